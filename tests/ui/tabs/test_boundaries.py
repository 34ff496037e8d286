"""What a person does with boundaries, besides what every list does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox

from sessionprep.domain.boundary import Boundary, BoundaryState, Whose
from sessionprep.services import boundaries
from sessionprep.services.content.library import load
from sessionprep.ui.tabs.boundaries import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.person import Key, Person, in_front_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

EXAMPLES = [each for kind in load().kinds for each in kind.examples]


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    """In front of one boundary."""
    person = in_front_of(TAB, tmp_path, qtbot)
    person.add("No calls at night.")
    return person


def stored(person: Person) -> tuple[Boundary, ...]:
    return person.context.workspace.read(boundaries.listed)


@pytest.mark.parametrize(("words", "whose"), [("Theirs", Whose.THEIRS), ("Shared", Whose.SHARED), ("Mine", Whose.MINE)])
def test_whose_it_is_is_one_click_and_shows_in_the_list(person: Person, words: str, whose: Whose) -> None:
    person.click(words)
    assert person.tab.settle()
    assert (stored(person)[0].whose, person.rows()[0].note) == (whose, words)


def test_how_it_stands_shows_in_the_list(person: Person) -> None:
    person.see(QComboBox, "How it stands").setFocus()
    person.press(Key.Key_End)
    assert person.tab.settle()
    assert (stored(person)[0].state, person.rows()[0].badge) == (BoundaryState.UNRESOLVED, "Still open")


def test_how_i_would_say_it_is_kept_beside_it(person: Person) -> None:
    person.field("How I’d say it").setFocus()
    person.write("I switch my phone off at nine.")
    assert person.tab.settle()
    assert stored(person)[0].spoken == "I switch my phone off at nine."


def test_a_kind_of_ones_own_stands_in_the_row(person: Person) -> None:
    person.click("More")
    person.see(QComboBox, "Kind").setFocus()
    person.write("evenings")
    assert person.tab.settle()
    assert person.rows()[0].note == "Mine · evenings"


def test_examples_come_with_their_kind_and_whose_they_are(person: Person) -> None:
    person.click("Examples…")
    assert unnamed(person.dialog()) == []
    person.press(Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Space, Key.Key_Return)
    picked = [(each.wording, each.kind, each.whose) for each in stored(person)[1:]]
    assert picked == [(each.text, each.kind, each.whose) for each in (EXAMPLES[0], EXAMPLES[2])]
    person.click("Examples…")
    assert [row.badge for row in person.rows()[:3]] == ["In your list", "", "In your list"]
    person.press(Key.Key_Escape)
    person.context.workspace.undo()
    assert len(stored(person)) == 1


def test_a_pasted_list_becomes_boundaries_at_once(person: Person) -> None:
    person.tab.add()
    person.paste("1. I may stop at any time.\n2. No touch.")
    assert [each.wording for each in stored(person)[1:]] == ["I may stop at any time.", "No touch."]
    assert person.heard.undoable == ["Added 2 boundaries."]
