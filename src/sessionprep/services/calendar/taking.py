"""Appointments a person says are sessions, taken into the vault: day, time and length, and not a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import sessions

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sessionprep.services.calendar.appointment import Appointment
    from sessionprep.vault.work import Work

SHORTEST, LONGEST = 10, 240  # minutes that a session may take


def known(work: Work) -> frozenset[datetime]:
    """The minutes at which a session is, or was meant to be before it was moved."""
    moments = ((each.starts_at, each.due) for each in work.sessions.all())
    return frozenset(_minute(moment) for pair in moments for moment in pair if moment is not None)


def take(work: Work, appointments: Iterable[Appointment]) -> int:
    """Each becomes a session unless there is one at its minute; taken in again nothing is there twice."""
    there = known(work)
    new = [each for each in appointments if _minute(each.starts_at) not in there]
    starts = [(each.starts_at, each.zone, min(max(each.minutes, SHORTEST), LONGEST)) for each in new]
    return len(sessions.add_meant(work, starts))


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
