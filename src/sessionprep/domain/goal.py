from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import GoalId, GoalStepId, TherapistId


class Agreement(StrEnum):
    """Whether the therapist and I mean the same goal."""

    UNSAID = ""
    RAISED = "raised"
    AGREED = "agreed"
    DIFFERENT = "different"


class GoalState(StrEnum):
    NOW = "now"
    LATER = "later"
    REACHED = "reached"
    LET_GO = "let go"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """In own words. `theirs` is what I think they work on, and stays with me."""

    id: GoalId
    wording: str
    why: str = ""
    notice: str = ""  # how I'd notice a change
    theirs: str = ""
    agreement: Agreement = Agreement.UNSAID
    state: GoalState = GoalState.NOW
    therapist: TherapistId | None = None
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalStep:
    id: GoalStepId
    goal: GoalId
    wording: str
    done: bool = False
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN
