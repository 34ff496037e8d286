"""From a note or a sign to what came of bringing it up; after every answer there is a step, or an end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from sessionprep.domain.talk import Reception
from sessionprep.services import notes, repairs, sessions, talks
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.notes import TAB as NOTES
from sessionprep.ui.tabs.questions import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import NOON
from tests.helpers.person import Key, Person, in_front_of
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.talk import Talk


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    return at_the_talks(tmp_path, qtbot)


def at_the_talks(folder: Path, qtbot: QtBot) -> Person:
    person = in_front_of(TAB, folder, qtbot)
    person.click("Put into words")
    return person


def kept(person: Person) -> Talk:
    return person.context.workspace.read(talks.listed)[0]


def chosen(person: Person, words: str) -> None:
    person.click(words)
    assert person.tab.settle()


def reads(person: Person, words: str) -> bool:
    lines = person.tab.widget().findChildren(QLabel)
    return any(words in line.text() for line in lines if line.isVisible())


@pytest.mark.row("S21")
def test_a_note_is_brought_up_in_one_step_and_remembers_where_it_comes_from(tmp_path: Path, qtbot: QtBot) -> None:
    person = in_front_of(NOTES, tmp_path, qtbot)
    person.tab.add()
    person.fill("One thing that was hard", "they looked at the clock")
    person.click("Bring this up")
    assert person.heard.led == [("questions", kept(person).id)]
    assert kept(person).wording == "They looked at the clock."
    assert person.sees("Put into words: They looked at the clock.")
    assert unnamed(person.tab.widget()) == []


def test_a_talk_leads_back_to_its_note(person: Person) -> None:
    note = person.context.workspace.do(Label.ADD, notes.begin)
    person.context.workspace.do(Label.WRITE, notes.write, note.id, "It was loud.")
    talk = person.context.workspace.do(Label.ADD, talks.begin_from, happened="it was loud", note=note.id)
    person.tab.show_record(talk.id)
    person.click("From a note: It was loud.")
    assert person.heard.led == [("notes", note.id)]


def test_going_quiet_counts_as_a_sign_where_nothing_in_particular_happened(person: Person) -> None:
    person.click("Nothing in particular happened…")
    person.press(Key.Key_Space)
    person.press(Key.Key_Down, Key.Key_Space)
    person.click("Put it into words")
    assert kept(person).happened == "I went quiet. I said it was fine, and it wasn’t."
    assert person.heard.led == [("questions", kept(person).id)]


def test_something_else_begins_empty_and_the_signs_stand_below_what_happened(person: Person) -> None:
    person.click("Nothing in particular happened…")
    person.press(Key.Key_End, Key.Key_Space)
    person.click("Put it into words")
    person.tab.show_record(kept(person).id)
    person.click("I wanted to cancel.")
    assert kept(person).wording == "I wanted to cancel."
    assert not person.sees("I went quiet.")


@pytest.mark.row("S23")
def test_what_a_good_answer_sounds_like_is_read_before_and_how_they_responded_written_after(person: Person) -> None:
    person.add("you looked at the clock")
    person.click("What a good answer can sound like")
    assert reads(person, "They let you finish")
    assert reads(person, "Eubanks")
    assert not person.sees("How they responded")
    person.click("I raised it")
    person.fill("How they responded", "They were sorry")
    chosen(person, "I was heard")
    assert kept(person).reception is Reception.HEARD
    assert person.rows()[0].badge == "I was heard"
    assert reads(person, "You were heard. That can be enough.")
    assert unnamed(person.tab.widget()) == []


def test_each_time_it_was_raised_stays_with_its_day_and_can_be_deleted(person: Person) -> None:
    person.add("you looked at the clock")
    person.click("I raised it")
    person.fill("How they responded", "They laughed")
    person.clock.turn(days=7)
    person.click("I raised it again")
    assert person.field("How they responded").toPlainText() == ""
    person.click("The times before")
    assert reads(person, "They laughed")
    person.click("Delete what was on 2 March 2026 · Can’t say yet")
    assert len(person.context.workspace.read(repairs.times, kept(person).id)) == 1


def test_not_being_heard_leads_on_and_twice_shows_every_way_without_urging_any(person: Person) -> None:
    ahead = person.context.workspace.do(Label.PLAN, sessions.add, NOON + timedelta(days=7), "UTC")
    person.add("you looked at the clock")
    person.click("I raised it")
    chosen(person, "I was not heard")
    assert not person.sees("Ways on…")
    person.click("Take it along to the next session")
    assert person.heard.undoable[-1] == "It is in the plan for Mon 9 Mar."
    assert len(person.context.workspace.read(sessions.plan, ahead.id)) == 1
    person.click("I raised it again")
    chosen(person, "I was not heard")
    person.click("Ways on…")
    assert reads(person, "None of these is better than another")


def test_after_every_outcome_there_is_a_step_or_an_end(person: Person) -> None:
    person.add("you looked at the clock")
    person.click("Let it go")
    assert reads(person, "You put it down.")
    assert person.rows()[0].faded
    person.click("Take it up again")
    person.click("I raised it")
    for outcome in ("Can’t say yet", "I was heard", "Something changed", "I was not heard"):
        chosen(person, outcome)
        assert person.sees("I raised it again"), outcome
    assert person.see(QWidget, "From here").isVisible()


def test_it_is_raised_in_another_session_than_the_last(person: Person) -> None:
    do = person.context.workspace.do
    first, _second = (do(Label.PLAN, sessions.add, NOON - timedelta(days=days), "UTC") for days in (14, 7))
    person.add("you looked at the clock")
    person.click("More")
    assert not person.sees("Raised in the session")
    person.click("I raised it")
    person.context.workspace.do(Label.CHOOSE, repairs.was_in, kept(person).id, first.id)
    person.clock.turn(days=7)
    person.click("I raised it again")
    person.click("The times before")
    assert reads(person, "16 February 2026")


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_it_looks_as_it_did(appearance: str, tmp_path: Path, qtbot: QtBot) -> None:
    with wearing(appearance):
        person = at_the_talks(tmp_path, qtbot)
        person.add("you looked at the clock twice")
        person.click("I raised it")
        person.fill("How they responded", "They had not noticed, and put it away.")
        chosen(person, "I was heard")
        person.fill("What I asked to be different", "A clock that we both can see")
        person.shown_list().setFocus()
        assert_picture(person.context.window, f"repair-{appearance}")
