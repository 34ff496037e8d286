"""Lines that hang on a record: here the steps of a goal, in a form over a real vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QRadioButton, QWidget

from sessionprep.services import goals
from sessionprep.services.labels import Label
from sessionprep.services.lines import Written
from sessionprep.ui.kit.lines_field import LinesField
from sessionprep.ui.tabs.expectations.goals_editor import goal_card
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import HandClock
from tests.helpers.context import a_context, heard

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.goal import Goal
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.record_card import RecordCard

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def context(tmp_path: Path, qtbot: QtBot) -> Context:
    return a_context(tmp_path, qtbot, HandClock())


@pytest.fixture
def goal(context: Context) -> Goal:
    return context.workspace.do(Label.ADD, goals.add, "To call people back.")


@pytest.fixture
def card(context: Context, goal: Goal, qtbot: QtBot) -> RecordCard:
    card = goal_card(context)
    card.widget().setParent(context.window)
    card.widget().resize(500, 700)
    context.window.resize(500, 700)
    context.window.show()
    context.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is context.window)
    assert card.show(goal.id)
    return card


def steps(context: Context, goal: Goal) -> list[tuple[str, bool]]:
    return [(step.wording, step.done) for step in context.workspace.read(goals.steps, goal.id)]


def keyboard() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def see(card: RecordCard, name: str) -> QWidget:
    found = [*card.widget().findChildren(QLineEdit), *card.widget().findChildren(QAbstractButton)]
    return next(each for each in found if each.accessibleName() == name and not each.isHidden())


def write(card: RecordCard, *lines: str) -> None:
    see(card, "Add a step").setFocus()
    for line in lines:
        QTest.keyClicks(see(card, "Add a step"), line)
        QTest.keyClick(see(card, "Add a step"), Qt.Key.Key_Return)


def test_lines_are_written_one_after_another(card: RecordCard, context: Context, goal: Goal) -> None:
    write(card, "Text Ana", "Call Ana")
    assert steps(context, goal) == [("Text Ana", False), ("Call Ana", False)]
    assert see(card, "Add a step").hasFocus()
    assert unnamed(card.widget()) == []


def test_a_pause_in_the_middle_of_a_new_line_loses_nothing(card: RecordCard, context: Context, goal: Goal) -> None:
    see(card, "Add a step").setFocus()
    QTest.keyClicks(see(card, "Add a step"), "Text ")
    assert card.settle()
    assert steps(context, goal) == [("Text", False)]
    QTest.keyClicks(keyboard(), "Ana")
    assert card.settle()
    assert steps(context, goal) == [("Text Ana", False)]
    assert see(card, "Step 1").hasFocus()


def test_a_tick_is_kept_at_once_along_with_what_is_typed(card: RecordCard, context: Context, goal: Goal) -> None:
    write(card, "Text Ana")
    QTest.keyClicks(see(card, "Step 1"), "!")
    see(card, "Done: Text Ana").setFocus()
    QTest.keyClick(see(card, "Done: Text Ana"), Qt.Key.Key_Space)
    assert [done for _words, done in steps(context, goal)] == [True]


def test_a_line_moves_by_keys_and_keeps_the_keyboard(card: RecordCard, context: Context, goal: Goal) -> None:
    write(card, "a", "b", "c")
    see(card, "Step 3").setFocus()
    for _each in range(3):
        QTest.keyClick(keyboard(), Qt.Key.Key_Up, ALT)
    assert [words for words, _done in steps(context, goal)] == ["c", "a", "b"]
    assert see(card, "Step 1").hasFocus()
    QTest.keyClick(keyboard(), Qt.Key.Key_Down, ALT)
    assert [words for words, _done in steps(context, goal)] == ["a", "c", "b"]


def test_tab_goes_through_the_lines_as_the_eye_does(card: RecordCard) -> None:
    write(card, "a", "b")
    see(card, "Step 2").setFocus()
    QTest.keyClick(keyboard(), Qt.Key.Key_Up, ALT)
    see(card, "Done: b").setFocus()
    met = []
    for _each in range(6):
        QTest.keyClick(keyboard(), Qt.Key.Key_Tab)
        met.append(keyboard().accessibleName())
    assert met == ["Step 1", "Remove: b", "Done: a", "Step 2", "Remove: a", "Add a step"]
    see(card, "Done: b").setFocus()
    QTest.keyClick(keyboard(), Qt.Key.Key_Backtab)
    assert isinstance(keyboard(), QRadioButton)


def test_a_line_removed_comes_back_with_undo(card: RecordCard, context: Context, goal: Goal) -> None:
    write(card, "a", "b")
    see(card, "Step 2").setFocus()
    QTest.mouseClick(see(card, "Remove: b"), Qt.MouseButton.LeftButton)
    assert steps(context, goal) == [("a", False)]
    assert see(card, "Step 1").hasFocus()
    assert heard(context).undoable == ["Removed a step."]
    context.workspace.undo()
    assert steps(context, goal) == [("a", False), ("b", False)]


def test_words_that_cannot_be_stored_stay_and_are_stored_later(
    card: RecordCard, context: Context, goal: Goal, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(card, "a")
    with monkeypatch.context() as full:
        full.setattr("sessionprep.domain.words.MOST_BYTES", 3)
        write(card, "Text Ana")
        assert not card.settle()
        assert heard(context).troubles
    assert card.settle()
    assert [words for words, _done in steps(context, goal)] == ["a", "Text Ana"]
    assert isinstance(see(card, "Add a step"), QLineEdit)
    assert card.widget().findChildren(LinesField)[0].value() == ()


def test_another_goal_has_its_own_lines(card: RecordCard, context: Context, goal: Goal) -> None:
    write(card, "a")
    other = context.workspace.do(Label.ADD, goals.add, "To sleep.")
    see(card, "Step 1").setFocus()
    QTest.keyClick(keyboard(), Qt.Key.Key_End)
    QTest.keyClicks(keyboard(), "b")
    assert card.show(other.id)
    lines = [each for each in card.widget().findChildren(QLineEdit) if each.isVisible()]
    assert [each.accessibleName() for each in lines] == ["Add a step"]
    assert steps(context, goal) == [("ab", False)]


def test_a_pasted_list_becomes_a_line_each(card: RecordCard, context: Context, goal: Goal) -> None:
    QApplication.clipboard().setText("Text Ana\n\nCall Ana")
    see(card, "Add a step").setFocus()
    QTest.keyClick(keyboard(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(keyboard(), Qt.Key.Key_Return)
    assert steps(context, goal) == [("Text Ana", False), ("Call Ana", False)]


def test_a_line_that_no_box_can_show_whole_is_not_changed_by_being_shown(
    card: RecordCard, context: Context, goal: Goal
) -> None:
    words = "two\nlines, and " + "many " * 10_000
    context.workspace.do(Label.ADD, goals.change_steps, goal.id, [Written(words), Written("b")])
    see(card, "Step 2").setFocus()
    QTest.keyClicks(keyboard(), "!")
    assert card.settle()
    assert [stored for stored, _done in steps(context, goal)] == [words, "!b"]
