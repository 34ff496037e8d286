"""A card saves itself, follows the vault, and loses no word when it cannot."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.question import QuestionState
from sessionprep.domain.words import MOST_BYTES
from sessionprep.services import questions
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.questions import TAB
from tests.helpers.person import CTRL, Key, Person, in_front_of
from tests.ui.asking import stored

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.question import Question
    from sessionprep.services.workspace import Work

WORDING, ANSWER, THINKING = "Question, as I’d say it", "Answer", "What I actually think"
NOT_SAVED = "Not saved yet. Your words are still here."
AWKWARD = [
    "tab\there, bell\x07, nul\x00, escape\x1b[31m",
    "half a pair \ud83d and a whole one 🙂",
    "\u202eright to left\u202c and \u200fback\u200e",
    "Pourquoi\u00a0? «\u202fparce que\u202f»",
    "e\u0301 is not é; zero\u200bwidth; a\u2028line",
    "long" * 250_000,
]


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    """In front of two questions, “one” chosen."""
    words = ["one", "two"]
    return in_front_of(
        TAB, tmp_path, qtbot, lambda context: context.workspace.do(Label.PASTE, questions.add_many, words)
    )


def first(person: Person) -> Question:
    return person.context.workspace.read(questions.listed)[0]


@contextmanager
def opened_for_reading(person: Person) -> Iterator[None]:
    person.context.workspace.vault.read_only = True
    yield
    person.context.workspace.vault.read_only = False


@contextmanager
def replaced_underneath(person: Person) -> Iterator[None]:
    database = person.context.workspace.vault.path / "vault.db"
    database.rename(database.with_suffix(".away"))
    yield
    database.with_suffix(".away").rename(database)


@contextmanager
def full_disk(_person: Person) -> Iterator[None]:
    if sys.platform == "win32":
        pytest.skip("uses what only Unix has")
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def type_into(person: Person, name: str, words: str) -> None:
    person.field(name).setFocus()
    person.press(Key.Key_End, held=CTRL)
    person.write(words)


@pytest.mark.parametrize("trouble", [opened_for_reading, replaced_underneath, full_disk])
def test_words_that_cannot_be_saved_stay_and_are_saved_at_the_next_try(
    person: Person, trouble: Callable[[Person], AbstractContextManager[None]]
) -> None:
    with trouble(person):
        type_into(person, WORDING, " more")
        assert not person.tab.settle()
        assert len(person.heard.troubles) == 1
        assert person.sees(NOT_SAVED)
        assert person.field(WORDING).toPlainText() == "one more"
    assert stored(person) == ["one", "two"]
    assert person.tab.settle()
    assert stored(person) == ["one more", "two"]
    assert person.sees("Saved · 12:00")


def test_a_row_whose_words_cannot_be_saved_is_not_left_by_click(person: Person) -> None:
    with opened_for_reading(person):
        type_into(person, WORDING, " more")
        person.click_row(1)
        person.qtbot.waitUntil(lambda: person.chosen() == ["one"])
        assert person.field(WORDING).toPlainText() == "one more"
        assert person.sees(NOT_SAVED)
    person.click_row(1)
    assert person.chosen() == ["two"]
    assert stored(person) == ["one more", "two"]


def test_a_row_whose_words_cannot_be_saved_is_not_left_by_keys(person: Person) -> None:
    with opened_for_reading(person):
        type_into(person, WORDING, " more")
        person.press(Key.Key_Escape)
        person.press(Key.Key_Down)
        person.qtbot.waitUntil(lambda: person.chosen() == ["one"])
        person.press(Key.Key_F2)
        assert person.field(WORDING).toPlainText() == "one more"
        assert person.sees(NOT_SAVED)
    assert person.tab.settle()


def test_one_field_saved_does_not_speak_for_another(person: Person) -> None:
    type_into(person, WORDING, "!")
    person.field(WORDING).setPlainText(("é" * 999 + "\n") * (MOST_BYTES // 1998))
    type_into(person, ANSWER, "because")
    assert not person.tab.settle()
    assert person.sees(NOT_SAVED)
    assert "20 MB" in person.heard.troubles[-1] or "21 MB" in person.heard.troubles[-1]
    assert first(person).state is QuestionState.ANSWERED
    person.field(WORDING).setPlainText("one")
    assert person.tab.settle()
    assert person.sees("Saved · 12:00")


def test_giving_up_words_that_cannot_be_saved_sets_the_person_free(person: Person) -> None:
    with opened_for_reading(person):
        type_into(person, WORDING, "!")
        assert not person.tab.settle()
        person.press(Key.Key_Backspace)
        person.tab.settle()
    person.context.workspace.do(Label.ADD, questions.add, "three")
    assert person.tab.settle()
    assert stored(person) == ["one", "two", "three"]


@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_words_are_kept_as_they_are(person: Person, words: str) -> None:
    person.field(WORDING).setFocus()
    person.press(Key.Key_A, held=CTRL)
    person.paste(words)
    assert person.tab.settle()
    kept = words.replace("\ud83d", "")  # Qt for Python drops it, and nothing else
    assert stored(person)[0] == kept
    assert person.rows()[0].title == " ".join(kept.split())


@pytest.mark.parametrize("words", AWKWARD[:-1])
def test_looking_at_words_does_not_change_them(person: Person, words: str) -> None:
    kept = words.replace("\ud83d", "\N{REPLACEMENT CHARACTER}") + "\r\nsecond line"
    person.context.workspace.do(Label.WRITE, questions.reword, first(person).id, kept)
    person.click_row(1)
    person.click_row(0)
    assert person.tab.settle()
    assert stored(person)[0] == kept


def test_a_commit_elsewhere_neither_moves_the_cursor_nor_eats_a_key(person: Person) -> None:
    person.context.workspace.do(Label.WRITE, questions.reword, first(person).id, "Pourquoi\u00a0?\r\nici")
    person.field(WORDING).setFocus()
    person.press(Key.Key_Home)
    for letter in "alors ":
        person.write(letter)
        if letter == "o":
            person.tab.settle()
        person.context.workspace.do(Label.ADD, questions.add, letter)
        person.context.workspace.undo()
        person.context.workspace.redo()
    assert person.tab.settle()
    assert stored(person)[0] == "alors Pourquoi\u00a0?\nici"


def test_another_field_saving_leaves_the_cursor(person: Person) -> None:
    type_into(person, ANSWER, "be")
    person.context.workspace.do(Label.WRITE, questions.think, first(person).id, "hm")
    person.press(Key.Key_Left)
    person.context.workspace.do(Label.WRITE, questions.think, first(person).id, "hmm")
    person.write("c")
    assert person.field(ANSWER).toPlainText() == "bce"
    assert person.tab.settle()


def test_a_deleted_record_says_what_became_of_the_words_typed_last(person: Person) -> None:
    type_into(person, WORDING, " more")
    person.context.workspace.do(Label.DELETE, questions.delete, [first(person).id])
    assert "could be saved" in person.heard.troubles[-1]
    assert person.titles() == person.chosen() == ["two"]
    assert person.field(WORDING).toPlainText() == "two"
    type_into(person, WORDING, "!")
    assert person.tab.settle()
    assert stored(person) == ["two!"]


def test_deleting_the_last_record_leaves_an_empty_card_behind(person: Person) -> None:
    for _each in range(2):
        person.context.workspace.do(Label.DELETE, questions.delete, [first(person).id])
    assert not person.sees(WORDING)
    person.context.workspace.undo()
    assert person.field(WORDING).toPlainText() == "two"
    assert person.heard.troubles == []


def test_a_megabyte_in_paragraphs_is_as_quick_to_edit_as_a_line(person: Person) -> None:
    words = "\n".join("word by word it goes on and on " * 10 for _each in range(3_300))
    person.context.workspace.do(Label.WRITE, questions.think, first(person).id, words)
    person.context.workspace.do(Label.WRITE, questions.reword, first(person).id, words)
    type_into(person, WORDING, " yes")
    assert person.tab.settle()
    assert stored(person)[0] == f"{words} yes"


def test_a_state_another_version_wrote_is_left_alone(person: Person) -> None:
    def park(work: Work) -> None:
        work.questions.put(replace(work.questions.all()[0], state=QuestionState.PARKED))

    person.context.workspace.do(Label.CHOOSE, park)
    type_into(person, WORDING, "?")
    assert person.tab.settle()
    assert first(person).state is QuestionState.PARKED
    assert person.rows()[0].badge == "Put aside"
