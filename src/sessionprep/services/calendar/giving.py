"""The sessions ahead as a calendar file that says no more than a person wants it to."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

from sessionprep.domain.words import one_line
from sessionprep.services import sessions
from sessionprep.services.summary.clean import printable
from sessionprep.text import _

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.domain.session import Session
    from sessionprep.vault.work import Work

_MOST_TITLE = 120
_PRODUCER = "-//Calendar//EN"  # a calendar has to say what made it; this says nothing


def usual_title() -> str:
    # i18n: what a session is called in a calendar that others may see
    return _("Appointment")


def ahead(work: Work, now: datetime) -> tuple[Session, ...]:
    return sessions.ahead(work, now)


def as_ics(work: Work, now: datetime, title: str, *, with_whom: bool = False) -> bytes:
    """Times in UTC, so that no zone tells where somebody is; marked private, and found again if saved once more."""
    from icalendar import Calendar, Event  # a tenth of a second

    calendar = Calendar()
    calendar.add("PRODID", _PRODUCER)
    calendar.add("VERSION", "2.0")
    for session in ahead(work, now):
        event = Event()
        event.add("UID", hashlib.sha256(session.id.encode()).hexdigest()[:32])
        event.add("DTSTAMP", now)
        event.add("DTSTART", session.starts_at)
        event.add("DTEND", session.starts_at + timedelta(minutes=session.minutes))
        event.add("SUMMARY", _title(work, session, title, with_whom=with_whom))
        event.add("CLASS", "PRIVATE")
        calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made


def _title(work: Work, session: Session, title: str, *, with_whom: bool) -> str:
    words = one_line(printable(title))[:_MOST_TITLE] or usual_title()
    label = one_line(printable(sessions.met_with(work, session))) if with_whom else ""
    # i18n: An appointment in a calendar and who it is with, such as “Appointment · M.”
    return _("{title} · {label}").format(title=words, label=label) if label else words
