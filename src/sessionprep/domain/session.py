from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.domain.ids import PlanItemId, QuestionId, SessionId, TherapistId

USUAL_MINUTES = 50
USUAL_ITEM_MINUTES = 5


class SessionState(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"
    CLOSED = "closed"


NEXT_STATES: dict[SessionState, frozenset[SessionState]] = {
    SessionState.PLANNED: frozenset({SessionState.HELD, SessionState.MISSED, SessionState.CANCELLED}),
    SessionState.HELD: frozenset({SessionState.CLOSED, SessionState.PLANNED}),
    SessionState.MISSED: frozenset({SessionState.PLANNED, SessionState.CLOSED}),
    SessionState.CANCELLED: frozenset({SessionState.PLANNED, SessionState.CLOSED}),
    SessionState.CLOSED: frozenset({SessionState.HELD}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """`starts_at` is UTC; `zone` is the IANA name of the clock on the wall when it was planned."""

    id: SessionId
    starts_at: datetime
    zone: str = "UTC"
    minutes: int = USUAL_MINUTES
    way: str = ""  # an id of the shipped ways of meeting, or own words
    place: str = ""
    therapist: TherapistId | None = None
    state: SessionState = SessionState.PLANNED
    purpose: str = ""
    say_first: QuestionId | None = None
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """A question's place and minutes in one session."""

    id: PlanItemId
    session: SessionId
    question: QuestionId
    minutes: int = USUAL_ITEM_MINUTES
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN
