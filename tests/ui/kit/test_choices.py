from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.minutes_field import MinutesField
from sessionprep.ui.kit.moment_field import MomentField
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.picks import Picks
from tests.helpers.accessibility import nodes
from tests.ui.kit.keyboard import key, keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

OPTIONS = (Option("a", "Apple"), Option("b", "Bread & butter"), Option("c", "Cheese"))
NOON = datetime(2026, 11, 26, 12, 0)  # noqa: DTZ001 - time on the wall


def roll(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    button = Qt.MouseButton.NoButton
    event = QWheelEvent(middle, middle, QPoint(), QPoint(0, -120), button, none, phase, False)  # noqa: FBT003 - Qt's order
    QApplication.sendEvent(widget, event)


def test_arrows_move_through_the_choices(on_screen: Callable[[Any], Any]) -> None:
    field = on_screen(ChoiceField("&State", OPTIONS))
    field.show_value("a")
    field.setFocus()
    key(Qt.Key.Key_Right)
    assert field.value() == "b"
    assert "checked" in next(line for line in nodes(field).splitlines() if "Bread & butter" in line)


def test_a_choice_can_be_shown_as_not_made(on_screen: Callable[[Any], Any]) -> None:
    field = on_screen(ChoiceField("&State", OPTIONS))
    field.show_value("c")
    field.show_value("")
    assert field.value() == ""
    assert not any(button.isChecked() for button in field.findChildren(QRadioButton))


def test_an_option_may_stand_for_nothing_said(on_screen: Callable[[Any], Any]) -> None:
    field = on_screen(ChoiceField("&State", (Option("", "not said"), *OPTIONS)))
    field.show_value("")
    assert [button.text() for button in field.findChildren(QRadioButton) if button.isChecked()] == ["not said"]


def test_choices_wrap_where_there_is_no_room(on_screen: Callable[[Any], Any]) -> None:
    field = on_screen(ChoiceField("&State", OPTIONS))
    first, *_, last = field.findChildren(QRadioButton)
    assert first.y() == last.y()
    field.window().resize(220, 400)
    QApplication.sendPostedEvents()
    assert first.y() < last.y()
    assert last.geometry().right() <= field.width()


@pytest.mark.parametrize(
    ("make", "kind", "start"),
    [
        (lambda: PickField("&Way", OPTIONS), QComboBox, "b"),
        (lambda: MinutesField("&Length"), QSpinBox, 45),
        (lambda: MomentField("&When", NOON), QDateTimeEdit, NOON),
    ],
)
def test_the_wheel_changes_nothing_without_the_focus(
    make: Callable[[], Any], kind: type[QWidget], start: object, on_screen: Callable[[Any], Any]
) -> None:
    field = on_screen(make())
    field.show_value(start)
    field.window().findChild(QLineEdit, "elsewhere").setFocus()
    roll(field.findChild(kind))
    assert field.value() == start
    field.setFocus()
    roll(field.findChild(kind))
    assert field.value() != start


def test_an_option_nobody_knows_any_more_is_shown_as_it_is(on_screen: Callable[[Any], Any]) -> None:
    field = on_screen(PickField("&Way", OPTIONS, blank="Not chosen"))
    assert field.value() == ""
    field.show_value("pigeon")
    assert field.value() == "pigeon"


def test_own_words_that_name_an_option_are_that_option(on_screen: Callable[[Any], Any]) -> None:
    field = on_screen(PickField("&Way", OPTIONS, own_words=True))
    keys("Cheese")
    assert field.value() == "c"


@pytest.mark.parametrize(
    "moment",
    [
        datetime(1900, 1, 1, 0, 0),  # noqa: DTZ001 - time on the wall
        datetime(2200, 12, 31, 23, 59),  # noqa: DTZ001
        datetime(2026, 3, 29, 2, 30),  # noqa: DTZ001 - Berlin's clocks skip it
    ],
)
def test_any_time_a_wall_clock_can_show_stays_as_it_is(moment: datetime, on_screen: Callable[[Any], Any]) -> None:
    field = on_screen(MomentField("&When", NOON))
    field.show_value(moment)
    assert field.value() == moment


def test_a_time_is_typed_in_numbers_and_told_with_its_weekday(on_screen: Callable[[Any], Any]) -> None:
    field = on_screen(MomentField("&When", NOON))
    said: list[object] = []
    field.settled.connect(said.append)
    field.findChild(QDateTimeEdit).setSelectedSection(QDateTimeEdit.Section.DaySection)
    keys("27")
    field.settle_now()
    assert said == [NOON.replace(day=27)]
    assert any("Friday" in label.text() for label in field.findChildren(QLabel))


@pytest.mark.qt_log_ignore("does not support", extend=True)  # of popups, says the offscreen screen
def test_the_calendar_that_opens_is_named_and_shows_weekends_like_any_day(on_screen: Callable[[Any], Any]) -> None:
    edit = on_screen(MomentField("&When", NOON)).findChild(QDateTimeEdit)
    arrow = QPoint(edit.rect().right() - 12, edit.rect().center().y())
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, arrow)
    calendar = edit.calendarWidget()
    assert calendar.isVisible()
    assert calendar.accessibleName() == "When"
    assert calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().style() == Qt.BrushStyle.NoBrush
    calendar.window().close()


def test_a_number_that_chooses_is_written_in_one_way(qtbot: QtBot) -> None:
    options = [Option("a", "Settled & calm"), Option("b", "Lifted")]
    beside, large, chips = (
        Picks("Now", beside=True),
        Picks("Now", large=True),
        ChoiceField("Now", options, numbered=True),
    )
    for each in (beside, large, chips):
        qtbot.addWidget(each)
    for each in (beside, large):
        each.show_options(options, ())
    wanted = ["1 · Settled & calm", "2 · Lifted"]
    assert [each.text().replace("&&", "&") for each in beside.findChildren(QCheckBox)] == wanted
    assert [each.text() for each in large.findChildren(QLabel) if each.text()] == wanted
    assert [each.text().replace("&&", "&") for each in chips.findChildren(QRadioButton)] == wanted
    for each in (beside, large, chips):
        buttons = each.findChildren(QAbstractButton)
        said = [(one.accessibleName(), one.accessibleDescription()) for one in buttons]
        assert said == [("Settled & calm", "Key 1"), ("Lifted", "Key 2")]
