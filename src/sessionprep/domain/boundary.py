from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import BoundaryId, QuestionId, TherapistId


class Whose(StrEnum):
    MINE = "mine"
    THEIRS = "theirs"
    SHARED = "shared"


class Known(StrEnum):
    """Whether I know a line of theirs."""

    UNSAID = ""
    GUESSED = "guessed"
    TOLD = "told"
    TALKED = "talked about"


class BoundaryState(StrEnum):
    THINKING = "thinking"
    STATED = "stated"
    AGREED = "agreed"
    KEPT = "kept"
    STRAINED = "strained"
    CROSSED = "crossed"
    RAISED = "raised"
    REPAIRED = "repaired"
    UNRESOLVED = "unresolved"


_TESTED = frozenset({BoundaryState.KEPT, BoundaryState.STRAINED, BoundaryState.CROSSED})
_AFTER = frozenset({BoundaryState.REPAIRED, BoundaryState.UNRESOLVED})
NEXT_STATES: dict[BoundaryState, frozenset[BoundaryState]] = {
    BoundaryState.THINKING: frozenset({BoundaryState.STATED, BoundaryState.AGREED}) | _TESTED,
    BoundaryState.STATED: frozenset({BoundaryState.THINKING, BoundaryState.AGREED}) | _TESTED,
    BoundaryState.AGREED: frozenset({BoundaryState.STATED}) | _TESTED,
    BoundaryState.KEPT: frozenset({BoundaryState.AGREED, BoundaryState.STRAINED, BoundaryState.CROSSED}),
    BoundaryState.STRAINED: frozenset({BoundaryState.KEPT, BoundaryState.CROSSED, BoundaryState.RAISED}),
    BoundaryState.CROSSED: frozenset({BoundaryState.KEPT, BoundaryState.STRAINED, BoundaryState.RAISED}),
    BoundaryState.RAISED: _AFTER | _TESTED,
    BoundaryState.REPAIRED: _TESTED | {BoundaryState.AGREED, BoundaryState.UNRESOLVED},
    BoundaryState.UNRESOLVED: _TESTED | {BoundaryState.RAISED, BoundaryState.REPAIRED},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundary:
    """`wording` states the line; `spoken` is how I would say it aloud."""

    id: BoundaryId
    wording: str
    spoken: str = ""
    kind: str = ""  # an id of the shipped kinds, or own words
    whose: Whose = Whose.MINE
    origin: str = ""
    state: BoundaryState = BoundaryState.THINKING
    known: Known = Known.UNSAID
    question: QuestionId | None = None  # the one that asks about it
    therapist: TherapistId | None = None
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN
