"""What makes trust hard: picked or written, each with something to bring up, and how it has been since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit

from sessionprep.domain.expectation import ExpectationState
from sessionprep.services import expectations, questions, trust
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.notes import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.person import Key, Person, in_front_of
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PROFESSIONAL = "Something that went wrong with an earlier therapist, or another professional"
VULNERABLE = "I’m afraid of showing too much of me"
JUDGED = "I’m afraid of being judged"
UNMET = "It isn’t what I expected"


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    person = in_front_of(TAB, tmp_path, qtbot)
    person.click("Trust")
    return person


def pick(person: Person, *reasons: str) -> None:
    """By keyboard, in the dialog."""
    person.click("Reasons…")
    for reason in reasons:
        person.press(Key.Key_Home)
        while person.shown_list().chosen_id() != next(row.id for row in person.rows() if row.title == reason):
            person.press(Key.Key_Down)
        person.press(Key.Key_Space)
    person.press(Key.Key_Return)


def reads(person: Person, words: str) -> bool:
    lines = person.tab.widget().findChildren(QLabel)
    return any(words in line.text() for line in lines if line.isVisible())


def asked(person: Person) -> list[str]:
    return [each.origin for each in person.context.workspace.read(questions.listed)]


def choose(person: Person, words: str) -> None:
    person.click(words)
    assert person.tab.settle()


@pytest.mark.row("S03")
def test_reasons_are_picked_or_written_and_each_can_become_something_to_bring_up(person: Person) -> None:
    pick(person, PROFESSIONAL, "I don’t know, or I’m not sure yet")
    person.add("people leave")
    assert person.titles() == [PROFESSIONAL, "I don’t know, or I’m not sure yet", "people leave"]
    person.click("Make it a question")
    person.click_row(0)
    person.click("Make it one of my questions")
    assert asked(person) == ["trust.own", "TR2"]
    assert person.sees("Question, to ask: " + person.context.library.bank_question("TR2").text)
    assert not person.sees("Make it one of my questions")
    assert unnamed(person.tab.widget()) == []


def test_rather_not_say_is_an_answer_and_nothing_is_offered(person: Person) -> None:
    pick(person, "I’d rather not say")
    assert not person.sees("Make it one of my questions")
    assert asked(person) == []


@pytest.mark.row("S11")
def test_which_reasons_faded_and_when_is_read_in_words(person: Person) -> None:
    person.add("people leave", "I doubt it")
    person.click_row(0)
    assert not person.sees("How it has been")
    person.clock.turn(days=7)
    choose(person, "Less than before")
    person.clock.turn(days=7)
    choose(person, "Faded")
    below = person.rows()[-1]
    assert (below.title, below.badge, below.note, below.faded) == ("people leave", "Faded", "Since Mon 16 Mar", True)
    person.click("How it has been")
    assert reads(person, "16 March 2026: Faded\n9 March 2026: Less than before\n2 March 2026: Still there")


@pytest.mark.row("S14")
def test_fear_of_showing_oneself_leads_to_small_steps_and_to_pace(person: Person) -> None:
    pick(person, VULNERABLE)
    person.click("Make it one of my questions")
    assert reads(person, "I need this to go slower.")
    person.click("Make it one of my questions")
    assert asked(person) == ["TR4", "F17"]
    person.click("Room: Hard to say, step by step")
    person.click("Room: Boundaries, where pace has its place")
    assert person.heard.led == [("questions", "hard to say"), ("boundaries", "")]


@pytest.mark.row("S15")
def test_fear_of_judgment_leads_to_a_question_that_can_be_started_with(person: Person) -> None:
    pick(person, JUDGED)
    person.click("Make it one of my questions")
    (made,) = person.context.workspace.read(questions.listed)
    assert made.wording == "I worry about what you think of me. Can we talk about that?"
    person.click(f"Question, to ask: {made.wording}")
    assert person.heard.led == [("questions", made.id)]


def test_what_was_not_met_leads_to_the_expectations_that_did_not_fit(person: Person) -> None:
    do = person.context.workspace.do
    expected = do(Label.ADD, expectations.add, "They give advice")
    do(Label.CHOOSE, expectations.mark, expected.id, ExpectationState.DOES_NOT_FIT)
    pick(person, UNMET)
    person.click("Expectation, doesn’t fit: They give advice")
    person.click("Room: Expected and heard, side by side")
    assert person.heard.led == [("expectations", expected.id), ("expectations", "side by side")]


def test_a_reason_is_reworded_and_more_is_said_about_it(person: Person) -> None:
    person.add("people leave")
    box = person.see(QComboBox, "What makes it hard").lineEdit()
    assert box is not None
    box.setFocus()
    box.selectAll()
    person.write("they leave")
    person.field("More about it").setFocus()
    person.write("always in spring")
    assert person.tab.settle()
    (kept,) = person.context.workspace.read(trust.listed)
    assert (kept.reason, kept.wording) == ("they leave", "always in spring")
    assert person.see(QPlainTextEdit, "More about it").toPlainText() == "always in spring"


def test_a_reason_is_sealed_away_with_the_question_that_quotes_it(person: Person) -> None:
    person.add("people leave")
    person.click("Make it a question")
    person.click("More")
    person.click("Seal it away…")
    person.press(Key.Key_Return)
    assert person.titles() == []
    assert asked(person) == []


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_looks_as_it_did(look: str, tmp_path: Path, qtbot: QtBot) -> None:
    with wearing(look):
        person = in_front_of(TAB, tmp_path, qtbot)
        person.click("Trust")
        pick(person, VULNERABLE, UNMET)
        person.add("People leave in spring.")
        person.clock.turn(days=7)
        choose(person, "Faded")
        person.click_row(0)
        assert_picture(person.context.window, f"trust-{look}")
