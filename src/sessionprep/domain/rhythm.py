"""Sessions that come again: every week, every second one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp
from sessionprep.domain.session import USUAL_MINUTES

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.domain.ids import RhythmId, TherapistId


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """`rule` is an RRULE of RFC 5545, meant on the wall of `zone` from `starts_at` (UTC) on, so three stays three."""

    id: RhythmId
    starts_at: datetime
    zone: str
    rule: str
    minutes: int = USUAL_MINUTES
    way: str = ""
    place: str = ""
    therapist: TherapistId | None = None
    ended: bool = False
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN
