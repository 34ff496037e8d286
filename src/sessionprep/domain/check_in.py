"""Eight plain items after a session; their answers stand side by side and are never added up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import CheckInId, CheckInReplyId, SessionId


class Degree(StrEnum):
    NOT_AT_ALL = "not at all"
    A_LITTLE = "a little"
    PARTLY = "partly"
    MOSTLY = "mostly"
    YES = "yes"
    CANT_TELL = "can't tell yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """`different` answers what was different this time; whoever leaves it empty has been asked."""

    id: CheckInId
    session: SessionId | None = None
    different: str = ""
    privacy: Privacy = Privacy.PRIVATE
    stamp: Stamp = UNWRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInReply:
    """One answer; an item that was skipped has none."""

    id: CheckInReplyId
    check_in: CheckInId
    item: str  # an id of the shipped items
    degree: Degree
    privacy: Privacy = Privacy.PRIVATE
    stamp: Stamp = UNWRITTEN
