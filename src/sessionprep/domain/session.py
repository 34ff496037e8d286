from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.domain.ids import PlanItemId, QuestionId, RhythmId, SessionId, TherapistId

USUAL_MINUTES = 50
USUAL_ITEM_MINUTES = 5
USUAL_EDGE_MINUTES = 5  # for arriving, and for closing


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
    """`starts_at` is UTC; `zone` is the IANA name of the clock on the wall when it was planned.

    `due` is when its rhythm, or the calendar it came from, meant it to be: moving a session keeps it, so that neither
    makes it twice.
    """

    id: SessionId
    starts_at: datetime
    zone: str = "UTC"
    minutes: int = USUAL_MINUTES
    arriving: int = USUAL_EDGE_MINUTES
    closing: int = USUAL_EDGE_MINUTES
    way: str = ""  # an id of the shipped ways of meeting, or own words
    place: str = ""
    therapist: TherapistId | None = None
    state: SessionState = SessionState.PLANNED
    why: str = ""  # why it was missed, cancelled or moved; an id of the shipped reasons, or own words; never leaves
    purpose: str = ""
    say_first: QuestionId | None = None
    rhythm: RhythmId | None = None
    due: datetime | None = None
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN


class Outcome(StrEnum):
    """What became of a question in one session."""

    OPEN = "open"
    ASKED = "asked"
    MOVED = "moved"
    LET_GO = "let go"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """A question's place and minutes in one session, and what became of it there."""

    id: PlanItemId
    session: SessionId
    question: QuestionId
    minutes: int = USUAL_ITEM_MINUTES
    outcome: Outcome = Outcome.OPEN
    why: str = ""  # why it was moved or let go: an id of the shipped reasons, or own words
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN
