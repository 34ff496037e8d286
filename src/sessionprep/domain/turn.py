from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import BoundaryId, TrustReasonId, TurnId


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """How something stood from a day on, which is the day this was written. It belongs to one thing."""

    id: TurnId
    boundary: BoundaryId | None = None
    reason: TrustReasonId | None = None
    state: str  # a state of what it belongs to
    wording: str = ""  # more about it, if wanted
    privacy: Privacy = Privacy.PRIVATE
    stamp: Stamp = UNWRITTEN
