from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from sessionprep.ui.kit.message_bar import MessageBar
from tests.helpers.accessibility import unnamed
from tests.ui.kit.keyboard import focus, key

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def bar(on_screen: Callable[[Any], Any]) -> MessageBar:
    shown: MessageBar = on_screen(MessageBar())
    return shown


def button(bar: MessageBar, words: str) -> QPushButton:
    return next(each for each in bar.findChildren(QPushButton) if each.text() == words)


def leaves_in(bar: MessageBar) -> int:
    """Milliseconds until it goes; -1 when it stays."""
    timer = bar.findChild(QTimer)
    assert isinstance(timer, QTimer)
    return timer.remainingTime()


def test_a_message_stays_long_enough_to_be_read(bar: MessageBar) -> None:
    bar.say("Question deleted.")
    assert bar.isVisible()
    assert 8000 <= leaves_in(bar) < 9000
    bar.say("A much longer sentence. " * 10)
    assert leaves_in(bar) > 20_000


def test_undo_is_done_once_and_the_message_goes(bar: MessageBar) -> None:
    done: list[str] = []
    bar.say("Question deleted.", "Undo", lambda: done.append("undone"))
    QTest.mouseClick(button(bar, "Undo"), Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert not bar.isVisible()


def test_it_waits_while_it_has_the_focus(bar: MessageBar) -> None:
    bar.say("Question deleted.", "Undo", lambda: None)
    button(bar, "Undo").setFocus()
    assert leaves_in(bar) == -1
    key(Qt.Key.Key_Tab)
    assert focus().objectName() == "elsewhere"
    assert leaves_in(bar) > 8000


def test_it_waits_while_the_pointer_is_on_it(bar: MessageBar) -> None:
    bar.say("Question deleted.")
    spot = QPointF(5, 5)
    QApplication.sendEvent(bar, QEnterEvent(spot, spot, spot))
    assert leaves_in(bar) == -1
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert leaves_in(bar) > 8000


def test_escape_hides_it(bar: MessageBar) -> None:
    bar.say("Question deleted.", "Undo", lambda: None)
    button(bar, "Undo").setFocus()
    key(Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_trouble_stays_until_it_is_closed(bar: MessageBar) -> None:
    bar.say("Question deleted.")
    bar.trouble("The disk is full.")
    assert leaves_in(bar) == -1
    assert unnamed(bar) == []
    QTest.mouseClick(button(bar, "Close"), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_words_of_a_person_are_shown_as_they_are(bar: MessageBar) -> None:
    bar.say("<b>bold</b>")
    label = bar.findChild(QLabel)
    assert isinstance(label, QLabel)
    assert label.textFormat() == Qt.TextFormat.PlainText
