"""The computer's own clock, the one place that reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class SystemClock:
    """`zone` is the IANA name of the time zone on the person's wall."""

    zone: str

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251 - this is the clock that everything else is given
