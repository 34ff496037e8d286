"""Large text on a small screen: the room is scrolled as a whole, and what the keyboard is in can be seen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QRadioButton, QWidget

from sessionprep.services import sessions
from sessionprep.services.labels import Label
from sessionprep.ui.kit.empty import EmptyState
from sessionprep.ui.theme.appearance import LARGEST
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SMALL = 1180, 700
LAPTOP = 1366, 690  # without the bars of the desktop


@pytest.fixture
def enlarged(inside: Visitor) -> Visitor:
    inside.frame.looks.change_text(LARGEST)
    inside.frame.resize(*SMALL)
    return inside


def test_the_date_of_a_new_session_is_in_sight_and_so_is_lock(enlarged: Visitor) -> None:
    enlarged.press("Return")  # plan a session
    field = enlarged.focus()
    enlarged.until(lambda: field.visibleRegion().boundingRect().height() == field.height())
    lock = enlarged.see(QPushButton, "Lock")
    bottom = lock.mapTo(enlarged.frame, lock.rect().bottomLeft()).y()
    assert bottom < enlarged.frame.height() < 900


def test_a_click_on_what_is_half_in_sight_counts(enlarged: Visitor) -> None:
    enlarged.press("Return")
    enlarged.until(lambda: enlarged.focus().visibleRegion().boundingRect().height())
    enlarged.click("In the session")
    assert enlarged.see(QRadioButton, "In the session").isChecked()


def readable(widget: QWidget) -> bool:
    """All of its words, whatever is above and below them."""
    seen = widget.visibleRegion().boundingRect()
    return seen.width() == widget.width() and seen.height() >= 0.75 * widget.height()


def label(visitor: Visitor, words: str) -> QLabel:
    return next(each for each in visitor.frame.findChildren(QLabel) if each.isVisible() and each.text() == words)


@pytest.fixture
def just_over(inside: Visitor) -> Visitor:
    """An hour after a session, on a small laptop."""
    inside.inside().workspace.do(Label.PLAN, sessions.add, NOON - timedelta(hours=2), "UTC")
    inside.frame.resize(*LAPTOP)
    return inside


def test_a_note_being_written_stays_under_the_hand_while_the_text_grows(just_over: Visitor) -> None:
    just_over.click("Write about it")
    field = just_over.box("One thing for next time")
    field.setFocus()
    just_over.write("half a wo")
    for _step in range(10):
        just_over.press("Ctrl++")
        just_over.until(lambda: field.visibleRegion().boundingRect().height() > field.fontMetrics().height())
        assert just_over.focus() is field
    just_over.write("rd")
    assert field.toPlainText() == "half a word"
    for _step in range(10):
        just_over.press("Ctrl+-")
        assert just_over.focus() is field


def test_right_after_asks_its_first_question_without_scrolling(just_over: Visitor) -> None:
    just_over.frame.looks.change_text(LARGEST)
    just_over.press("Ctrl+2", "Ctrl+1")
    asked = label(just_over, "Did it take place?")
    chips = [just_over.see(QRadioButton, words) for words in ("It took place", "I missed it", "It was cancelled")]
    just_over.until(lambda: all(readable(each) for each in (asked, *chips)))


def test_one_thing_at_a_time_begins_with_its_question(just_over: Visitor) -> None:
    just_over.frame.looks.change_text(LARGEST)
    just_over.press("Ctrl+2", "Ctrl+1", "Ctrl+G")
    asked = label(just_over, "How are you now?")
    feelings = [just_over.see(QCheckBox, words) for words in ("Settled", "Low", "Foggy", "Torn")]
    just_over.until(lambda: all(readable(each) for each in (asked, *feelings)))


def test_buttons_that_do_not_fit_beside_each_other_stand_below_each_other(qtbot: QtBot) -> None:
    empty = EmptyState("When is it?", "A day is enough.", "Plan a session", print)
    also = empty.offer("Write what to try until then", print)
    also.show()
    around = QWidget()
    qtbot.addWidget(around)
    empty.setParent(around)
    empty.resize(300, 500)  # whatever it would like
    around.show()
    assert [each.width() >= each.minimumSizeHint().width() for each in empty.findChildren(QPushButton)] == [True, True]
