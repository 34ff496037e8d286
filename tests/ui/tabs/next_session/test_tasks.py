"""What a person does with tasks in between two sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from sessionprep.domain.question import Clarity
from sessionprep.domain.record import Privacy
from sessionprep.domain.task import Task, TaskState
from sessionprep.services import goals, questions, sessions, settings, tasks
from sessionprep.services.labels import Label
from sessionprep.ui.kit.tab_spec import TabSpec
from sessionprep.ui.tabs.next_session.tasks import tasks_room
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import NOON
from tests.helpers.person import ALT, Key, Person, in_front_of
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.question import Question
    from sessionprep.ui.kit.context import Context

TASK = "Write down one worry a day."
ROOM = TabSpec("tasks", lambda: "In between", "check", tasks_room)


def before(context: Context) -> None:
    """One session was yesterday, one goal is there, and everything is unfolded."""
    do = context.workspace.do
    do(Label.PLAN, sessions.add, NOON.replace(day=1), "UTC")
    do(Label.ADD, goals.add, "To sleep.")
    do(Label.CHOOSE, settings.choose, "tasks.more", "open")


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    return in_front_of(ROOM, tmp_path, qtbot, before)


def stored(person: Person) -> Task:
    return person.context.workspace.read(tasks.listed)[0]


def asked(person: Person) -> tuple[Question, ...]:
    return person.context.workspace.read(questions.listed)


def fill_in(person: Person, name: str, words: str) -> None:
    person.field(name).setFocus()
    person.write(words)
    assert person.tab.settle()


@pytest.mark.row("S46")
def test_a_task_says_what_why_when_how_i_will_notice_and_what_may_get_in_the_way(person: Person) -> None:
    person.add(TASK)
    fill_in(person, "Why", "So that they have a place.")
    fill_in(person, "How I’ll notice", "I sleep.")
    fill_in(person, "What may get in the way", "Visitors.")
    person.see(QLineEdit, "When").setFocus()
    person.write("After supper")
    assert person.tab.settle()
    task = stored(person)
    assert (task.wording, task.why, task.when) == (TASK, "So that they have a place.", "After supper")
    assert (task.notice, task.obstacles) == ("I sleep.", "Visitors.")
    assert person.rows()[0].note == "After supper"
    assert unnamed(person.tab.widget()) == []


@pytest.mark.row("S46")
@pytest.mark.parametrize(
    ("words", "state"), [("Tried", TaskState.TRIED), ("Done", TaskState.DONE), ("Let go", TaskState.LET_GO)]
)
def test_how_it_went_is_as_good_an_answer_whatever_it_is(person: Person, words: str, state: TaskState) -> None:
    person.add(TASK)
    person.click(words)
    fill_in(person, "How it went", "Twice.")
    assert (stored(person).state, stored(person).outcome, person.rows()[0].badge) == (state, "Twice.", words)


@pytest.mark.row("S46")
def test_nothing_is_ever_late(person: Person) -> None:
    person.add(TASK)
    row = person.rows()[0]
    person.clock.turn(days=400)
    person.add("Another.")
    assert person.rows()[0] == row


@pytest.mark.row("S45")
def test_a_task_that_is_not_clear_makes_the_question_by_itself_and_undo_takes_both_back(person: Person) -> None:
    person.add(TASK)
    person.click("Not clear")
    assert person.tab.settle()
    (made,) = asked(person)
    assert TASK in made.wording
    assert stored(person).question == made.id
    assert person.heard.undoable == ["Made a question of it, to ask what is meant."]
    assert person.sees(f"Question, to ask: {made.wording}")
    person.context.workspace.undo()
    assert (asked(person), stored(person).question, stored(person).clarity) == ((), None, Clarity.UNSAID)


def test_choosing_not_clear_again_makes_no_second_question(person: Person) -> None:
    person.add(TASK)
    for words in ("Not clear", "Clear", "Not clear"):
        person.click(words)
        assert person.tab.settle()
    assert len(asked(person)) == 1
    assert stored(person).clarity is Clarity.UNCLEAR


@pytest.mark.row("S45")
def test_when_the_question_is_deleted_the_task_stays(person: Person) -> None:
    person.add(TASK)
    person.click("Not clear")
    assert person.tab.settle()
    person.context.workspace.do(Label.DELETE, questions.delete, [asked(person)[0].id])
    assert (person.titles(), stored(person).question) == ([TASK], None)
    person.context.workspace.undo()
    assert stored(person).question == asked(person)[0].id


@pytest.mark.row("S08")
def test_that_it_is_not_clear_how_a_task_helps_is_a_question_in_one_step(person: Person) -> None:
    person.add(TASK)
    for _twice in range(2):
        person.click("I don’t see how this helps yet")
    (question,) = asked(person)
    assert question.wording == (
        f"We agreed on this: “{TASK}” I don’t see yet how it helps. Could you tell me what it is for?"
    )


@pytest.mark.row("S42")
def test_a_task_carries_its_why_and_the_goal_it_is_for_into_the_question(person: Person) -> None:
    person.add(TASK)
    fill_in(person, "Why", "So that they have a place.")
    goal = person.see(QComboBox, "For the goal")
    goal.setFocus()
    person.press(Key.Key_Down)
    assert person.tab.settle()
    assert stored(person).goal == person.context.workspace.read(goals.listed)[0].id
    person.click("Not clear")
    assert person.tab.settle()
    assert "what it is for" in asked(person)[0].wording
    assert asked(person)[0].goal == stored(person).goal


def test_it_was_agreed_on_in_the_last_session_there_was(person: Person) -> None:
    person.add(TASK)
    session = person.context.workspace.read(sessions.by_time)[0]
    assert stored(person).session == session.id
    assert person.see(QComboBox, "Agreed on in the session").currentText() == "Sun 1 Mar"
    person.context.workspace.do(Label.DELETE, sessions.delete, session.id)
    assert stored(person).session is None
    person.context.workspace.undo()
    assert stored(person).session == session.id


def test_a_private_task_has_a_private_question(person: Person) -> None:
    person.add(TASK)
    person.see(QCheckBox, "Keep this private").click()
    person.click("Not clear")
    assert person.tab.settle()
    assert [question.privacy for question in asked(person)] == [Privacy.PRIVATE]


def test_tasks_are_pasted_moved_found_and_deleted_with_undo(person: Person) -> None:
    person.tab.add()
    person.paste("- One\n- Two\n- Three")
    assert person.titles() == ["One", "Two", "Three"]
    person.tab.start()
    person.press(Key.Key_Down, held=ALT)
    assert person.titles() == ["Two", "One", "Three"]
    person.press(Key.Key_Delete)
    assert person.heard.undoable == ["Added 3 tasks.", "Deleted 1 task."]
    person.context.workspace.undo()
    person.find("three")
    person.until("Three")


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_looks_as_it_did(look: str, tmp_path: Path, qtbot: QtBot) -> None:
    with wearing(look):
        person = in_front_of(ROOM, tmp_path, qtbot)
        person.add("Write down one worry a day, then put the paper away.")
        person.see(QLineEdit, "When").setFocus()
        person.write("After supper")
        person.click("Not clear")
        assert person.tab.settle()
        person.tab.start()
        assert_picture(person.context.window, f"tasks-{look}")
