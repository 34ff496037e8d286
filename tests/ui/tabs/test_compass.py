"""Mine, theirs and shared: what a person does with lines beyond writing them down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton

from sessionprep.domain.boundary import Boundary, BoundaryState, Known, Whose
from sessionprep.domain.moment import MomentKind
from sessionprep.domain.record import Privacy
from sessionprep.services import boundaries, moments, questions, talks
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.boundaries import TAB
from tests.helpers import make
from tests.helpers.accessibility import unnamed
from tests.helpers.person import Key, Person, in_front_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    return in_front_of(TAB, tmp_path, qtbot)


def stored(person: Person) -> tuple[Boundary, ...]:
    person.tab.settle()
    return person.context.workspace.read(boundaries.listed)


def stands(person: Person, *states: BoundaryState) -> None:
    """Chosen by keys."""
    for state in states:
        box = person.see(QComboBox, "How it stands")
        box.setFocus()
        person.press(Key.Key_Home, *[Key.Key_Down] * [*BoundaryState].index(state))
        person.tab.settle()


@pytest.mark.row("S51")
def test_a_line_has_a_kind_and_somebody_whose_it_is(person: Person) -> None:
    person.add("I switch my phone off at nine.")
    person.click("Shared")
    person.click("More")
    person.see(QComboBox, "Kind").setFocus()
    person.press(*[Key.Key_Down] * 5)
    (line,) = stored(person)
    assert (line.whose, line.kind, person.rows()[0].note) == (Whose.SHARED, "contact", "Shared · Contact")


@pytest.mark.row("S52")
def test_of_theirs_it_asks_if_i_know_it_and_a_question_is_one_step(person: Person) -> None:
    person.add("No hugs.")
    assert not person.sees("I’m guessing")
    person.click("Theirs")
    person.tab.settle()
    person.click("I’m guessing")
    person.tab.settle()
    person.click("Ask if it is so")
    (asked,) = person.context.workspace.read(questions.listed)
    assert asked.wording == "Is this a line of yours: “No hugs”?"
    assert not person.sees("Ask if it is so")
    person.click(f"Question, to ask: {asked.wording}")
    assert person.heard.led == [("questions", asked.id)]
    person.click("We talked about it")
    assert stored(person)[0].known is Known.TALKED


@pytest.mark.row("S53")
def test_every_kind_says_what_is_known_and_from_where(person: Person) -> None:
    person.add("A line.")
    person.click("More")
    line = stored(person)[0].id
    for kind in person.context.library.kinds:
        person.context.workspace.do(Label.CHOOSE, boundaries.file_under, line, kind.id)
        known = person.see(QPushButton, "What is known about this kind")
        known.setChecked(False)
        known.click()
        assert person.sees(kind.guidance.text)
        assert person.sees(f"Sources: {' · '.join(kind.guidance.sources)}")
        assert kind.examples
    person.context.workspace.do(Label.CHOOSE, boundaries.file_under, line, "evenings")
    assert not person.sees("What is known about this kind")


@pytest.mark.row("S54")
def test_the_line_between_therapist_and_friend_is_kept_by_the_therapist_and_nobody_else_is_blamed(
    person: Person,
) -> None:
    person.add("No meeting outside.")
    person.click("More")
    person.see(QComboBox, "Kind").setFocus()
    person.write("Relationship")
    person.tab.settle()
    person.see(QPushButton, "What is known about this kind").click()
    shown = next(kind.guidance for kind in person.context.library.kinds if kind.id == "relationship")
    assert "It is always up to the therapist to keep that line." in shown.text
    assert "it is not your fault" in shown.text
    assert person.sees(shown.text)


@pytest.mark.row("S57")
def test_a_concern_goes_from_thinking_to_still_open_and_every_day_of_it_is_kept(person: Person) -> None:
    person.add("Sessions begin on time.")
    for state in (BoundaryState.AGREED, BoundaryState.CROSSED, BoundaryState.RAISED, BoundaryState.UNRESOLVED):
        person.clock.turn(days=7)
        stands(person, state)
    person.click("More")
    person.see(QPushButton, "How it stood").click()
    for words in ("Agreed", "Crossed", "Brought up", "Still open", "9 March 2026", "30 March 2026"):
        assert person.sees(words)
    person.context.workspace.undo()
    (line,) = stored(person)
    assert line.state is BoundaryState.RAISED
    assert not person.sees("30 March 2026")


def test_one_day_of_how_it_stood_can_be_deleted(person: Person) -> None:
    person.add("Sessions begin on time.")
    stands(person, BoundaryState.CROSSED)
    person.click("More")
    person.see(QPushButton, "How it stood").click()
    person.see(QPushButton, "Delete what stands under 2 March 2026").click()
    assert person.context.workspace.read(boundaries.turns, stored(person)[0].id) == ()
    assert stored(person)[0].state is BoundaryState.CROSSED
    assert not person.sees("How it stood")


def test_where_a_line_was_crossed_there_are_ways_on_and_they_stay_folded(person: Person) -> None:
    person.add("No calls at night.")
    assert not person.sees("Ways on…")
    stands(person, BoundaryState.CROSSED)
    assert person.sees("Ways on…")
    assert not person.sees("Leaving")
    person.click("Ways on…")
    person.see(QPushButton, "Put it into words").click()
    (talk,) = person.context.workspace.read(talks.listed)
    assert talk.happened == "There is a line I want to talk about: No calls at night."
    stands(person, BoundaryState.KEPT)
    assert not person.sees("Ways on…")


def test_what_happened_stands_at_the_line_and_more_is_one_step(person: Person) -> None:
    person.add("Stories of their own are short.")
    person.click("Add a moment")
    (begun,) = person.context.workspace.read(moments.listed)
    assert begun.boundary == stored(person)[0].id
    assert person.heard.led == [("notes", begun.id)]
    person.context.workspace.do(Label.WRITE, moments.saw, begun.id, "A long one.")
    assert not person.sees("Ways on…")
    person.context.workspace.do(Label.CHOOSE, moments.was, begun.id, MomentKind.SERIOUS)
    assert person.sees("Moment: A long one.")
    assert person.sees("Ways on…")


@pytest.mark.row("S34")
def test_words_that_pause_a_topic_are_picked_once_and_then_there_on_a_card(person: Person) -> None:
    person.click("Words to pause…")
    person.press(Key.Key_Space, Key.Key_Return)
    (line,) = stored(person)
    assert (line.kind, line.spoken) == ("pace", "I’d like to stop here for today.")
    assert person.dialog().windowTitle() == "Words to pause"
    assert person.sees("I’d like to stop here for today.")
    person.click("Close")
    person.click("Words to pause…")
    assert person.sees("Show full screen")
    person.click("More sentences…")
    assert [row.badge for row in person.rows()[:2]] == ["In your list", ""]


def test_a_sentence_of_ones_own_about_pace_is_on_the_card_unless_it_is_private(person: Person) -> None:
    own = make.boundary("Slowly.", kind="pace", spoken="Slower, please.")
    private = make.boundary("Not that.", kind="pace", spoken="Not that one.", privacy=Privacy.PRIVATE)
    person.context.workspace.do(Label.SAMPLE, lambda work: (work.boundaries.put(own), work.boundaries.put(private)))
    person.click("Words to pause…")
    assert person.sees("Slower, please.")
    assert not person.sees("Not that one.")


def test_the_compass_lays_the_lines_out_and_leads_to_each(person: Person) -> None:
    person.add("Mine to say.", "Ours to keep.")
    person.click("Shared")
    person.tab.settle()
    person.click("The compass…")
    assert unnamed(person.dialog()) == []
    assert person.sees("Mine · Mine to say.")
    person.press(Key.Key_Tab)
    assert person.focus().accessibleName() == "Shared · Ours to keep."
    person.press(Key.Key_Return)
    assert person.chosen() == ["Ours to keep."]


def test_with_several_therapists_a_line_may_hold_with_one_of_them(person: Person) -> None:
    one, other = make.therapist("A"), make.therapist("B")
    person.context.workspace.do(Label.SAMPLE, lambda work: (work.therapists.put(one), work.therapists.put(other)))
    person.add("No calls at night.")
    person.click("More")
    person.see(QComboBox, "With").setFocus()
    person.press(Key.Key_Down)
    assert stored(person)[0].therapist == one.id


def test_nothing_is_without_a_name(person: Person) -> None:
    person.add("No calls at night.")
    person.click("Theirs")
    stands(person, BoundaryState.CROSSED)
    person.click("Ways on…")
    person.see(QPushButton, "More").click()
    assert unnamed(person.tab.widget()) == []
