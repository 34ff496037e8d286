"""What can be said about a question beyond its words: behind the fold, and never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox

from sessionprep.domain.question import QuestionState, Readiness
from sessionprep.services import closing, goals, hard_to_say, questions, sessions, settings
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.questions import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import NOON
from tests.helpers.person import Key, Person, in_front_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.question import Question
    from sessionprep.ui.kit.context import Context


def fill(context: Context) -> None:
    context.workspace.do(Label.PASTE, questions.add_many, ["Do you like me?", "What else?"])
    context.workspace.do(Label.CHOOSE, settings.choose, "questions.more", "open")


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    """In front of two questions, the first chosen and opened out."""
    return in_front_of(TAB, tmp_path, qtbot, fill)


def first(person: Person) -> Question:
    return person.context.workspace.read(questions.listed)[0]


def take(person: Person, name: str, words: str) -> None:
    """From a field that opens, with the arrow keys."""
    box = person.see(QComboBox, name)
    box.setFocus()
    while box.currentText() != words:
        person.press(Key.Key_Down)
    assert person.tab.settle()


def let_a_session_pass(person: Person) -> None:
    do = person.context.workspace.do
    do(Label.CLOSE, closing.close, do(Label.PLAN, sessions.add, NOON, "UTC").id)


@pytest.mark.row("S09")
def test_how_hard_how_ready_and_which_way_are_said_in_three_steps_and_taken_back(person: Person) -> None:
    assert person.sees("More")
    person.click("Very hard")
    person.click("With some help")
    take(person, "How I’d rather do it", "Hand over a card")
    said = first(person)
    assert (said.hard, said.ready, said.manner) == (3, Readiness.WITH_HELP, "card")
    assert unnamed(person.tab.widget()) == []
    for _step in range(3):
        person.context.workspace.undo()
    said = first(person)
    assert (said.hard, said.ready, said.manner) == (0, Readiness.UNSAID, "")


def test_a_way_of_ones_own_is_kept_as_it_is_written(person: Person) -> None:
    person.see(QComboBox, "How I’d rather do it").setFocus()
    person.write("in a letter")
    assert person.tab.settle()
    assert first(person).manner == "in a letter"


def test_not_being_ready_puts_it_off_and_being_ready_brings_it_back(person: Person) -> None:
    for chip in ("Ready", "With some help", "Not said"):
        person.context.workspace.do(Label.CHOOSE, hard_to_say.be_ready, first(person).id, Readiness.NOT_YET)
        assert (first(person).state, person.rows()[0].badge) == (QuestionState.NOT_YET, "Not yet")
        person.click(chip)
        assert person.tab.settle()
        assert (first(person).state, person.rows()[0].badge) == (QuestionState.TO_ASK, "")


@pytest.mark.row("S28")
def test_not_yet_waits_in_peace_and_comes_back_only_if_asked_to(person: Person) -> None:
    assert not person.sees("Ask me again")
    person.click("Not yet")
    assert person.tab.settle()
    assert first(person).ready is Readiness.NOT_YET
    assert person.see(QComboBox, "Ask me again").currentText() == "When I want"
    let_a_session_pass(person)
    assert first(person).state is QuestionState.NOT_YET
    take(person, "Ask me again", "In 2 sessions")
    assert person.rows()[0].note == "Again in 2 sessions"
    let_a_session_pass(person)
    assert person.rows()[0].note == "Again in 1 session"
    let_a_session_pass(person)
    assert (first(person).state, person.rows()[0].note) == (QuestionState.TO_ASK, "")
    assert not person.sees("Ask me again")


@pytest.mark.row("S44")
def test_a_standing_question_is_open_again_for_the_session_after_next(person: Person) -> None:
    take(person, "It comes again", "Every 2 sessions")
    assert person.rows()[0].note == "Every 2 sessions"
    person.click("Asked")
    assert person.tab.settle()
    let_a_session_pass(person)
    assert first(person).state is QuestionState.ASKED
    let_a_session_pass(person)
    assert first(person).state is QuestionState.TO_ASK


def test_a_goal_is_picked_only_where_there_are_goals(person: Person) -> None:
    assert not person.sees("For the goal")
    goal = person.context.workspace.do(Label.ADD, goals.add, "I call people back.")
    take(person, "For the goal", "I call people back.")
    assert first(person).goal == goal.id
    person.press(Key.Key_Up)
    assert person.tab.settle()
    assert first(person).goal is None
