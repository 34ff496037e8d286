"""What a person does with moments: one line, Enter and a number, whether it helped or bothered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox

from sessionprep.domain.moment import Moment, MomentKind, Sake
from sessionprep.domain.record import Privacy
from sessionprep.services import boundaries, moments, seal, talks
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.notes import TAB
from tests.helpers import make
from tests.helpers.accessibility import unnamed
from tests.helpers.person import Key, Person, in_front_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    """In front of the moments, none of which is there yet."""
    person = in_front_of(TAB, tmp_path, qtbot)
    person.click("Moments")
    return person


def stored(person: Person) -> Moment:
    person.tab.settle()
    (moment,) = person.context.workspace.read(moments.listed)
    return moment


@pytest.mark.row("S31")
def test_what_they_did_what_i_made_of_it_how_it_was_and_what_it_is_about(person: Person) -> None:
    person.add("They put the pen down.")
    person.press(Key.Key_1, Key.Key_Tab)
    person.write("They wanted to listen.")
    person.see(QComboBox, "What it is about").setFocus()
    person.press(Key.Key_Down)
    moment = stored(person)
    assert (moment.saw, moment.meant) == ("They put the pen down.", "They wanted to listen.")
    assert (moment.kind, moment.quality) == (MomentKind.HELPED, "consistent")
    (row,) = person.rows()
    assert (row.title, row.badge) == ("They put the pen down.", "It helped")
    assert row.note.endswith(" · Consistent")


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Key.Key_1, MomentKind.HELPED),
        (Key.Key_2, MomentKind.UNSURE),
        (Key.Key_3, MomentKind.BOTHERED),
        (Key.Key_4, MomentKind.SERIOUS),
        (Key.Key_5, MomentKind.UNSAID),
    ],
)
def test_a_good_one_takes_as_few_keys_as_a_bad_one(person: Person, key: Key, kind: MomentKind) -> None:
    person.add("They waited.")
    person.press(key)
    assert stored(person).kind is kind


@pytest.mark.row("S55")
def test_where_they_speak_of_themselves_it_asks_whom_that_was_for(person: Person) -> None:
    person.add("A long story about their divorce.")
    assert not person.sees("For them")
    person.see(QComboBox, "What it is about").setFocus()
    person.press(*[Key.Key_Down] * 9, Key.Key_Tab)
    assert [each for each in ("For me", "Can’t tell", "Not said") if not person.sees(each)] == []
    person.click("For them")
    assert (stored(person).quality, stored(person).sake) == ("self-disclosure", Sake.FOR_THEM)


@pytest.mark.row("S56")
def test_where_they_pressed_me_i_note_what_i_did_and_what_i_wish_i_had_said(person: Person) -> None:
    person.add("They asked a third time.")
    person.press(Key.Key_3)
    person.click("More")
    person.field("What I did").setFocus()
    person.write("I answered after all.")
    person.press(Key.Key_Tab)
    person.write("Not today, please.")
    moment = stored(person)
    assert (moment.did, moment.wish) == ("I answered after all.", "Not today, please.")


def test_what_was_serious_has_ways_on_that_stay_folded(person: Person) -> None:
    person.add("They said I must tell nobody.")
    assert not person.sees("Ways on…")
    person.press(Key.Key_4)
    person.tab.settle()
    assert person.sees("Ways on…")
    assert not person.sees("Leaving")
    person.click("Ways on…")
    assert person.sees("Leaving")
    person.click("Put it into words")
    (talk,) = person.context.workspace.read(talks.listed)
    assert talk.happened == "They said I must tell nobody."
    assert person.heard.led == [("questions", talk.id)]


def test_bringing_it_up_begins_to_put_it_into_words_and_leads_there_again(person: Person) -> None:
    person.add("They looked at the clock.")
    person.press(Key.Key_2)
    person.field("What I made of it").setFocus()
    person.write("I bore them")
    person.click("Bring this up")
    (talk,) = person.context.workspace.read(talks.listed)
    assert (talk.happened, talk.felt, talk.moment) == ("They looked at the clock.", "I bore them", stored(person).id)
    assert person.heard.led == [("questions", talk.id)]
    assert not person.sees("Bring this up")
    person.click(f"Put into words: {talk.wording}")
    assert person.heard.led == [("questions", talk.id)] * 2


def test_it_finds_what_i_made_of_it_and_what_it_is_about(person: Person) -> None:
    person.add("One thing.")
    person.field("What I made of it").setFocus()
    person.write("a small kindness")
    person.tab.settle()
    person.add("Another.")
    person.find("kindness")
    person.until("One thing.")


def test_what_is_kept_private_shows_a_lock(person: Person) -> None:
    person.add("They knew my brother.")
    person.click("More")
    person.see(QCheckBox, "Keep this private").setFocus()
    person.press(Key.Key_Space)
    assert stored(person).privacy is Privacy.PRIVATE
    assert person.rows()[0].mark == "lock"


def test_it_may_belong_to_a_session_and_to_a_boundary_and_leads_to_the_boundary(person: Person) -> None:
    session, line = make.session(-1), make.boundary("No calls at night.")
    person.context.workspace.do(Label.SAMPLE, lambda work: (work.sessions.put(session), work.boundaries.put(line)))
    person.add("They called at eleven.")
    assert stored(person).session == session.id
    person.click("More")
    person.see(QComboBox, "A boundary it has to do with").setFocus()
    person.press(Key.Key_Down)
    assert stored(person).boundary == line.id
    person.click("Boundary, thinking about it: No calls at night.")
    assert person.heard.led == [("boundaries", line.id)]


def test_one_begun_elsewhere_has_the_keyboard_in_its_first_words(person: Person) -> None:
    begun = person.context.workspace.do(Label.ADD, moments.add, "")
    person.tab.show_record(begun.id)
    person.write("They waited for me.")
    assert stored(person).saw == "They waited for me."


def test_nothing_is_without_a_name(person: Person) -> None:
    assert unnamed(person.tab.widget()) == []
    person.add("They waited.")
    person.press(Key.Key_4)
    person.tab.settle()
    person.click("More")
    person.click("Ways on…")
    assert unnamed(person.tab.widget()) == []


def test_a_boundary_that_was_sealed_away_is_not_named(person: Person) -> None:
    person.context.workspace.do(Label.SAMPLE, lambda work: work.boundaries.put(make.boundary("No calls at night.")))
    person.context.workspace.do(Label.SAMPLE, lambda work: work.boundaries.put(make.boundary("No hugs.")))
    person.add("They called at eleven.")
    person.click("More")
    person.see(QComboBox, "A boundary it has to do with").setFocus()
    person.press(Key.Key_Down)
    line = stored(person).boundary
    assert line is not None
    person.context.workspace.seal_away(seal.put_away, boundaries.guard, line)
    assert person.see(QComboBox, "A boundary it has to do with").currentText() == "None"
    assert not person.sees("Boundary, thinking about it: No calls at night.")


def test_tab_comes_to_what_is_chosen_also_in_the_next_moment(person: Person) -> None:
    person.add("They sighed.")
    person.press(Key.Key_4)
    begun = person.context.workspace.do(Label.ADD, moments.add, "")
    person.tab.show_record(begun.id)
    person.press(Key.Key_Tab)
    assert person.focus().accessibleName() == "Not said"
