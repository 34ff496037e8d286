from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sessionprep.domain.ids import AnswerId, GoalId, QuestionId, SessionId, TherapistId


class QuestionState(StrEnum):
    DRAFT = "draft"
    TO_ASK = "to ask"
    ASKED = "asked"
    ANSWERED = "answered"
    CLEAR = "clear"
    FOLLOW_UP = "follow-up"
    NOT_YET = "not yet"
    PARKED = "parked"


class Readiness(StrEnum):
    """How ready I am to say it; none of them is late."""

    UNSAID = ""
    NOT_YET = "not yet"
    WITH_HELP = "with help"
    READY = "ready"


class Clarity(StrEnum):
    UNSAID = ""
    CLEAR = "clear"
    PARTLY = "partly"
    UNCLEAR = "unclear"


HARDEST = 3
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
    """`wording` is what I'd say; `thinking` is what I actually think and never leaves.

    `returns_in` counts sessions down: when it comes to nothing the question is to ask again. 0 is never by itself.
    """

    id: QuestionId
    wording: str
    thinking: str = ""
    group: str = ""  # an id of the bank's groups, or own words
    origin: str = ""  # the bank's id it came from, if any
    state: QuestionState = QuestionState.TO_ASK
    hard: int = 0  # to say: 0 not at all, to HARDEST
    ready: Readiness = Readiness.UNSAID
    manner: str = ""  # how I'd rather do it: an id of the shipped ways to say it, or own words
    every: int = 0  # sessions; a standing question
    returns_in: int = 0  # sessions
    about: str = ""  # the technique it is about, in own words
    follows: QuestionId | None = None
    goal: GoalId | None = None
    therapist: TherapistId | None = None  # None is whoever it is
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What they said; `reaction` is mine and never leaves. A newer answer supersedes an older one and leaves it."""

    id: AnswerId
    question: QuestionId
    session: SessionId | None = None
    wording: str = ""
    clarity: Clarity = Clarity.UNSAID
    supersedes: AnswerId | None = None
    reaction: str = ""
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN


def in_order(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Each behind what it supersedes, whatever order they come in; else as they come."""
    known = {each.id: each for each in answers}
    before = _counted(known)
    return tuple(sorted(known.values(), key=lambda each: before[each.id]))


def _counted(known: Mapping[AnswerId, Answer]) -> dict[AnswerId, int]:
    """How many each supersedes, itself counted; each is looked at once, however long the row or a circle is."""
    before: dict[AnswerId, int] = {}
    for each in known:
        row: dict[AnswerId, None] = {}
        at: AnswerId | None = each
        while at is not None and at in known and at not in before and at not in row:
            row[at] = None
            at = known[at].supersedes
        count = before.get(at, 0) if at else 0
        for one in reversed(row):
            count += 1
            before[one] = count
    return before
