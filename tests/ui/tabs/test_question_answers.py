"""What they said, how clear it is, what they said before, and what to ask next: on the card of a question."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.question import Clarity, QuestionState
from sessionprep.domain.sharing import pieces
from sessionprep.services import answers, questions, sessions
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.questions import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import NOON
from tests.helpers.person import Person, in_front_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.question import Question

ANEW, FURTHER = "They said something else now", "Ask a follow-up"


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    return in_front_of(
        TAB, tmp_path, qtbot, lambda context: context.workspace.do(Label.ADD, questions.add, "How long will it take?")
    )


def listed(person: Person) -> tuple[Question, ...]:
    return person.context.workspace.read(questions.listed)


def said(person: Person) -> list[str]:
    return [each.wording for each in person.context.workspace.read(answers.of, listed(person)[0].id)]


def hear(person: Person, words: str) -> None:
    person.field("Answer").setFocus()
    person.write(words)
    assert person.tab.settle()


@pytest.mark.row("S48")
def test_from_to_ask_to_clear_with_what_is_asked_and_not_answered_in_sight(person: Person) -> None:
    assert not person.sees("How clear it is")
    person.click("Asked")
    assert person.tab.settle()
    assert (person.rows()[0].badge, person.rows()[0].note) == ("Asked", "No answer yet")
    hear(person, "A year.")
    assert (person.rows()[0].badge, person.rows()[0].note) == ("Answered", "")
    person.click("Partly clear")
    assert person.tab.settle()
    assert listed(person)[0].state is QuestionState.ANSWERED
    person.click("Clear")
    assert person.tab.settle()
    assert (listed(person)[0].state, person.rows()[0].badge) == (QuestionState.CLEAR, "Clear now")
    assert person.context.workspace.read(answers.of, listed(person)[0].id)[0].clarity is Clarity.CLEAR
    person.context.workspace.undo()
    assert person.rows()[0].badge == "Answered"


def test_something_else_now_leaves_what_was_said_before_to_read(person: Person) -> None:
    assert not person.sees(ANEW)
    hear(person, "A year.")
    assert person.sees("Heard on 2 March 2026")
    person.clock.turn(days=7)
    person.click(ANEW)
    assert person.focus() is person.field("Answer")
    assert person.field("Answer").toPlainText() == ""
    assert not person.sees(ANEW)
    hear(person, "Two.")
    person.click("What they said before")
    assert person.sees("2 March 2026")
    assert person.sees("A year.")
    assert said(person) == ["Two.", "A year."]
    assert unnamed(person.tab.widget()) == []
    person.click("Delete what they said on 2 March 2026")
    assert said(person) == ["Two."]
    person.context.workspace.undo()
    assert said(person) == ["Two.", "A year."]


@pytest.mark.row("S24")
def test_what_was_asked_to_change_is_looked_at_again_in_the_next_session(person: Person) -> None:
    do, read = person.context.workspace.do, person.context.workspace.read
    following = do(Label.PLAN, sessions.add, NOON + timedelta(days=7), "UTC").id
    hear(person, "We go slower.")
    person.click("See next time if it helped")
    assert person.heard.undoable == ["It is in the plan for Mon 9 Mar."]
    ((_item, question),) = read(sessions.plan, following)
    assert "We go slower." in question.wording
    assert question.follows == listed(person)[0].id
    person.tab.show_record(question.id)
    hear(person, "It helped.")
    assert [each.state for each in listed(person)] == [QuestionState.ANSWERED] * 2


def test_how_an_answer_was_for_me_stays_with_me(person: Person) -> None:
    person.click("More")
    assert not person.sees("How their answer was for me")
    hear(person, "We go slower.")
    person.field("How their answer was for me").setFocus()
    person.write("I could breathe")
    assert person.tab.settle()
    (answer,) = person.context.workspace.read(answers.of, listed(person)[0].id)
    assert (answer.reaction, [piece.words for piece in pieces(answer)]) == ("I could breathe", ["We go slower."])
    person.click(ANEW)
    assert not person.sees("How their answer was for me")


def test_a_question_is_found_by_what_was_answered_to_it_now_or_before(person: Person) -> None:
    asked = listed(person)[0].wording
    person.add("What else?")
    person.click_row(0)
    hear(person, "A year.")
    person.click(ANEW)
    hear(person, "Two of them.")
    for words in ("year", "TWO"):
        person.find(words)
        person.until(asked)


def test_words_still_being_typed_are_kept_before_something_else_begins(person: Person) -> None:
    hear(person, "A")
    person.write(" year.")
    person.click(ANEW)
    assert said(person) == ["A year."]


def test_a_follow_up_is_one_step_and_each_shows_the_other(person: Person) -> None:
    hear(person, "It depends.")
    person.click(FURTHER)
    first, second = listed(person)
    assert "It depends." in second.wording
    assert person.heard.undoable == ["Made a question that follows on."]
    person.click(f"Question, to ask: {second.wording}")
    person.tab.show_record(second.id)
    assert person.sees("It follows on from")
    person.click(f"Question, answered: {first.wording}")
    assert person.heard.led == [("questions", second.id), ("questions", first.id)]
    person.context.workspace.undo()
    assert listed(person) == (first,)
