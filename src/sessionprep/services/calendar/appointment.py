"""An appointment as a calendar tells of it, before anybody said that it is a session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Appointment:
    """`starts_at` is UTC, `zone` an IANA name; the title is only there to tell one from another and is never kept."""

    starts_at: datetime
    zone: str
    minutes: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Earliest first. The others are counts of what was left out, `more` whether there would be more ahead."""

    appointments: tuple[Appointment, ...]
    whole_days: int = 0
    unreadable: int = 0
    more: bool = False
