"""Nobody is there: the vault locks, and asks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from sessionprep.services import locking, questions
from sessionprep.ui.kit.idle import Idle
from tests.helpers.accessibility import unnamed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.visitor import Visitor

MINUTE = 60.0


class Sand:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.passed = 1000.0

    def __call__(self) -> float:
        return self.passed


class Watched:
    def __init__(self, visitor: Visitor) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.visitor = visitor
        self.sand = Sand()
        self.idle = Idle(app, visitor.frame, self.is_open, self.sand)
        self.idle.ran_out.connect(visitor.frame.lock)

    def is_open(self) -> bool:
        return self.visitor.frame.rooms is not None


def move_mouse(visitor: Visitor) -> None:
    """By two steps: where it stands already is no movement."""
    window = visitor.front_window()
    QTest.mouseMove(window, QPoint(9, 9))
    QTest.mouseMove(window, QPoint(12, 12))


@pytest.fixture
def watched(inside: Visitor) -> Watched:
    return Watched(inside)


def test_after_the_time_without_a_touch_it_locks(watched: Watched, qtbot: QtBot) -> None:
    watched.idle.allow(0.02)
    watched.sand.passed += 1
    qtbot.waitUntil(lambda: not watched.is_open())
    assert watched.visitor.reads("Locked")


def test_a_touch_begins_the_time_anew(watched: Watched, qtbot: QtBot) -> None:
    watched.idle.allow(0.05)
    watched.sand.passed += 0.04
    watched.visitor.press("Ctrl+2")
    watched.sand.passed += 0.04
    with qtbot.assertNotEmitted(watched.idle.ran_out, wait=70):
        pass
    assert watched.is_open()
    watched.sand.passed += 0.02
    qtbot.waitUntil(lambda: not watched.is_open())


def test_the_touch_that_wakes_a_computer_locks_and_reaches_nothing(watched: Watched) -> None:
    watched.visitor.press("Ctrl+2", "Ctrl+N")
    watched.idle.allow(5 * MINUTE)
    watched.sand.passed += 3600  # the computer slept, and the timer with it
    QTest.keyClick(watched.visitor.front_window(), Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, 0)
    assert not watched.is_open()
    assert watched.visitor.field("Passphrase").text() == ""


def test_a_mouse_over_a_dialog_is_a_touch_too(watched: Watched) -> None:
    watched.visitor.press("F1")
    watched.idle.allow(5 * MINUTE)
    watched.sand.passed += 4 * MINUTE
    move_mouse(watched.visitor)
    watched.sand.passed += 4 * MINUTE
    move_mouse(watched.visitor)
    assert watched.is_open()


def compose(visitor: Visitor, words: str) -> None:
    """As an input method does, whose keys never reach the window; what is chosen at its end is another matter."""
    field = QApplication.focusObject()
    assert field is visitor.focus()
    QApplication.sendEvent(field, QInputMethodEvent(words, []))


@pytest.mark.parametrize("words", ["こころ", "قلب"])
def test_composing_is_a_touch(watched: Watched, words: str) -> None:
    watched.visitor.press("Ctrl+2")
    watched.idle.allow(5 * MINUTE)
    for place in (1, 2):
        watched.visitor.press(f"Ctrl+{place}")
        for _letter in words:
            watched.sand.passed += 4 * MINUTE
            compose(watched.visitor, words)
    assert watched.is_open()
    watched.sand.passed += 6 * MINUTE
    compose(watched.visitor, words)
    assert not watched.is_open()


def test_words_that_cannot_be_saved_are_reached_again_after_it_ran_out(watched: Watched) -> None:
    watched.idle.allow(5 * MINUTE)
    watched.sand.passed += 3600
    move_mouse(watched.visitor)
    watched.idle.ran_out.disconnect()  # as when the vault could not be closed, and this still watches
    watched.visitor.write("pass")
    assert watched.visitor.field("Passphrase").text() == "pass"


def test_as_long_as_i_like_is_for_ever(watched: Watched) -> None:
    watched.idle.allow(0)
    watched.sand.passed += 1e9
    watched.visitor.press("Ctrl+2")
    assert watched.is_open()


def test_what_is_typed_is_there_after_it_locked_by_itself(watched: Watched, qtbot: QtBot) -> None:
    watched.visitor.press("Ctrl+2", "Ctrl+N")
    watched.visitor.write("Half a tho")
    watched.idle.allow(0.02)
    watched.sand.passed += 1
    qtbot.waitUntil(lambda: not watched.is_open())
    watched.idle.allow(0)
    watched.visitor.unlock()
    watched.visitor.press("Ctrl+2", "Ctrl+N")
    assert watched.visitor.field("Add a question").text() == "Half a tho"


def test_a_new_vault_locks_after_five_minutes_and_hides_by_its_usual_key(inside: Visitor) -> None:
    assert inside.read(locking.minutes) == locking.USUAL_MINUTES == 5
    inside.press("Ctrl+Shift+H")
    assert inside.frame.rooms is None
    assert inside.frame.isMinimized()


def choose(visitor: Visitor, field: str, words: str) -> None:
    combo = visitor.combo(field)
    combo.setFocus()
    place = combo.findText(words)
    while combo.currentIndex() != place:
        QTest.keyClick(combo, Qt.Key.Key_Down if combo.currentIndex() < place else Qt.Key.Key_Up)


def open_locking(visitor: Visitor) -> None:
    visitor.choose("Locking…")
    visitor.until(lambda: visitor.reads("A lock asks nothing and loses nothing."))


def test_time_and_key_are_chosen_with_the_keyboard_and_kept(inside: Visitor) -> None:
    open_locking(inside)
    assert unnamed(inside.front()) == []
    choose(inside, "Lock when nobody touched anything for", "30 minutes")
    choose(inside, "Key that hides and locks at once", "F9")
    inside.press("Esc")
    assert inside.read(locking.minutes) == 30
    inside.press("Ctrl+2", "F9")
    assert inside.frame.rooms is None
    inside.frame.showNormal()
    inside.unlock()
    open_locking(inside)
    assert inside.combo("Key that hides and locks at once").currentText() == "F9"


def test_the_hiding_key_works_from_a_dialog_and_from_a_list_that_dropped_down(inside: Visitor) -> None:
    inside.press("F1")
    inside.press("Ctrl+Shift+H")
    assert inside.frame.rooms is None
    assert QApplication.activeModalWidget() is None


def test_looking_at_the_choices_changes_nothing(inside: Visitor) -> None:
    open_locking(inside)
    combos = [box for box in inside.front().findChildren(QComboBox) if box.isVisible()]
    assert [box.currentText() for box in combos] == ["5 minutes", "Ctrl+Shift+H"]
    inside.press("Esc")
    assert inside.read(questions.listed) == ()
    assert not inside.inside().workspace.undoable
