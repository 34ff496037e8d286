"""Getting started with something hard, and with a technique that is not clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit

from sessionprep.domain.sharing import pieces
from sessionprep.services import questions, sessions
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.questions import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import NOON
from tests.helpers.person import CTRL, Key, Person, in_front_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.question import Question


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    return in_front_of(TAB, tmp_path, qtbot)


def listed(person: Person) -> tuple[Question, ...]:
    return person.context.workspace.read(questions.listed)


def narrow(person: Person, name: str, words: str) -> None:
    """Choose with the arrows, and wait until only those are listed."""
    box, all_of_them = person.see(QComboBox, name), len(person.titles())
    box.setFocus()
    while box.currentText() != words:
        person.press(Key.Key_Down)
    person.qtbot.waitUntil(lambda: {row.note for row in person.rows()} == {words})
    assert len(person.titles()) < all_of_them


def begin_with(person: Person, moment: str, sentence: str) -> None:
    person.click("Hard to say")
    person.click("First sentences…")
    narrow(person, "When", moment)
    person.click_row(person.titles().index(sentence))
    person.press(Key.Key_Space)
    person.press(Key.Key_Return)
    assert person.titles() == [sentence]


@pytest.mark.row("S38")
def test_a_first_sentence_hints_at_something_and_what_i_think_stays_with_me(person: Person) -> None:
    said = "Something in my past may be part of this. I don’t want to tell all of it yet."
    begin_with(person, "To hint at something earlier", said)
    person.click("More")
    person.field("What I actually think").setFocus()
    person.write("It was my uncle.")
    assert person.tab.settle()
    (made,) = listed(person)
    assert (made.wording, made.thinking, made.hard) == (said, "It was my uncle.", 2)
    assert [piece.words for piece in pieces(made)] == [said]


@pytest.mark.row("S64")
def test_that_there_is_no_quiet_place_can_be_said_with_a_sentence_that_is_ready(person: Person) -> None:
    said = "I have no place where nobody hears me. Can we find one together?"
    begin_with(person, "When there is no quiet place", said)
    person.click("First sentences…")
    assert next(row.badge for row in person.rows() if row.title == said) == "In your list"
    person.press(Key.Key_Escape)


def test_a_first_sentence_is_ones_own_to_change(person: Person) -> None:
    begin_with(person, "When it doesn’t seem to help", "I don’t think this is helping. What could we change?")
    person.press(Key.Key_F2)
    person.press(Key.Key_End, held=CTRL)
    person.write(" Please.")
    assert person.tab.settle()
    assert listed(person)[0].wording == "I don’t think this is helping. What could we change? Please."


@pytest.mark.row("S41")
def test_a_technique_that_is_named_gives_four_questions_to_edit(person: Person) -> None:
    session = person.context.workspace.do(Label.PLAN, sessions.add, NOON.replace(day=9), "UTC").id
    person.click("About a technique…")
    assert person.see(QLineEdit, "Technique") is person.focus()
    person.write("tapping")
    assert person.sees("How would we notice that tapping isn’t helping?")
    assert unnamed(person.dialog()) == []
    person.press(Key.Key_Return)
    made = listed(person)
    assert [each.wording for each in made] == [
        "How does tapping work, and what would we do?",
        "Why do you think tapping is right for me?",
        "How would we notice that tapping isn’t helping?",
        "If it isn’t tapping, what else could we do?",
    ]
    assert {each.about for each in made} == {"tapping"}
    planned = person.context.workspace.read(sessions.plan, session)
    assert [question.id for _item, question in planned] == [each.id for each in made]
    assert person.heard.led == [("questions", made[0].id)]
    assert person.heard.undoable == ["Added 4 questions."]
    person.find("tapping")
    assert len(person.titles()) == 4
    person.context.workspace.undo()
    assert listed(person) == ()


def test_the_same_technique_again_adds_nothing_twice(person: Person) -> None:
    for said in ("Added 4 questions.", "All of this is in your list already."):
        person.click("About a technique…")
        person.write("tapping")
        person.click("Add to my list")
        assert person.heard.said[-1] == said
    assert len(listed(person)) == 4


@pytest.mark.row("S50")
def test_the_awkward_ones_are_in_the_bank_like_any_other(person: Person) -> None:
    person.click("Question bank…")
    narrow(person, "Subject", "The awkward ones (nothing here is silly)")
    assert "Is it all right to cry, swear, or say nothing for a while?" in person.titles()
    person.click_row(0)
    first = person.titles()[0]
    person.press(Key.Key_Space)
    person.press(Key.Key_Return)
    assert [each.wording for each in listed(person)] == [first]


def test_what_the_bank_calls_hard_is_a_step_of_the_ladder(person: Person) -> None:
    hard = next(each for group in person.context.library.bank for each in group.questions if each.hard == 3)
    easy = next(each for group in person.context.library.bank for each in group.questions if each.hard == 0)
    person.context.workspace.do(Label.ADD, questions.add_from_bank, [hard, easy])
    person.click("Hard to say")
    assert [(row.title, row.note) for row in person.rows()] == [(hard.text, "Very hard")]
