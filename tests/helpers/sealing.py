"""A vault in which some of everything is sealed, and says so in each of its words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sessionprep.domain.record import Privacy
from sessionprep.services.export_shape import SHAPES, Holds
from tests.helpers import make

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.work import Work

MARK = "heronsecret"
_NO_WORDS = {"zone", "rule"}


def alone() -> list[AnyRecord]:
    """Two of each kind that hangs on nothing but its own."""
    made: list[AnyRecord] = []
    for _each in range(2):
        share = make.share()
        made += [make.place(), make.path_step(), make.support_contact(), make.mask(), share, make.share_item(share)]
    return made


def marked(record: AnyRecord) -> AnyRecord:
    """Sealed, with the mark in every text it has."""
    texts = [shape.name for shape in SHAPES[type(record)] if shape.holds is Holds.TEXT and shape.name not in _NO_WORDS]
    words: dict[str, Any] = {name: f"{MARK} {type(record).__name__.lower()} {name}" for name in texts}
    return replace(record, privacy=Privacy.SEALED, **words)


def fill(work: Work, records: Iterable[AnyRecord], sealed: Iterable[type[AnyRecord]], every: int = 2) -> None:
    """Of these kinds each second one is sealed, or each one."""
    seen: dict[type[AnyRecord], int] = {}
    kinds = frozenset(sealed)
    for record in records:
        kind = type(record)
        seen[kind] = seen.get(kind, 0) + 1
        table: Any = work.table(kind)
        table.put(marked(record) if kind in kinds and seen[kind] % every == 0 else record)
