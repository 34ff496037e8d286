"""The builder: four parts, one paragraph, and what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox

from sessionprep.domain.record import Privacy
from sessionprep.services import questions, talks
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.questions import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.person import CTRL, Key, Person, in_front_of
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.talk import Talk

SAID = "You looked at the clock. I felt hurried. I’d like to know why. I’m afraid that you are tired of me."


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    person = in_front_of(TAB, tmp_path, qtbot)
    person.click("Put into words")
    return person


def kept(person: Person) -> Talk:
    return person.context.workspace.read(talks.listed)[0]


def build(person: Person) -> None:
    person.add("you looked at the clock")
    person.fill("How it was for me", "hurried")
    person.fill("What I’d like", "to know why")
    person.fill("What I’m afraid of", "that you are tired of me")


@pytest.mark.row("S22")
def test_four_parts_become_one_paragraph_to_say_which_becomes_a_question(person: Person) -> None:
    build(person)
    assert person.field("As I’d say it").toPlainText() == SAID
    assert person.titles() == [SAID]
    assert unnamed(person.tab.widget()) == []
    person.click("Make it a question")
    (made,) = person.context.workspace.read(questions.listed)
    assert (made.wording, made.thinking) == (SAID, "")
    assert person.heard.undoable[-1] == "Made a question of it."
    assert person.rows()[0].badge == "To ask"
    person.click(f"Question, to ask: {SAID}")
    assert person.heard.led == [("questions", made.id)]


def test_the_paragraph_can_be_changed_and_its_question_follows_in_one_step(person: Person) -> None:
    build(person)
    person.click("Make it a question")
    person.field("As I’d say it").setFocus()
    person.press(Key.Key_A, held=CTRL)
    person.write("The clock again.")
    assert person.tab.settle()
    person.click("Ask the question in these words")
    assert person.context.workspace.read(questions.listed)[0].wording == "The clock again."
    person.fill("What happened", "again ")
    assert kept(person).wording == "The clock again."
    person.click("Put it together anew")
    assert kept(person).wording.startswith("Again you looked at the clock. I felt hurried.")
    person.context.workspace.undo()
    assert kept(person).wording == "The clock again."


def test_a_question_is_put_into_words_from_where_it_stands(person: Person) -> None:
    asked = person.context.workspace.do(Label.ADD, questions.add, "Can we go slower?")
    person.click("All questions")
    person.click_row(0)
    person.click("More")
    person.click("Put it into words")
    assert person.heard.led == [("questions", kept(person).id)]
    person.tab.show_record(kept(person).id)
    assert person.field("What I’d like").toPlainText() == "Can we go slower?"
    person.fill("What happened", "Last time I got lost")
    person.click("Ask the question in these words")
    assert person.context.workspace.read(questions.find, asked.id).wording == kept(person).wording  # type: ignore[union-attr]
    person.tab.show_record(asked.id)
    assert person.sees(f"Put into words: {kept(person).wording}")


def test_a_private_one_is_on_no_card_and_neither_is_its_question(person: Person) -> None:
    build(person)
    person.click("Make it a question")
    person.click("More")
    person.see(QCheckBox, "Keep this private").click()
    assert person.tab.settle()
    assert person.context.workspace.read(questions.listed)[0].privacy is Privacy.PRIVATE
    assert not person.sees("Talking card…")
    person.tab.show_record(person.context.workspace.read(questions.listed)[0].id)
    person.click("More")
    assert person.sees("It is private, so there is no card of it.")
    assert not person.sees("Talking card…")


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_it_looks_as_it_did(appearance: str, tmp_path: Path, qtbot: QtBot) -> None:
    with wearing(appearance):
        person = in_front_of(TAB, tmp_path, qtbot)
        person.click("Put into words")
        build(person)
        person.shown_list().setFocus()
        assert_picture(person.context.window, f"put-into-words-{appearance}")
