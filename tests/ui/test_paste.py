"""A list copied from anywhere becomes questions, and none of it is lost on the way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton

from sessionprep.domain.pasted import questions_in
from sessionprep.domain.words import one_line
from sessionprep.services import drafts, sessions
from sessionprep.services.labels import Label
from sessionprep.ui.dialogs.paste import DRAFT
from sessionprep.ui.tabs.questions import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import NOON
from tests.helpers.person import CTRL, Key, Person, in_front_of
from tests.ui.asking import planned, stored

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from sessionprep.domain.session import Session

LISTS = sorted((Path(__file__).parents[1] / "data" / "pasted").glob("*.txt"))
MARKS = {"bell\x07 and nul\x00?": "bell and nul?", "\u202eأين\u202c؟": "\u202eأين\u202c؟", "half \ud83d?": "half ?"}


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    return in_front_of(TAB, tmp_path, qtbot)


@pytest.fixture
def session(person: Person) -> Session:
    return person.context.workspace.do(Label.PLAN, sessions.add, NOON.replace(day=9), "UTC")


def press_when_ready(person: Person, button: str) -> None:
    person.qtbot.waitUntil(lambda: person.see(QAbstractButton, button).isEnabled())
    person.click(button)


@pytest.mark.parametrize("file", LISTS, ids=lambda file: file.stem)
def test_a_list_goes_through_the_line_into_the_dialog_and_the_list(person: Person, file: Path) -> None:
    copied = file.read_text(encoding="utf-8")
    person.paste(copied)
    press_when_ready(person, "Add to my list")
    assert stored(person) == list(questions_in(copied))
    assert person.titles() == [one_line(each) for each in stored(person)]
    person.context.workspace.undo()
    assert stored(person) == []


def test_it_goes_into_the_session_ahead_in_one_step(person: Person, session: Session) -> None:
    person.paste("1. Why now?\n2. What else?")
    assert person.sees("2 questions found.")
    assert unnamed(person.dialog()) == []
    person.click("Add to the session")
    assert planned(person, session.id) == stored(person) == ["Why now?", "What else?"]
    assert person.heard.undoable == ["Added 2 questions."]
    assert person.context.workspace.undoable is Label.PASTE


def test_or_only_into_the_list(person: Person, session: Session) -> None:
    person.paste("Why now?\nWhat else?")
    person.click("Add to my list only")
    assert stored(person) == ["Why now?", "What else?"]
    assert planned(person, session.id) == []


def test_what_was_typed_in_the_line_stays_there(person: Person) -> None:
    person.write("on my mind")
    person.paste("Why now?\nWhat else?")
    person.click("Add to my list")
    assert stored(person) == ["Why now?", "What else?"]
    person.press(Key.Key_Return)
    assert stored(person)[-1] == "on my mind"


def test_leaving_keeps_the_text_for_next_time(person: Person) -> None:
    person.paste("Why now?\nWhat else?")
    person.press(Key.Key_Escape)
    assert stored(person) == []
    person.click("Paste a list…")
    assert person.field("Your list").toPlainText() == "Why now?\nWhat else?"
    person.press(Key.Key_Escape)
    person.tab.add()
    person.paste("And then?\nWho knows?")
    assert person.field("Your list").toPlainText() == "Why now?\nWhat else?\nAnd then?\nWho knows?"
    person.click("Add to my list")
    person.click("Paste a list…")
    assert person.field("Your list").toPlainText() == ""


def test_it_is_in_the_vault_as_soon_as_it_is_pasted_so_that_no_crash_loses_it(person: Person) -> None:
    person.paste("Why now?\nWhat else?")
    assert person.context.workspace.read(drafts.kept, DRAFT) == "Why now?\nWhat else?"


def test_nothing_is_added_while_it_cannot_be_saved(person: Person) -> None:
    person.paste("Why now?\nWhat else?")
    vault = person.context.workspace.vault
    vault.read_only = True
    person.click("Add to my list")
    assert len(person.heard.troubles) == 1
    assert person.field("Your list").toPlainText() == "Why now?\nWhat else?"
    vault.read_only = False
    person.click("Add to my list")
    assert stored(person) == ["Why now?", "What else?"]


def test_lines_that_say_nothing_cannot_be_added(person: Person) -> None:
    person.paste("---\n***\n•")
    assert person.sees("0 questions found.")
    assert not person.see(QAbstractButton, "Add to my list").isEnabled()


@pytest.mark.parametrize("line", MARKS, ids=["controls", "direction", "surrogate"])
def test_awkward_characters_do_no_harm(person: Person, line: str) -> None:
    person.paste(f"Why now?\n{line}")
    person.click("Add to my list")
    assert stored(person) == ["Why now?", MARKS[line]]


@pytest.mark.whole
def test_a_megabyte_in_one_line_is_one_question(person: Person) -> None:
    words = "why " * 262_144
    person.click("Paste a list…")
    person.paste(words)
    press_when_ready(person, "Add to my list")
    assert stored(person) == [words.strip()]


@pytest.mark.whole
def test_too_much_is_refused_with_a_sentence_and_stays(person: Person) -> None:
    words = f"{'why ' * 249}why\n" * 21_500
    person.paste(words)
    person.qtbot.waitUntil(lambda: person.sees(person.heard.troubles[-1]))
    assert "one field holds 21 MB" in person.heard.troubles[-1]
    assert not person.see(QAbstractButton, "Add to my list").isEnabled()
    assert person.field("Your list").blockCount() == 21_500
    person.press(Key.Key_A, held=CTRL)
    person.paste("Why now?")
    person.qtbot.waitUntil(lambda: person.sees("1 question found."))


@pytest.mark.whole
def test_ten_thousand_lines_are_found_and_added(person: Person) -> None:
    person.paste(
        "\n".join(f"{number}. Why does number {number} come up when I speak of home?" for number in range(10_000))
    )
    person.qtbot.waitUntil(lambda: person.sees("10000 questions found."))
    person.click("Add to my list")
    assert len(stored(person)) == len(person.titles()) == 10_000
    person.add("one more")
    assert person.chosen() == ["one more"]
