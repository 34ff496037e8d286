"""Choosing, changing and ending: the fourth part of the expectations tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from sessionprep.domain.therapist import Stage, Therapist
from sessionprep.services import questions, sessions, settings, therapists
from sessionprep.services.labels import Label
from sessionprep.ui.kit.sections import Sections
from sessionprep.ui.tabs.expectations import TAB
from sessionprep.ui.tabs.expectations.therapists.compared import Beside
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import NOON
from tests.helpers.person import Key, Person, in_front_of
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.context import Context

COST = "What does it cost, and what if I have less money later on?"


def open_out(context: Context) -> None:
    context.workspace.do(Label.CHOOSE, settings.choose, "therapists.more", "open")


def among_therapists(folder: Path, qtbot: QtBot) -> Person:
    person = in_front_of(TAB, folder, qtbot, open_out)
    assert isinstance(person.tab, Sections)
    person.tab.show_section("Therapists")
    return person


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    return among_therapists(tmp_path, qtbot)


def stored(person: Person) -> tuple[Therapist, ...]:
    return person.context.workspace.read(therapists.listed)


def hear(person: Person, question: str, words: str) -> None:
    """On a first call, and close it again."""
    person.click("First call…")
    person.see(QPlainTextEdit, question).setFocus()
    person.write(words)
    person.click("Close")


def reads(person: Person, words: str) -> bool:
    return any(words in line.text() for line in person.dialog().findChildren(QLabel) if line.isVisible())


def meet(person: Person, therapist: Therapist, in_days: int) -> None:
    session = person.context.workspace.do(Label.PLAN, sessions.add, NOON.replace(day=2 + in_days), "UTC")
    person.context.workspace.do(Label.WRITE, sessions.meet_with, session.id, therapist.label)


@pytest.mark.row("S43")
def test_everybody_is_asked_the_same_and_it_stands_side_by_side(person: Person) -> None:
    person.add("Dr Heron")
    hear(person, COST, "Ninety.")
    assert not person.sees("First calls, side by side…")
    person.add("The one by the station")
    hear(person, COST, "A hundred.")
    person.click("First calls, side by side…")
    (cost,) = person.dialog().findChildren(Beside)
    assert cost.accessibleName() == f"{COST} Dr Heron: Ninety. The one by the station: A hundred."
    assert unnamed(person.dialog()) == []


@pytest.mark.row("S43")
def test_how_i_felt_talking_to_them_stands_first_and_stays_with_me(person: Person) -> None:
    person.add("Dr Heron", "M.")
    hear(person, "How I felt talking to them", "At ease.")
    assert [each.felt for each in stored(person)] == ["", "At ease."]
    person.click("First calls, side by side…")
    assert (
        person.dialog()
        .findChildren(Beside)[0]
        .accessibleName()
        .startswith("How I felt talking to them Dr Heron: Nothing")
    )


def test_before_anything_was_heard_it_says_what_to_do(person: Person) -> None:
    person.add("Dr Heron", "M.")
    person.click("First calls, side by side…")
    assert reads(person, "Nothing is written down yet.")
    person.press(Key.Key_Return)


def test_what_is_typed_on_a_call_survives_escape(person: Person) -> None:
    person.add("Dr Heron")
    person.click("First call…")
    person.write("They ask what brings me.")
    person.press(Key.Key_Escape)
    assert person.context.workspace.read(therapists.answers, stored(person)[0].id) == {
        "GS1": "They ask what brings me."
    }


def test_only_what_fits_to_where_it_stands_is_offered(person: Person) -> None:
    person.add("Dr Heron")
    assert (person.sees("First call…"), person.sees("Plan the ending…"), person.sees("Take along…")) == (
        True,
        False,
        False,
    )
    for stage, ways in (("Going on", (False, True, False)), ("Ended", (False, True, True))):
        person.click(stage)
        assert person.tab.settle()
        assert (person.sees("First call…"), person.sees("Plan the ending…"), person.sees("Take along…")) == ways


def test_the_one_the_next_session_is_with_is_marked(person: Person) -> None:
    person.add("Dr Heron", "M.")
    for each in stored(person):
        person.context.workspace.do(Label.CHOOSE, therapists.mark, each.id, Stage.ONGOING)
    assert [row.badge for row in person.rows()] == ["At present", "Going on"]
    meet(person, stored(person)[1], 3)
    assert [row.badge for row in person.rows()] == ["Going on", "At present"]


@pytest.mark.row("S70")
def test_an_ending_is_planned_and_what_i_want_to_say_comes_into_the_next_session(person: Person) -> None:
    person.add("Dr Heron")
    person.click("Coming to an end")
    person.tab.settle()
    for days in (3, 10):
        meet(person, stored(person)[0], days)
    person.click("Plan the ending…")
    assert reads(person, "There are two more sessions with them planned.")
    assert unnamed(person.dialog()) == []
    person.write("Thank you.")
    person.press(Key.Key_Return)
    person.qtbot.waitUntil(lambda: person.sees("Put it on my list of questions"))
    person.click("Put it on my list of questions")
    person.click("Close")
    following = person.context.workspace.read(sessions.by_time)[0]
    planned = person.context.workspace.read(sessions.plan, following.id)
    assert [question.wording for _item, question in planned] == ["Thank you."]
    assert person.context.workspace.read(questions.listed)[0].therapist == stored(person)[0].id


@pytest.mark.row("S70")
def test_changing_leads_to_what_to_take_along(person: Person) -> None:
    person.add("Dr Heron")
    person.click("Ended")
    person.tab.settle()
    person.click("Take along…")
    assert person.heard.led == [("take along", stored(person)[0].id)]


def test_deleting_somebody_keeps_what_was_with_them_and_says_so(person: Person) -> None:
    person.add("Dr Heron")
    meet(person, stored(person)[0], 3)
    person.shown_list().setFocus()
    person.press(Key.Key_Delete)
    assert stored(person) == ()
    assert person.heard.undoable[-1] == "Deleted 1 person. Sessions, plans and notes with them stay."
    assert len(person.context.workspace.read(sessions.by_time)) == 1


@pytest.mark.parametrize("look", ["light", "dark"])
def test_they_look_as_they_did(tmp_path: Path, qtbot: QtBot, look: str) -> None:
    with wearing(look):
        person = among_therapists(tmp_path, qtbot)
        person.add("Dr Heron")
        hear(person, COST, "Ninety an hour, less if need be.")
        person.add("The one by the station")
        hear(person, "How I felt talking to them", "A bit rushed. I talked faster than I wanted to.")
        person.shown_list().setFocus()
        assert_picture(person.context.window, f"therapists-{look}")
        person.click("First calls, side by side…")
        assert_picture(person.dialog(), f"first-calls-{look}")
