from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import AnswerId, QuestionId, SessionId


class QuestionState(StrEnum):
    DRAFT = "draft"
    TO_ASK = "to ask"
    ASKED = "asked"
    ANSWERED = "answered"
    CLEAR = "clear"
    FOLLOW_UP = "follow-up"
    NOT_YET = "not yet"
    PARKED = "parked"


_ASIDE = frozenset({QuestionState.NOT_YET, QuestionState.PARKED})
NEXT_STATES: dict[QuestionState, frozenset[QuestionState]] = {
    QuestionState.DRAFT: frozenset({QuestionState.TO_ASK}) | _ASIDE,
    QuestionState.TO_ASK: frozenset({QuestionState.ASKED, QuestionState.ANSWERED}) | _ASIDE,
    QuestionState.ASKED: frozenset({QuestionState.TO_ASK, QuestionState.ANSWERED}) | _ASIDE,
    QuestionState.ANSWERED: frozenset(
        {QuestionState.TO_ASK, QuestionState.ASKED, QuestionState.CLEAR, QuestionState.FOLLOW_UP}
    )
    | _ASIDE,
    QuestionState.CLEAR: frozenset({QuestionState.TO_ASK, QuestionState.ANSWERED, QuestionState.FOLLOW_UP}) | _ASIDE,
    QuestionState.FOLLOW_UP: frozenset({QuestionState.TO_ASK, QuestionState.ASKED, QuestionState.ANSWERED}) | _ASIDE,
    QuestionState.NOT_YET: frozenset({QuestionState.TO_ASK, QuestionState.PARKED}),
    QuestionState.PARKED: frozenset({QuestionState.TO_ASK, QuestionState.NOT_YET}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`wording` is what I'd say; `thinking` is what I actually think and never leaves."""

    id: QuestionId
    wording: str
    thinking: str = ""
    group: str = ""  # an id of the bank's groups, or own words
    origin: str = ""  # the bank's id it came from, if any
    state: QuestionState = QuestionState.TO_ASK
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What they said; `reaction` is mine and never leaves. A newer answer does not erase an older one."""

    id: AnswerId
    question: QuestionId
    session: SessionId | None = None
    wording: str = ""
    reaction: str = ""
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN
