"""Large text on a small screen: the room is scrolled as a whole, and what the keyboard is in can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget

from sessionprep.ui.kit.empty import EmptyState
from sessionprep.ui.theme.appearance import LARGEST

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SMALL = 1180, 700


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
