"""Where a session is, and what to see to before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import PlaceId, SessionId, TickId


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Known by its name; a session names it the same way. `good` lists what holds there, by shipped ids."""

    id: PlaceId
    wording: str
    kind: str = ""  # an id of the shipped kinds of place, or own words
    good: str = ""  # ids with spaces between
    wrong: str = ""  # what usually goes wrong there
    position: int = 0
    privacy: Privacy = Privacy.PRIVATE
    stamp: Stamp = UNWRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """Something on the list for arriving, seen to before this session."""

    id: TickId
    session: SessionId
    item: str  # an id of the shipped items, or own words
    privacy: Privacy = Privacy.PRIVATE
    stamp: Stamp = UNWRITTEN
