from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import SupportContactId


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportContact:
    """Somebody of one's own, or a shipped line that was changed by hand. It never leaves."""

    id: SupportContactId
    label: str
    reached: str = ""  # a number, an address, a door: how they are reached
    hours: str = ""
    wording: str = ""  # what helps with them
    origin: str = ""  # the id of the shipped line
    position: int = 0
    privacy: Privacy = Privacy.PRIVATE
    stamp: Stamp = UNWRITTEN
