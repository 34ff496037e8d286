"""What a person does with boundaries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Boundary, Whose
from sessionprep.domain.ids import BoundaryId
from sessionprep.services import listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.boundary import BoundaryState
    from sessionprep.domain.record import Privacy
    from sessionprep.vault.work import Work


def listed(work: Work) -> tuple[Boundary, ...]:
    return work.boundaries.all()


def find(work: Work, boundary: BoundaryId) -> Boundary | None:
    return work.boundaries.find(boundary)


def add(work: Work, wording: str, kind: str = "", whose: Whose = Whose.MINE, origin: str = "") -> Boundary:
    return work.boundaries.put(
        Boundary(
            id=BoundaryId(work.fresh_id()),
            wording=wording,
            kind=kind,
            whose=whose,
            origin=origin,
            position=listing.end(work.boundaries),
        )
    )


def reword(work: Work, boundary: BoundaryId, wording: str) -> None:
    work.boundaries.put(replace(work.boundaries.get(boundary), wording=wording))


def say(work: Work, boundary: BoundaryId, spoken: str) -> None:
    """Write down how I would say it aloud."""
    work.boundaries.put(replace(work.boundaries.get(boundary), spoken=spoken))


def file_under(work: Work, boundary: BoundaryId, kind: str) -> None:
    work.boundaries.put(replace(work.boundaries.get(boundary), kind=kind))


def belongs_to(work: Work, boundary: BoundaryId, whose: Whose) -> None:
    work.boundaries.put(replace(work.boundaries.get(boundary), whose=whose))


def mark(work: Work, boundary: BoundaryId, state: BoundaryState) -> None:
    work.boundaries.put(replace(work.boundaries.get(boundary), state=state))


def guard(work: Work, boundary: BoundaryId, privacy: Privacy) -> None:
    work.boundaries.put(replace(work.boundaries.get(boundary), privacy=privacy))


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.boundaries, work.boundaries.all(), ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    listing.delete(work.boundaries, ids)
