from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import FeelingId, NoteId, SessionId


class Look(StrEnum):
    """When a note looks back at its session."""

    RIGHT_AFTER = "right after"
    NEXT_DAY = "next day"
    BEFORE_NEXT = "before next"
    FREE = "free"


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
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN
