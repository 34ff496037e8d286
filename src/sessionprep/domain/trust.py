"""What makes trust hard, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import ExperienceId, QuestionId, StoryId, TherapistId, TrustReasonId


class ReasonState(StrEnum):
    """A reason may fade and come back; when it did is in its turns."""

    THERE = "there"
    LESS = "less"
    FADED = "faded"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustReason:
    id: TrustReasonId
    reason: str = ""  # an id of the shipped reasons, or own words
    wording: str = ""  # more about it
    state: ReasonState = ReasonState.THERE
    question: QuestionId | None = None  # what it became to bring up
    therapist: TherapistId | None = None
    position: int = 0
    privacy: Privacy = Privacy.PRIVATE
    stamp: Stamp = UNWRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience:
    """An earlier experience with somebody. Only `line` may ever leave; other people are known by a label."""

    id: ExperienceId
    source: str = ""  # an id of the shipped sources, or own words
    who: str = ""
    need: str = ""  # what I need now
    line: str = ""
    question: QuestionId | None = None
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What happened: a record of its own, so that it can be sealed while the line about it is not."""

    id: StoryId
    experience: ExperienceId
    wording: str = ""
    privacy: Privacy = Privacy.SEALED
    stamp: Stamp = UNWRITTEN
