"""The question bank: find, tick and take, with keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox

from sessionprep.services import questions, sessions
from sessionprep.services.content.library import load
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.questions import TAB
from tests.helpers.accessibility import tab_order, unnamed
from tests.helpers.clock import NOON
from tests.helpers.person import SHIFT, Key, Person, in_front_of
from tests.ui.asking import planned, stored

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.ids import QuestionId
    from sessionprep.domain.session import Session

BANK = load().bank
TEXTS = [each.text for group in BANK for each in group.questions]


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    return in_front_of(TAB, tmp_path, qtbot)


@pytest.fixture
def session(person: Person) -> Session:
    return person.context.workspace.do(Label.PLAN, sessions.add, NOON.replace(day=9), "UTC")


def look_for(person: Person, words: str) -> None:
    person.see(QAbstractButton, "Cancel")
    while person.focus().accessibleName() != "Find in the question bank":
        person.press(Key.Key_Backtab, held=SHIFT)
    person.write(words)


def test_all_of_it_is_there_in_its_groups(person: Person) -> None:
    person.click("Question bank…")
    assert person.titles() == TEXTS
    assert len(TEXTS) == 92
    assert [*dict.fromkeys(row.note for row in person.rows())] == [group.title for group in BANK]
    assert unnamed(person.dialog()) == []
    assert tab_order(person.dialog())[:3] == ["Find in the question bank", "All", "Question bank"]


def test_several_are_ticked_with_space_and_added_with_return(person: Person) -> None:
    person.click("Question bank…")
    person.press(Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Space, Key.Key_Return)
    assert stored(person) == person.titles() == [TEXTS[0], TEXTS[2]]
    assert person.heard.undoable == ["Added 2 questions."]
    person.context.workspace.undo()
    assert stored(person) == []


def test_it_is_found_by_its_words_and_by_its_subject(person: Person) -> None:
    person.click("Question bank…")
    look_for(person, "touch")
    person.until("How do you handle handshakes, hugs or other touch?")
    person.press(Key.Key_Return, Key.Key_Down, Key.Key_Space)
    look_for(person, "\b" * 5 + "confidentiality")
    person.until(*(each.text for group in BANK if group.id == "confidentiality" for each in group.questions))
    person.press(Key.Key_Return, Key.Key_Down, Key.Key_Space, Key.Key_Return)
    assert len(stored(person)) == 2


def test_a_subject_shows_its_group_and_keeps_the_ticks_of_others(person: Person) -> None:
    person.click("Question bank…")
    person.press(Key.Key_Space)
    box = person.see(QComboBox, "Subject")
    box.setFocus()
    person.press(Key.Key_Down, Key.Key_Down)
    person.until(*(each.text for each in BANK[1].questions))
    assert person.see(QAbstractButton, "Add 1 to my list").isEnabled()
    person.press(Key.Key_Tab)
    person.press(Key.Key_Space, Key.Key_Return)
    assert stored(person) == [TEXTS[0], BANK[1].questions[0].text]


def test_with_a_session_ahead_return_puts_them_into_it(person: Person, session: Session) -> None:
    person.click("Question bank…")
    person.press(Key.Key_Space, Key.Key_Return)
    assert planned(person, session.id) == stored(person) == [TEXTS[0]]
    assert person.rows()[0].note == "For Mon 9 Mar · Getting started"


def test_or_only_into_the_list(person: Person, session: Session) -> None:
    person.click("Question bank…")
    person.press(Key.Key_Space)
    person.click("Add 1 to my list only")
    assert stored(person) == [TEXTS[0]]
    assert planned(person, session.id) == []


def test_what_is_in_the_list_says_so_and_is_planned_but_not_doubled(person: Person, session: Session) -> None:
    person.context.workspace.do(Label.ADD, questions.add_from_bank, BANK[0].questions[:1])
    person.context.workspace.do(Label.WRITE, questions.reword, first(person), "in my own words")
    person.click("Question bank…")
    assert [row.badge for row in person.rows()[:2]] == ["In your list", ""]
    person.press(Key.Key_Space, Key.Key_Down, Key.Key_Space, Key.Key_Return)
    assert stored(person) == planned(person, session.id) == ["in my own words", TEXTS[1]]
    assert person.heard.undoable == ["Added 2 questions."]


def test_taking_what_is_there_already_says_so_and_offers_nothing_to_undo(person: Person) -> None:
    person.context.workspace.do(Label.ADD, questions.add_from_bank, BANK[0].questions[:1])
    person.click("Question bank…")
    person.press(Key.Key_Space, Key.Key_Return)
    assert stored(person) == [TEXTS[0]]
    assert (person.heard.said, person.heard.undoable) == (["All of this is in your list already."], [])


def test_nothing_ticked_is_nothing_to_add(person: Person) -> None:
    person.click("Question bank…")
    assert not person.see(QAbstractButton, "Add to my list").isEnabled()
    person.press(Key.Key_Return)
    assert person.dialog().isVisible()
    person.press(Key.Key_Escape)
    assert stored(person) == []


def test_what_cannot_be_saved_leaves_it_open_with_its_ticks(person: Person) -> None:
    person.click("Question bank…")
    person.press(Key.Key_Space)
    person.context.workspace.vault.read_only = True
    person.press(Key.Key_Return)
    assert len(person.heard.troubles) == 1
    person.context.workspace.vault.read_only = False
    person.press(Key.Key_Return)
    assert stored(person) == [TEXTS[0]]


def first(person: Person) -> QuestionId:
    return person.context.workspace.read(questions.listed)[0].id
