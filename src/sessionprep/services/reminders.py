"""That something planned is near, and not a word more. Off until somebody wants it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sessionprep.services import sessions, settings
from sessionprep.text import _

if TYPE_CHECKING:
    from sessionprep.vault.work import Work

OFF = 0
MINUTES = (OFF, 10, 30, 60, 180, 1440)
_MINUTES, _SAID = "reminders.minutes", "reminders.said"


@dataclass(frozen=True, slots=True)
class Reminder:
    """From `at` on until what is planned begins; both UTC, so that no change of zone or of clocks moves it."""

    at: datetime
    until: datetime

    def is_due(self, now: datetime) -> bool:
        return self.at <= now < self.until

    def in_writing(self) -> str:
        return f"{self.at.isoformat()} {self.until.isoformat()}"


def from_writing(words: str) -> Reminder | None:
    try:
        at, until = (datetime.fromisoformat(each) for each in words.split())
        return Reminder(at.astimezone(UTC), until.astimezone(UTC))
    except ValueError:
        return None


def sentence() -> str:
    """The same for everybody and everything."""
    return _("Something you planned is near.")


def minutes(work: Work) -> int:
    """How long before; OFF for never."""
    chosen = settings.chosen(work, _MINUTES, str(OFF))
    return int(chosen) if chosen in {str(each) for each in MINUTES} else OFF


def choose_minutes(work: Work, chosen: str) -> None:
    settings.choose(work, _MINUTES, chosen)


def next_one(work: Work) -> Reminder | None:
    """Of the first session that has not begun and was not reminded of; None when there is none, or nobody wants it."""
    before = minutes(work)
    if before == OFF:
        return None
    said = settings.chosen(work, _SAID)
    waiting = (each.starts_at for each in sessions.ahead(work, work.now) if each.starts_at > work.now)
    start = next((each for each in waiting if each.isoformat() != said), None)
    return None if start is None else Reminder(start - timedelta(minutes=before), start)


def was_said(work: Work, reminder: Reminder) -> None:
    """Not again, also after a lock or when the clock is turned back; a session that is moved counts as another."""
    settings.choose(work, _SAID, reminder.until.isoformat())
