"""Something noticed in or about a session: a good one is as quick to write down as one that bothered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import BoundaryId, MomentId, SessionId, TherapistId


class MomentKind(StrEnum):
    """How it was for me; it says nothing about anybody."""

    UNSAID = ""
    HELPED = "helped"
    UNSURE = "unsure"
    BOTHERED = "bothered"
    SERIOUS = "serious"


class Sake(StrEnum):
    """Whom it was for, where they spoke of themselves."""

    UNSAID = ""
    FOR_ME = "for me"
    FOR_THEM = "for them"
    CANT_TELL = "can't tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What I saw or heard is kept apart from what I made of it."""

    id: MomentId
    session: SessionId | None = None
    boundary: BoundaryId | None = None
    therapist: TherapistId | None = None  # where it belongs to no session
    saw: str = ""
    meant: str = ""  # what I made of it
    kind: MomentKind = MomentKind.UNSAID
    quality: str = ""  # an id of the shipped qualities, or own words
    sake: Sake = Sake.UNSAID
    did: str = ""
    wish: str = ""  # what I wish I'd said
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN
