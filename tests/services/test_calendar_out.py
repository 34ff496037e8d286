"""A calendar that others may see gets day, time and length."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

from icalendar import Calendar

from sessionprep.services import sessions
from sessionprep.services.calendar import taking
from sessionprep.services.calendar.giving import as_ics
from sessionprep.services.calendar.reading import found_in
from sessionprep.services.labels import Label
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.services.workspace import Workspace


def planned(workspace: Workspace) -> None:
    session = workspace.do(Label.PLAN, sessions.add, NOON.replace(day=5), "Europe/Berlin")
    workspace.do(Label.WRITE, sessions.meet_with, session.id, "Dr Heron")
    workspace.do(Label.WRITE, sessions.is_for, session.id, "To say it at last.")
    workspace.do(Label.WRITE, sessions.meet_at, session.id, "Mill Lane")
    workspace.do(Label.PLAN, sessions.add, NOON.replace(day=1), "Europe/Berlin")


def events(made: bytes) -> list[dict[str, Any]]:
    return [{**each} for each in Calendar.from_ical(made).walk("VEVENT")]


def test_it_says_nothing_but_when_and_a_neutral_word(workspace: Workspace) -> None:
    planned(workspace)
    made = workspace.read(as_ics, NOON, "Appointment")
    (event,) = events(made)
    assert {*event} == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS"}
    assert (str(event["SUMMARY"]), str(event["CLASS"]), event["DTSTART"].dt) == (
        "Appointment",
        "PRIVATE",
        NOON.replace(day=5),
    )
    for word in (b"Heron", b"say it", b"Mill", b"Berlin", b"ession", b"herap"):
        assert word not in made


def test_who_it_is_with_is_added_only_if_wanted(workspace: Workspace) -> None:
    planned(workspace)
    assert "SUMMARY:Walk · Dr Heron" in workspace.read(as_ics, NOON, " Walk\n", with_whom=True).decode()


def test_the_same_session_is_found_again_by_the_calendar(workspace: Workspace) -> None:
    planned(workspace)
    first, second = (workspace.read(as_ics, NOON.replace(hour=hour), "Walk") for hour in (12, 13))
    assert events(first)[0]["UID"] == events(second)[0]["UID"]
    assert str(events(first)[0]["UID"]) not in {each.id for each in workspace.read(sessions.by_time)}


def test_what_goes_out_comes_in_as_what_is_here_already(workspace: Workspace) -> None:
    planned(workspace)
    back = found_in(workspace.read(as_ics, NOON, "A"), "Europe/Berlin", NOON, lambda _share: None)
    assert workspace.do(Label.CALENDAR, taking.take, back.appointments) == 0


def test_the_library_is_not_loaded_before_a_calendar_is() -> None:
    code = "import sys\nfrom sessionprep.services.calendar import giving, reading, taking\n"
    code += "assert 'icalendar' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
