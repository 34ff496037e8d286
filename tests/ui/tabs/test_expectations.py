"""What a person does with expectations, besides what every list does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QRadioButton

from sessionprep.domain.expectation import Expectation, ExpectationState, Sort
from sessionprep.domain.record import Privacy
from sessionprep.services import expectations, questions
from sessionprep.services.content.library import load
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.expectations import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.person import Key, Person, in_front_of
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing

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


def pairs(person: Person) -> list[str]:
    """What a screen reader says of each pair in sight, in the order of the Tab key."""
    frames = [each for each in person.dialog().findChildren(QFrame) if each.accessibleName().startswith("I expected")]
    return [each.accessibleName() for each in frames if each.isVisible()]


def disappointed(person: Person, words: str = "They give advice.") -> None:
    """It matters a great deal, and doesn't fit."""
    person.add(words)
    pick(person, "How it stands", "Doesn’t fit")
    if not person.sees("A great deal"):
        person.click("More")
    person.click("A great deal")
    assert person.tab.settle()


def test_what_it_is_and_how_much_it_matters_are_chosen_below_the_fold(person: Person) -> None:
    person.add("They give advice.")
    assert not person.sees("A hope")
    person.click("More")
    person.click("A hope")
    person.click("Quite a bit")
    assert person.tab.settle()
    assert [(each.sort, each.weight) for each in stored(person)] == [(Sort.HOPE, 2)]


@pytest.mark.row("S25")
def test_what_matters_and_does_not_fit_becomes_a_question_and_undo_takes_it_back(person: Person) -> None:
    person.add("They give advice.")
    pick(person, "How it stands", "Doesn’t fit")
    assert not person.sees("Make a question of it")
    disappointed(person)
    person.click("Make a question of it")
    made = person.context.workspace.read(questions.listed)
    assert stored(person)[1].question == made[0].id
    assert "They give advice." in made[0].wording
    assert not person.sees("Make a question of it")
    person.click(f"Question, to ask: {made[0].wording}")
    assert person.heard.led == [("questions", made[0].id)]
    person.context.workspace.undo()
    assert person.context.workspace.read(questions.listed) == ()
    assert person.sees("Make a question of it")


@pytest.mark.row("S25")
def test_what_is_to_be_asked_becomes_a_question_before_the_first_session(person: Person) -> None:
    person.add("They give advice.")
    assert not person.sees("Make a question of it")
    pick(person, "How it stands", "To ask")
    assert not person.sees("No, thanks")
    person.click("Make a question of it")
    made = person.context.workspace.read(questions.listed)[0]
    assert made.wording == "I expect this: “They give advice.” Is that how you see it?"


@pytest.mark.row("S26")
def test_a_prompt_about_how_sessions_go_becomes_a_question_about_it(person: Person) -> None:
    person.click("Prompts…")
    person.press(Key.Key_Space, Key.Key_Return)
    assert person.rows()[0].note == "How sessions go"
    pick(person, "How it stands", "To ask")
    person.click("Make a question of it")
    (made,) = person.context.workspace.read(questions.listed)
    assert "I imagine a session will go like …" in made.wording
    assert stored(person)[0].question == made.id


def test_a_question_that_was_declined_is_not_offered_again(person: Person) -> None:
    disappointed(person)
    person.click("No, thanks")
    assert not person.sees("Make a question of it")
    pick(person, "How it stands", "Fits")
    pick(person, "How it stands", "Doesn’t fit")
    assert not person.sees("Make a question of it")
    disappointed(person, "They answer mails.")
    assert person.sees("Make a question of it")


def test_the_question_about_something_private_is_private(person: Person) -> None:
    disappointed(person)
    person.click("Make a question of it")
    person.see(QCheckBox, "Keep this private").click()
    assert person.tab.settle()
    assert person.context.workspace.read(questions.listed)[0].privacy is Privacy.PRIVATE


@pytest.mark.row("S25")
def test_before_the_first_session_expected_stands_beside_nothing_heard_yet(person: Person) -> None:
    assert not person.sees("Expected and heard, side by side…")
    person.add("We start on time.")
    person.click("Expected and heard, side by side…")
    assert unnamed(person.dialog()) == []
    assert pairs(person) == ["I expected: We start on time. I heard: nothing yet. Noticed."]
    person.press(Key.Key_Escape)


@pytest.mark.row("S16")
def test_what_did_not_fit_can_be_looked_at_by_itself(person: Person) -> None:
    person.add("We start on time")
    disappointed(person, "They give advice")
    person.field("What they said").setFocus()
    person.write("Rarely")
    assert person.tab.settle()
    person.click("Expected and heard, side by side…")
    assert len(pairs(person)) == 2
    person.click("What doesn’t fit")
    unmet = "I expected: They give advice. I heard: Rarely. Doesn’t fit."
    assert pairs(person) == [unmet]
    assert person.see(QRadioButton, "What doesn’t fit").isChecked()
    person.press(Key.Key_Escape)


def test_a_long_list_side_by_side_is_there_whole_a_moment_later(person: Person) -> None:
    person.paste("\n".join(f"I expect number {number}." for number in range(40)))
    person.click("Expected and heard, side by side…")
    person.qtbot.waitUntil(lambda: len(pairs(person)) == 40)
    person.press(Key.Key_Tab)
    assert person.focus().accessibleName().startswith("I expected: I expect number 1.")
    person.press(Key.Key_Escape)


@pytest.mark.parametrize("look", ["light", "dark", "large"])
def test_expected_and_heard_looks_as_it_did(look: str, tmp_path: Path, qtbot: QtBot) -> None:
    with wearing(look):
        person = in_front_of(TAB, tmp_path, qtbot)
        do = person.context.workspace.do
        for words, said, state, area in (
            ("The first sessions are for getting to know each other.", "Three or four.", "fits", "process"),
            ("They give me advice now and then.", "Rarely: I’d find out more by myself.", "doesn't", "their-part"),
            ("If I go silent, they wait.", "They wait a while, then ask.", "partly", "their-part"),
            ("I have to talk about my father.", "Not before I want to.", "changed", "pace"),
            ("Nobody hears about what I say.", "", "to ask", "confidentiality"),
        ):
            each = do(Label.ADD, expectations.add, words, area)
            do(Label.CHOOSE, expectations.mark, each.id, ExpectationState(state))
            do(Label.WRITE, expectations.hear, each.id, said)
        hope = stored(person)[-1].id
        do(Label.CHOOSE, expectations.sort_as, hope, Sort.HOPE)
        do(Label.CHOOSE, expectations.weigh, hope, 3)
        person.click("Expected and heard, side by side…")
        person.dialog().resize(760, 900)
        assert_picture(person.dialog(), f"expected-and-heard-{look}")
        person.press(Key.Key_Escape)
