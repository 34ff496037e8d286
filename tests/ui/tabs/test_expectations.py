"""What a person does with expectations, besides what every list does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox

from sessionprep.domain.expectation import Expectation, ExpectationState
from sessionprep.domain.record import Privacy
from sessionprep.services import expectations
from sessionprep.services.content.library import load
from sessionprep.ui.tabs.expectations import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.person import Key, Person, in_front_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PROMPTS = [each for area in load().areas for each in area.prompts]


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    return in_front_of(TAB, tmp_path, qtbot)


def stored(person: Person) -> tuple[Expectation, ...]:
    return person.context.workspace.read(expectations.listed)


def pick(person: Person, name: str, choice: str) -> None:
    """With the arrow keys, as from a closed box."""
    box = person.see(QComboBox, name)
    box.setFocus()
    person.press(Key.Key_Home)
    person.press(*[Key.Key_Down] * [box.itemText(place) for place in range(box.count())].index(choice))
    assert person.tab.settle()


@pytest.mark.parametrize(
    ("words", "becomes", "badge"),
    [
        ("To ask", ExpectationState.TO_ASK, "To ask"),
        ("Fits", ExpectationState.FITS, "Fits"),
        ("I changed my mind", ExpectationState.CHANGED, "I changed my mind"),
        ("Noticed", ExpectationState.NOTICED, ""),
    ],
)
def test_how_it_stands_shows_in_the_list(person: Person, words: str, becomes: ExpectationState, badge: str) -> None:
    person.add("We start on time.")
    pick(person, "How it stands", words)
    assert (stored(person)[0].state, person.rows()[0].badge) == (becomes, badge)


def test_what_they_said_is_kept_beside_it(person: Person) -> None:
    person.add("We start on time.")
    person.field("What they said").setFocus()
    person.write("Yes, always.")
    assert person.tab.settle()
    assert (stored(person)[0].wording, stored(person)[0].said) == ("We start on time.", "Yes, always.")


def test_a_private_one_is_marked(person: Person) -> None:
    person.add("We start on time.")
    person.click("More")
    person.see(QCheckBox, "Keep this private").click()
    assert person.tab.settle()
    assert (stored(person)[0].privacy, person.rows()[0].mark_words) == (Privacy.PRIVATE, "Private")


def test_prompts_are_picked_with_keys_to_be_finished(person: Person) -> None:
    person.click("Prompts…")
    assert unnamed(person.dialog()) == []
    assert person.titles() == [prompt.text for prompt in PROMPTS]
    person.press(Key.Key_Space, Key.Key_Down, Key.Key_Space, Key.Key_Return)
    assert [each.wording for each in stored(person)] == [prompt.text for prompt in PROMPTS[:2]]
    assert person.rows()[0].note == load().areas[0].title
    assert person.heard.undoable == ["Added 2 expectations."]


def test_a_prompt_picked_before_says_so_and_is_not_doubled(person: Person) -> None:
    for _each in range(2):
        person.click("Prompts…")
        person.press(Key.Key_Space, Key.Key_Return)
    assert len(stored(person)) == 1
    assert person.heard.said[-1] == "All of this is in your list already."
    person.click("Prompts…")
    assert [row.badge for row in person.rows()[:2]] == ["In your list", ""]
    person.press(Key.Key_Escape)


def test_a_pasted_list_becomes_expectations_at_once(person: Person) -> None:
    person.paste("- We start on time.\n- I may cry.\n\n---")
    assert [each.wording for each in stored(person)] == ["We start on time.", "I may cry."]
    assert person.heard.undoable == ["Added 2 expectations."]
    person.paste("---\n***")
    assert person.heard.said[-1] == "There were no words in these lines."
    assert len(person.heard.undoable) == 1
