from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import FeelingId, NoteId, NoteLineId, SessionId


class Look(StrEnum):
    """When a note looks back at its session."""

    RIGHT_AFTER = "right after"
    NEXT_DAY = "next day"
    BEFORE_NEXT = "before next"
    FREE = "free"


class Energy(StrEnum):
    """What is left right after a session."""

    UNSAID = ""
    NONE = "none"
    A_LITTLE = "a little"
    SOME = "some"
    ENOUGH = "enough"


class Since(StrEnum):
    """How it was since the session."""

    UNSAID = ""
    BETTER = "better"
    WORSE = "worse"
    BOTH = "both"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Three lines and room for more; a note may be saved with every field empty."""

    id: NoteId
    session: SessionId | None = None
    look: Look = Look.RIGHT_AFTER
    keep: str = ""
    hard: str = ""
    next_time: str = ""
    body: str = ""
    energy: Energy = Energy.UNSAID
    since: Since = Since.UNSAID
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """What a prompt brought up; a note has only those that were wanted."""

    id: NoteLineId
    note: NoteId
    prompt: str  # an id of the shipped prompts
    wording: str = ""
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN


class When(StrEnum):
    BEFORE = "before"
    AFTER = "after"


class Strength(StrEnum):
    UNSET = "unset"
    TRACE = "a trace"
    SOME = "some"
    A_LOT = "a lot"
    TAKES_OVER = "takes over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeling:
    """Either `word`, an id of the shipped vocabulary at any of its three levels, or `own` words."""

    id: FeelingId
    note: NoteId
    word: str = ""
    own: str = ""
    when: When = When.AFTER
    strength: Strength = Strength.UNSET
    places: str = ""  # where in the body: shipped ids or own words, one to a line
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN
