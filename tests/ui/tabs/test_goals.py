"""What a person does with goals: the second part of the expectations tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from sessionprep.domain.goal import Agreement, Goal, GoalState
from sessionprep.domain.record import Privacy
from sessionprep.services import goals, questions, settings, tasks
from sessionprep.services.labels import Label
from sessionprep.ui.kit.sections import Sections
from sessionprep.ui.tabs.expectations import TAB
from sessionprep.ui.theme.override import override
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import HandClock
from tests.helpers.person import ALT, Key, Person, in_front_of
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from sessionprep.domain.question import Question
    from sessionprep.ui.kit.context import Context

GOAL = "I call people back."


def among_goals(folder: Path, qtbot: QtBot) -> Person:
    person = in_front_of(TAB, folder, qtbot, open_out)
    assert isinstance(person.tab, Sections)
    person.tab.show_section("Goals")
    return person


def open_out(context: Context) -> None:
    context.workspace.do(Label.CHOOSE, settings.choose, "goals.more", "open")


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    return among_goals(tmp_path, qtbot)


def stored(person: Person) -> tuple[Goal, ...]:
    return person.context.workspace.read(goals.listed)


def asked(person: Person) -> tuple[Question, ...]:
    return person.context.workspace.read(questions.listed)


def value(person: Person, name: str) -> str:
    field = person.field(name)
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()


def fill_in(person: Person, name: str, words: str) -> None:
    person.field(name).setFocus()
    person.write(words)
    assert person.tab.settle()


@pytest.mark.row("S01")
def test_a_goal_is_kept_in_own_words_with_why_and_how_i_would_notice(person: Person) -> None:
    person.add(GOAL)
    fill_in(person, "Why it matters", "I lose friends.")
    fill_in(person, "How I’d notice a change", "My sister laughs.")
    person.click("Later")
    assert person.tab.settle()
    goal = stored(person)[0]
    assert (goal.wording, goal.why, goal.notice) == (GOAL, "I lose friends.", "My sister laughs.")
    assert (goal.state, person.rows()[0].badge) == (GoalState.LATER, "Later")
    assert unnamed(person.tab.widget()) == []


@pytest.mark.row("S68")
def test_how_it_is_going_is_written_day_by_day_and_its_doubt_becomes_a_question(person: Person) -> None:
    person.add(GOAL)
    fill_in(person, "How it is going", "Not ")
    fill_in(person, "How it is going", "much.")  # the same day
    clock = person.context.clock
    assert isinstance(clock, HandClock)
    clock.turn(days=7)
    person.add("Another")
    person.click_row(0)
    assert value(person, "How it is going") == ""
    person.click("How it was before")
    assert any(each.isVisible() and each.text() == "Not much." for each in person.tab.widget().findChildren(QLabel))
    fill_in(person, "How it is going", "I rang two people.")
    said = [each.wording for each in person.context.workspace.read(goals.going, stored(person)[0].id)]
    assert said == ["I rang two people.", "Not much."]
    person.click("I don’t see how this helps yet")
    assert "I don’t see yet how what we do helps" in asked(person)[0].wording
    assert unnamed(person.tab.widget()) == []


def test_how_it_is_going_is_as_private_as_the_goal_and_goes_with_it(person: Person) -> None:
    person.add(GOAL)
    fill_in(person, "How it is going", "Slowly.")
    goal = stored(person)[0].id
    do, read = person.context.workspace.do, person.context.workspace.read
    do(Label.CHOOSE, goals.guard, goal, Privacy.PRIVATE)
    assert [each.privacy for each in read(goals.going, goal)] == [Privacy.PRIVATE]
    do(Label.DELETE, goals.delete, [goal])
    assert read(goals.going, goal) == ()
    person.context.workspace.undo()
    assert [each.wording for each in read(goals.going, goal)] == ["Slowly."]


@pytest.mark.row("S06")
def test_whether_we_agree_on_it_is_said_and_shows_in_the_list(person: Person) -> None:
    person.add(GOAL)
    assert person.rows()[0].note == ""
    for words, agreement in (("Brought up", Agreement.RAISED), ("We see it differently", Agreement.DIFFERENT)):
        person.click(words)
        assert person.tab.settle()
        assert (stored(person)[0].agreement, person.rows()[0].note) == (agreement, words)


@pytest.mark.row("S07")
def test_whether_we_mean_the_same_is_asked_in_one_step_and_my_guess_stays_with_me(person: Person) -> None:
    person.add(GOAL)
    fill_in(person, "What I think they work on", "That I stop crying.")
    person.click("Ask whether we mean the same")
    (made,) = asked(person)
    assert GOAL in made.wording
    assert "crying" not in made.wording
    assert made.thinking == "What I think they work on: That I stop crying."
    assert made.goal == stored(person)[0].id
    assert not person.sees("Ask whether we mean the same")
    person.click(f"Question, to ask: {made.wording}")
    assert person.heard.led == [("questions", made.id)]
    person.context.workspace.undo()
    assert asked(person) == ()
    assert person.sees("Ask whether we mean the same")


@pytest.mark.row("S08")
def test_not_seeing_how_it_helps_becomes_a_question_in_one_step(person: Person) -> None:
    person.add(GOAL)
    person.click("I don’t see how this helps yet")
    assert [GOAL in question.wording for question in asked(person)] == [True]
    assert person.heard.undoable[-1] == "Made a question of it."
    assert not person.sees("I don’t see how this helps yet")


@pytest.mark.row("S04")
def test_steps_are_done_in_any_order_and_hold_what_is_linked(person: Person) -> None:
    person.add(GOAL)
    person.see(QLineEdit, "Add a step").setFocus()
    for step in ("Text Ana", "Call Ana", "Call my sister"):
        person.write(step)
        person.press(Key.Key_Return)
    assert person.rows()[0].note == "Next: Text Ana"
    person.see(QCheckBox, "Done: Text Ana").click()
    assert person.rows()[0].note == "Next: Call Ana"
    person.see(QLineEdit, "Step 3").setFocus()
    person.press(Key.Key_Up, held=ALT)
    assert person.rows()[0].note == "Next: Call my sister"
    do, goal = person.context.workspace.do, stored(person)[0].id
    do(Label.CHOOSE, tasks.serve, do(Label.ADD, tasks.add, "Call on Sunday.").id, goal)
    assert person.sees("In between, open: Call on Sunday.")


def test_a_private_goal_keeps_its_steps_and_questions_private(person: Person) -> None:
    person.add(GOAL)
    person.click("I don’t see how this helps yet")
    person.see(QCheckBox, "Keep this private").click()
    assert person.tab.settle()
    person.see(QLineEdit, "Add a step").setFocus()
    person.write("Text Ana")
    person.press(Key.Key_Return)
    with person.context.workspace.vault.reading() as work:
        assert [each.privacy for each in work.goal_steps.all()] == [Privacy.PRIVATE]
        assert [each.privacy for each in work.questions.all()] == [Privacy.PRIVATE]


def test_deleting_a_goal_takes_its_steps_and_undo_brings_all_back(person: Person) -> None:
    person.add(GOAL)
    person.click("I don’t see how this helps yet")
    person.see(QLineEdit, "Add a step").setFocus()
    person.write("Text Ana")
    person.press(Key.Key_Return)
    person.shown_list().setFocus()
    person.press(Key.Key_Delete)
    with person.context.workspace.vault.reading() as work:
        assert (work.goals.all(), work.goal_steps.all()) == ((), ())
        assert [question.goal for question in work.questions.all()] == [None]
    person.context.workspace.undo()
    assert [row.note for row in person.rows()] == ["Next: Text Ana"]
    assert person.sees(f"Question, to ask: {asked(person)[0].wording}")


def test_a_goal_is_found_and_shown_from_elsewhere(person: Person) -> None:
    person.add(GOAL, "I sleep.")
    person.find("sleep")
    person.until("I sleep.")
    person.click("Expectations")
    person.tab.show_record(stored(person)[0].id)
    assert person.chosen() == [GOAL]


class Windows(QObject):
    """Remembers what was ever shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_of_it_is_a_window_for_a_moment(person: Person, qapp: QApplication) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    person.add(GOAL)
    person.click("I don’t see how this helps yet")
    person.see(QLineEdit, "Add a step").setFocus()
    person.write("Text Ana")
    person.press(Key.Key_Return)
    for part in ("How we work", "Expectations"):
        person.click(part)
    person.add("We start on time.")
    person.click("Expected and heard, side by side…")
    person.press(Key.Key_Escape)
    qapp.removeEventFilter(windows)
    assert windows.shown == ["DialogShell"]


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_looks_as_it_did(look: str, tmp_path: Path, qtbot: QtBot) -> None:
    with wearing(look):
        person = among_goals(tmp_path, qtbot)
        do = person.context.workspace.do
        goal = do(Label.ADD, goals.add, "I call people back, even when I dread it.")
        do(Label.CHOOSE, goals.agree, goal.id, Agreement.DIFFERENT)
        do(Label.ADD, goals.ask_if_same, goal.id)
        person.see(QLineEdit, "Add a step").setFocus()
        for step in ("Text Ana", "Call my sister"):
            person.write(step)
            person.press(Key.Key_Return)
        person.see(QCheckBox, "Done: Text Ana").click()
        person.shown_list().setFocus()
        assert_picture(person.context.window, f"goals-{look}")
