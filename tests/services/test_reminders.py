"""When something is near, whatever clocks and zones do."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.session import SessionState
from sessionprep.services import reminders, sessions
from sessionprep.services.labels import Label
from sessionprep.services.reminders import Reminder, from_writing
from tests.helpers import make
from tests.helpers.clock import NOON
from tests.services.test_letting_go import put

if TYPE_CHECKING:
    from sessionprep.services.workspace import Workspace
    from tests.helpers.clock import HandClock


@pytest.fixture
def wanted(workspace: Workspace) -> Workspace:
    workspace.do(Label.CHOOSE, reminders.choose_minutes, "60")
    return workspace


def in_hours(hours: float) -> Reminder:
    start = NOON + timedelta(hours=hours)
    return Reminder(start - timedelta(hours=1), start)


def test_nobody_is_reminded_unasked(workspace: Workspace) -> None:
    put(workspace, make.session(1))
    assert workspace.read(reminders.next_one) is None


def test_it_is_about_the_first_that_has_not_begun_and_takes_place(wanted: Workspace) -> None:
    cancelled = make.session(1 / 24, state=SessionState.CANCELLED)
    put(wanted, make.session(-0.01), cancelled, make.session(3 / 24), make.session(2 / 24))
    assert wanted.read(reminders.next_one) == in_hours(2)


def test_two_at_the_same_minute_are_said_once(wanted: Workspace) -> None:
    put(wanted, make.session(2 / 24), make.session(2 / 24), make.session(5 / 24))
    wanted.do(Label.CHOOSE, reminders.was_said, in_hours(2))
    assert wanted.read(reminders.next_one) == in_hours(5)


def test_a_clock_turned_back_says_nothing_twice_and_a_session_that_is_moved_counts_anew(
    wanted: Workspace, clock: HandClock
) -> None:
    session = make.session(2 / 24)
    put(wanted, session)
    wanted.do(Label.CHOOSE, reminders.was_said, in_hours(2))
    clock.turn(days=-400)
    assert wanted.read(reminders.next_one) is None
    clock.turn(days=400)
    wanted.do(Label.CHOOSE, sessions.move_to, session.id, NOON + timedelta(hours=3), "Asia/Tokyo")
    assert wanted.read(reminders.next_one) == in_hours(3)


def test_a_clock_that_jumps_over_it_says_nothing_that_is_over(wanted: Workspace, clock: HandClock) -> None:
    put(wanted, make.session(2 / 24), make.session(9))
    clock.turn(days=2)
    coming = wanted.read(reminders.next_one)
    assert coming is not None
    assert coming.until == NOON + timedelta(days=9)


def test_it_is_due_from_then_on_until_it_begins() -> None:
    due = [in_hours(2).is_due(NOON + timedelta(hours=hours)) for hours in (0.9, 1, 1.9, 2)]
    assert due == [False, True, True, False]


def test_another_process_understands_what_this_one_leaves() -> None:
    assert from_writing(in_hours(2).in_writing()) == in_hours(2)
    assert [from_writing(words) for words in ("", "soon", "2026-03-02 x", "a b c")] == [None] * 4
