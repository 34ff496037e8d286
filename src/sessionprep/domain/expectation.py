from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import ExpectationId, QuestionId, TherapistId


class ExpectationState(StrEnum):
    NOTICED = "noticed"
    TO_ASK = "to ask"
    ASKED = "asked"
    FITS = "fits"
    PARTLY = "partly"
    DOES_NOT_FIT = "doesn't"
    CHANGED = "changed"


class Sort(StrEnum):
    UNSAID = ""
    HOPE = "hope"
    FEAR = "fear"
    ASSUMPTION = "assumption"
    NEED = "need"


MOST_WEIGHT = 3
_OUTCOMES = frozenset(
    {ExpectationState.FITS, ExpectationState.PARTLY, ExpectationState.DOES_NOT_FIT, ExpectationState.CHANGED}
)
NEXT_STATES: dict[ExpectationState, frozenset[ExpectationState]] = {
    ExpectationState.NOTICED: frozenset({ExpectationState.TO_ASK, ExpectationState.ASKED}) | _OUTCOMES,
    ExpectationState.TO_ASK: frozenset({ExpectationState.NOTICED, ExpectationState.ASKED}) | _OUTCOMES,
    ExpectationState.ASKED: frozenset({ExpectationState.TO_ASK}) | _OUTCOMES,
    **{
        outcome: (_OUTCOMES | {ExpectationState.TO_ASK, ExpectationState.ASKED}) - {outcome}
        for outcome in sorted(_OUTCOMES)
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What I expect, and what they said when I asked."""

    id: ExpectationId
    wording: str
    area: str = ""  # an id of the shipped areas, or own words
    origin: str = ""
    sort: Sort = Sort.UNSAID
    weight: int = 0  # how much it matters: 0 not said, to MOST_WEIGHT
    said: str = ""
    state: ExpectationState = ExpectationState.NOTICED
    question: QuestionId | None = None  # what I ask about it
    therapist: TherapistId | None = None
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN
