"""What is hard to say, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox

from sessionprep.domain.question import Question, QuestionState, Readiness
from sessionprep.services import hard_to_say, questions, questions_return
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.questions import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.person import ALT, Key, Person, in_front_of
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.context import Context

STEPS = {"Do you like me?": 3, "I was not quite honest.": 2, "I would like to go slower.": 1, "What time is it?": 0}


def fill(context: Context) -> None:
    for words, hard in STEPS.items():
        question = context.workspace.do(Label.ADD, questions.add, words)
        context.workspace.do(Label.CHOOSE, hard_to_say.rate, question.id, hard)


def look(tmp_path: Path, qtbot: QtBot) -> Person:
    person = in_front_of(TAB, tmp_path, qtbot, fill)
    person.click("Hard to say")
    person.click_row(0)
    return person


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    """In front of three steps, the easiest chosen."""
    return look(tmp_path, qtbot)


def kept(person: Person) -> dict[str, Question]:
    return {each.wording: each for each in person.context.workspace.read(questions.listed)}


@pytest.mark.row("S29")
def test_the_easiest_stands_first_and_what_was_said_stays_below(person: Person) -> None:
    assert person.titles() == ["I would like to go slower.", "I was not quite honest.", "Do you like me?"]
    assert [row.note for row in person.rows()] == ["A little hard", "Hard", "Very hard"]
    person.click("Asked")
    assert person.tab.settle()
    assert person.titles() == ["I was not quite honest.", "Do you like me?", "I would like to go slower."]
    assert (person.rows()[2].badge, person.rows()[2].faded) == ("Asked", True)
    assert unnamed(person.tab.widget()) == []
    person.context.workspace.undo()
    assert person.titles()[0] == "I would like to go slower."


@pytest.mark.row("S09")
def test_how_ready_and_which_way_are_in_sight_here(person: Person) -> None:
    person.click("With some help")
    box = person.see(QComboBox, "How I’d rather do it")
    box.setFocus()
    while box.currentText() != "Be asked about it":
        person.press(Key.Key_Down)
    assert person.tab.settle()
    assert person.rows()[0].note == "A little hard · With some help · Be asked about it"
    assert kept(person)["I would like to go slower."].ready is Readiness.WITH_HELP


def test_where_a_step_is_put_says_how_hard_it_is(person: Person) -> None:
    person.click_row(2)
    person.press(Key.Key_Up, held=ALT)
    assert person.titles() == ["I would like to go slower.", "Do you like me?", "I was not quite honest."]
    assert kept(person)["Do you like me?"].hard == 2
    person.press(Key.Key_Up, held=ALT)
    assert person.titles()[0] == "Do you like me?"
    assert kept(person)["Do you like me?"].hard == 1
    for _each in range(2):
        person.context.workspace.undo()
    assert kept(person)["Do you like me?"].hard == 3


def test_what_is_added_here_is_a_little_hard_and_a_question_like_any_other(person: Person) -> None:
    person.add("I have not told you everything.")
    assert person.chosen() == ["I have not told you everything."]
    assert kept(person)["I have not told you everything."].hard == 1
    person.click("Not hard")
    assert person.tab.settle()
    assert "I have not told you everything." not in person.titles()
    person.click("All questions")
    assert "I have not told you everything." in person.titles()


def test_not_yet_keeps_its_place_and_is_never_late(person: Person) -> None:
    person.click("Not yet")
    assert person.tab.settle()
    assert kept(person)["I would like to go slower."].state is QuestionState.NOT_YET
    assert (person.titles()[0], person.rows()[0].badge) == ("I would like to go slower.", "Not yet")
    question = kept(person)["I would like to go slower."]
    person.context.workspace.do(Label.CHOOSE, questions_return.ask_again_in, question.id, 2)
    assert person.rows()[0].note == "A little hard · Again in 2 sessions"


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_it_looks_as_it_did(appearance: str, tmp_path: Path, qtbot: QtBot) -> None:
    with wearing(appearance):
        person = look(tmp_path, qtbot)
        person.context.workspace.do(
            Label.CHOOSE, questions.mark, kept(person)["Do you like me?"].id, QuestionState.ASKED
        )
        assert_picture(person.context.window, f"hard-to-say-{appearance}")
