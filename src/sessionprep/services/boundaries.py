"""What a person does with boundaries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Boundary, Whose
from sessionprep.domain.ids import BoundaryId
from sessionprep.services import listing
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sessionprep.domain.boundary import BoundaryState
    from sessionprep.domain.record import Privacy
    from sessionprep.services.content.boundaries import BoundaryExample
    from sessionprep.vault.work import Work


def listed(work: Work) -> tuple[Boundary, ...]:
    return work.boundaries.all()


def find(work: Work, boundary: BoundaryId) -> Boundary | None:
    return work.boundaries.find(boundary)


def add(work: Work, wording: str, kind: str = "", whose: Whose = Whose.MINE, origin: str = "") -> Boundary:
    return listing.append(work.boundaries, [_new(work, wording, kind, whose, origin)])[0]


def add_pasted(work: Work, lines: str) -> tuple[Boundary, ...]:
    return listing.append(work.boundaries, [_new(work, line) for line in listing.pasted(lines)])


def add_from_examples(work: Work, picks: Iterable[BoundaryExample]) -> tuple[Boundary, ...]:
    """A boundary for each example that was not picked before."""
    known = listing.origins(work.boundaries.all())
    new = [_new(work, _(pick.text), pick.kind, pick.whose, pick.id) for pick in picks if pick.id not in known]
    return listing.append(work.boundaries, new)


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
    listing.move(work.boundaries, ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    listing.delete(work.boundaries, ids)


def _new(work: Work, wording: str, kind: str = "", whose: Whose = Whose.MINE, origin: str = "") -> Boundary:
    return Boundary(id=BoundaryId(work.fresh_id()), wording=wording, kind=kind, whose=whose, origin=origin)
