"""What a record points to, read off its fields: a new record needs nothing here."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.goal import Goal
from sessionprep.domain.records import RECORD_TYPES
from sessionprep.domain.trust import TrustReason
from sessionprep.domain.turn import Turn
from sessionprep.domain.understanding import Understanding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.domain.record import Record

Kind = type["Record"]
_OR_NONE = " | None"
_BY_NAME: dict[str, Kind] = {f"{kind.__name__}Id": kind for kind in RECORD_TYPES}
# What cannot be without the other is a part of it; these are as well, though each may be of one of several kinds.
_ALSO_PARTS = {(Turn, Boundary), (Turn, TrustReason), (Understanding, Goal)}


@dataclass(frozen=True, slots=True)
class Link:
    """From a field of one kind to a record of another; a `part` says nothing without what it is a part of."""

    kind: Kind
    field: str
    to: Kind
    part: bool
    may_be_none: bool


def _of(kind: Kind) -> Iterator[Link]:
    for each in fields(kind):
        written = str(each.type)  # annotations are text in every module of ours
        to = _BY_NAME.get(written.removesuffix(_OR_NONE))
        if to is not None and each.name != "id":
            may_be_none = written.endswith(_OR_NONE)
            yield Link(kind, each.name, to, not may_be_none or (kind, to) in _ALSO_PARTS, may_be_none)


LINKS: dict[Kind, tuple[Link, ...]] = {kind: tuple(_of(kind)) for kind in RECORD_TYPES}
LINKS_TO: dict[Kind, tuple[Link, ...]] = {
    kind: tuple(link for links in LINKS.values() for link in links if link.to is kind) for kind in RECORD_TYPES
}
