"""What a calendar file offers, and what becomes of it in the vault."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionprep.domain.expected import Expected
from sessionprep.domain.session import SessionState
from sessionprep.services import questions, sessions
from sessionprep.services.calendar import reading, taking
from sessionprep.services.calendar.blocks import MOST_ENTRIES
from sessionprep.services.calendar.reading import MOST_BYTES, Bounds, found_in
from sessionprep.services.calendar.recurring import MOST
from sessionprep.services.labels import Label
from sessionprep.ui.kit.jobs import Stopped
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.services.calendar.appointment import Appointment, Found
    from sessionprep.services.workspace import Workspace

THURSDAY = "DTSTART;TZID=Europe/Berlin:20260305T150000\nDTEND;TZID=Europe/Berlin:20260305T155000\nSUMMARY:Dr A"
AT_THREE = datetime(2026, 3, 5, 14, 0, tzinfo=UTC)


def calendar(*events: str, head: str = "") -> bytes:
    entries = "".join(f"BEGIN:VEVENT\n{each}\nEND:VEVENT\n" for each in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{entries}END:VCALENDAR\n".replace("\n", "\r\n").encode()


def found(*events: str, head: str = "", zone: str = "Europe/Berlin", one: float = 9) -> Found:
    return found_in(calendar(*events, head=head), zone, NOON, lambda _share: None, Bounds(one=one))


def walls(*events: str, head: str = "", zone: str = "Europe/Berlin") -> list[str]:
    """In UTC."""
    return [f"{each.starts_at:%m-%d %H:%M}" for each in found(*events, head=head, zone=zone).appointments]


def refusal(data: bytes, bounds: Bounds = reading.USUAL) -> str:
    with pytest.raises(Expected) as refused:
        found_in(data, "UTC", NOON, lambda _share: None, bounds)
    return refused.value.sentence


def test_day_time_length_and_title_are_found() -> None:
    (one,) = found(THURSDAY).appointments
    assert (one.starts_at, one.zone, one.minutes, one.title) == (AT_THREE, "Europe/Berlin", 50, "Dr A")


@pytest.mark.parametrize(
    ("start", "at"),
    [
        ("DTSTART:20260305T140000Z", "03-05 14:00"),
        ("DTSTART:20260305T150000", "03-05 14:00"),  # on the wall of whoever looks
        ("DTSTART;TZID=W. Europe Standard Time:20260305T150000", "03-05 14:00"),
        ('DTSTART;TZID="/vendor/America/New_York":20260305T090000', "03-05 14:00"),
        ("DTSTART;TZID=Nowhere at all:20260305T150000", "03-05 14:00"),
        ("dtstart;tzid=Asia/Kolkata:20260305T193000", "03-05 14:00"),
    ],
)
def test_every_way_to_write_a_time_is_understood(start: str, at: str) -> None:
    assert walls(start) == [at]


def test_a_zone_the_file_describes_itself_is_followed_and_a_known_one_cannot_be_redescribed() -> None:
    kind = "BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0500\nTZOFFSETTO:+0500\nEND:STANDARD\n"
    head = "".join(f"BEGIN:VTIMEZONE\nTZID:{name}\n{kind}END:VTIMEZONE\n" for name in ("Ours", "Europe/Berlin"))
    assert walls("DTSTART;TZID=Ours:20260305T150000", THURSDAY, head=head) == ["03-05 10:00", "03-05 14:00"]


def test_three_stays_three_when_the_clocks_change() -> None:
    weekly = "DTSTART;TZID=Europe/Berlin:20260319T150000\nRRULE:FREQ=WEEKLY;UNTIL=20260402T130000Z"
    assert walls(weekly) == ["03-19 14:00", "03-26 14:00", "04-02 13:00"]


def test_times_that_fall_out_are_moved_or_were_added_are_heeded() -> None:
    weekly = f"UID:1\n{THURSDAY}\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Berlin:20260312T150000"
    moved = "UID:1\nRECURRENCE-ID;TZID=Europe/Berlin:20260319T150000\nDTSTART;TZID=Europe/Berlin:20260320T100000"
    gone = "UID:1\nRECURRENCE-ID:20260326T140000Z\nDTSTART:20260326T140000Z\nSTATUS:CANCELLED"
    assert walls(f"{weekly}\nRDATE:20260307T090000Z", moved, gone) == ["03-05 14:00", "03-07 09:00", "03-20 09:00"]


def test_what_is_cancelled_over_or_more_than_a_year_away_is_not_offered() -> None:
    over, far = "DTSTART:20260302T100000Z\nDURATION:PT1H", "DTSTART:20270402T100000Z"
    assert walls(THURSDAY, f"{THURSDAY}\nSTATUS:CANCELLED", over, far) == ["03-05 14:00"]
    with pytest.raises(Expected, match="no appointment with a time"):
        found(THURSDAY, head="METHOD:CANCEL\n")


def test_whole_days_are_left_out_and_counted() -> None:
    many = found("DTSTART;VALUE=DATE:20260305", "DTSTART:20260305T000000\nDTEND:20260306T000000", THURSDAY)
    assert (len(many.appointments), many.whole_days) == (1, 2)


def test_a_broken_entry_spoils_no_other() -> None:
    many = found("DTSTART:20261399T990000", "SUMMARY:no time", f"BEGIN:VEVENT\n{THURSDAY}", "DTSTART:x\nDTSTART:y")
    assert (len(many.appointments), many.unreadable) == (1, 4)


def test_what_stands_there_twice_is_offered_once() -> None:
    assert walls(THURSDAY, THURSDAY, THURSDAY.replace("Dr A", "Dentist")) == ["03-05 14:00"] * 2


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=DAILY;BYHOUR=1,2,3,4",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",  # which never comes
        "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=7",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=SOMETIMES",
    ],
)
def test_of_a_rule_nobody_can_follow_the_time_written_out_is_left(rule: str) -> None:
    many = found(f"{THURSDAY}\nRRULE:{rule}", one=0.05)
    assert [each.starts_at for each in many.appointments] == [AT_THREE]
    assert sys.getprofile() is None


def test_a_rule_from_long_ago_for_ever_is_bounded() -> None:
    many = found("DTSTART:20200101T090000Z\nRRULE:FREQ=DAILY", "DTSTART:20260101T100000Z\nRRULE:FREQ=DAILY")
    assert (len(many.appointments), many.more) == (MOST, True)


def test_each_file_that_is_no_good_has_its_own_sentence() -> None:
    said = [
        refusal(b""),
        refusal(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2026"),
        refusal(calendar("DTSTART:nonsense")),
        refusal(calendar("DTSTART:20200305T140000Z")),
        refusal(calendar(*["DTSTART:20260305T140000Z"] * (MOST_ENTRIES + 1))),
        refusal(calendar(THURSDAY), Bounds(whole=-1)),
    ]
    assert len({*said}) == len(said)
    assert all("Nothing was changed." in each for each in said)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n", b"PK\x03\x04", b"\0" * 100, b"<html>", b"BEGIN:VCARD\n"])
def test_anything_else_is_called_no_calendar(data: bytes) -> None:
    assert "not a calendar" in refusal(data)


def test_a_file_too_large_or_not_there_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "large.ics"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    for path, words in (
        (large, "larger than 5 MB"),
        (tmp_path / "gone.ics", "cannot be read"),
        (tmp_path, "cannot be"),
    ):
        with pytest.raises(Expected, match=words):
            reading.read(path, "UTC", NOON, lambda _share: None)


def test_it_can_be_stopped_in_the_middle_of_a_rule_without_an_end() -> None:
    asked = iter(range(200))

    def stop(_share: float) -> None:
        if next(asked, None) is None:
            raise Stopped

    with pytest.raises(Stopped):
        found_in(calendar(f"{THURSDAY}\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"), "UTC", NOON, stop)
    assert sys.getprofile() is None


def test_thousands_of_zones_and_names_for_them_take_no_time() -> None:
    head = "".join(f"BEGIN:VTIMEZONE\nTZID:Z{number}\nEND:VTIMEZONE\n" for number in range(20_000))
    events = [f"DTSTART;TZID=Z{number}:20260305T150000\nSUMMARY:{number}" for number in range(100)]
    assert len(found(*events, head=head).appointments) == 100


@pytest.mark.parametrize("rule", ["FREQ=DAILY;INTERVAL=999999999999", "FREQ=YEARLY;INTERVAL=9999;BYYEARDAY=-366,366"])
def test_rules_that_lead_beyond_all_years_end(rule: str) -> None:
    assert [each.starts_at for each in found(f"{THURSDAY}\nRRULE:{rule}").appointments] == [AT_THREE]


NAMES = ["DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID", "UID", "SUMMARY", "BEGIN", "END"]
VALUES = st.one_of(
    st.sampled_from(
        ["VEVENT", "VALARM", "VTIMEZONE", "VCALENDAR", "20260305T140000Z", "20260305", "PT1H", "-P9999999D"]
    ),
    st.sampled_from(["FREQ=WEEKLY", "FREQ=YEARLY;UNTIL=2026", "FREQ=DAILY;INTERVAL=0", "FREQ=MONTHLY;BYDAY=9MO"]),
    st.text(max_size=8),
)
LINES = st.tuples(st.sampled_from(NAMES), st.sampled_from([":", ";TZID=A:", ";VALUE=DATE:", "\n :"]), VALUES)


@given(st.lists(LINES, max_size=12))
def test_whatever_a_file_says_it_is_understood_or_refused(lines: list[tuple[str, str, str]]) -> None:
    body = "\n".join("".join(line) for line in lines)
    data = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{body}\nEND:VEVENT\nEND:VCALENDAR".encode("utf-8", "surrogatepass")
    try:
        offered = found_in(data, "Europe/Berlin", NOON, lambda _share: None, Bounds(one=0.003))
    except Expected:
        return
    assert all(each.starts_at.tzinfo is UTC for each in offered.appointments)


# What is taken in.


def some(*events: str) -> tuple[Appointment, ...]:
    return found(*events).appointments


def test_what_is_ticked_becomes_sessions_in_one_step_of_undo(workspace: Workspace) -> None:
    taken = workspace.do(Label.CALENDAR, taking.take, some(f"{THURSDAY}\nRRULE:FREQ=WEEKLY;COUNT=3"))
    made = workspace.read(sessions.by_time)
    assert taken == len(made) == 3
    assert {(each.minutes, each.zone, each.state) for each in made} == {(50, "Europe/Berlin", SessionState.PLANNED)}
    assert "Dr A" not in str(made)
    workspace.undo()
    assert workspace.read(sessions.by_time) == ()


def test_taken_in_again_nothing_is_there_twice_even_after_it_was_moved(workspace: Workspace) -> None:
    workspace.do(Label.CALENDAR, taking.take, some(THURSDAY))
    (session,) = workspace.read(sessions.by_time)
    workspace.do(Label.CHOOSE, sessions.move_to, session.id, NOON.replace(day=9), "UTC")
    assert workspace.do(Label.CALENDAR, taking.take, some(THURSDAY)) == 0
    assert len(workspace.read(sessions.by_time)) == 1


def test_a_session_planned_by_hand_at_that_minute_is_the_same(workspace: Workspace) -> None:
    workspace.do(Label.PLAN, sessions.add, AT_THREE.replace(second=30), "UTC")
    assert workspace.do(Label.CALENDAR, taking.take, some(THURSDAY)) == 0


def test_two_at_the_same_minute_are_both_taken_if_both_are_ticked(workspace: Workspace) -> None:
    both = some(THURSDAY, THURSDAY.replace("Dr A", "Group"))
    assert workspace.do(Label.CALENDAR, taking.take, both) == 2
    assert len({each.id for each in workspace.read(sessions.by_time)}) == 2


def test_what_was_left_over_comes_along_to_the_first(workspace: Workspace) -> None:
    workspace.do(Label.PLAN, sessions.add, NOON.replace(day=1), "UTC")
    (past,) = workspace.read(sessions.by_time)
    asked = workspace.do(Label.ADD, questions.add, "Why now?")
    workspace.do(Label.CHOOSE, sessions.include, past.id, [asked.id])
    workspace.do(Label.CALENDAR, taking.take, some(f"{THURSDAY}\nRRULE:FREQ=WEEKLY;COUNT=2"))
    _past, first, second = workspace.read(sessions.by_time)
    assert [len(workspace.read(sessions.plan, each.id)) for each in (first, second)] == [1, 0]


def test_lengths_are_held_to_what_a_session_can_last(workspace: Workspace) -> None:
    workspace.do(
        Label.CALENDAR,
        taking.take,
        some("DTSTART:20260305T140000Z\nDURATION:PT23H", "DTSTART:20260306T140000Z\nDURATION:PT1M"),
    )
    assert [each.minutes for each in workspace.read(sessions.by_time)] == [taking.LONGEST, taking.SHORTEST]
