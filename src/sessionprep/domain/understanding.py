"""How we work together, as I understand it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import GoalId, TherapistId, UnderstandingId


class Subject(StrEnum):
    PLAN = "plan"
    MY_PART = "my part"
    THEIR_PART = "their part"
    ENDING = "ending"  # how the two of you end, as agreed
    TO_SAY = "to say"  # before it ends
    TO_KEEP = "to keep"  # from all of it
    WHAT_NEXT = "what next"
    GOING = "going"  # how it is going with a goal


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """Of the plan the newest is the one that counts; the older ones stay, with their dates.

    How it is going with a goal has one for each day on which something was written.
    """

    id: UnderstandingId
    subject: Subject
    wording: str
    therapist: TherapistId | None = None
    goal: GoalId | None = None
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN
