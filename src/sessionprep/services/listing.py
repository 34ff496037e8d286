"""What every list a person orders by hand can do: append, paste, move, delete."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from sessionprep.domain.order import STEP, between
from sessionprep.domain.pasted import questions_in
from sessionprep.domain.record import Record
from sessionprep.vault.values import kept_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sessionprep.vault.table import Place, Table


class Listed(Record, Protocol):
    @property
    def position(self) -> int: ...


class Picked(Protocol):
    @property
    def origin(self) -> str: ...


L = TypeVar("L", bound=Listed)


def end(table: Table[L], **among: object) -> int:
    """The position for a row that comes last among those with these field values."""
    last = table.last_position(**among)
    return 0 if last is None else last + STEP


def append(table: Table[L], rows: Iterable[L]) -> tuple[L, ...]:
    """Put new rows behind all others, in this order."""
    position = end(table)
    added = []
    for row in rows:
        added.append(table.put(replace(row, position=position)))
        position += STEP
    return tuple(added)


def put_first(table: Table[L], row: L) -> L:
    """Put a new row before all others."""
    first = table.first_position()
    return table.put(replace(row, position=0 if first is None else first - STEP))


def pasted(lines: str) -> tuple[str, ...]:
    """What a pasted list says line by line; one that is too long is refused with a sentence."""
    return questions_in(kept_text(lines))


def origins(rows: Iterable[Picked]) -> frozenset[str]:
    """The ids of what these rows were once picked from."""
    return frozenset(row.origin for row in rows if row.origin)


def move(table: Table[L], ids: Sequence[str], before: str, **among: object) -> None:
    """Put these rows, in the order they have, in front of `before` ("" = at the end); writes only what must change.

    Their list is all rows, or those with these field values.
    """
    rows, chosen = table.places(**among), set(ids)
    moving = [row for row in rows if row.id in chosen]
    staying = [row for row in rows if row.id not in chosen]
    at = _place(rows, staying, before)
    if [*staying[:at], *moving, *staying[at:]] == list(rows):
        return
    low = staying[at - 1].position if at else None
    high = staying[at].position if at < len(staying) else None
    for row in moving:
        position = between(low, high)
        if position is None:
            _respread(table, [*staying[:at], *moving, *staying[at:]])
            return
        table.put(replace(table.get(row.id), position=position))
        low = position


def delete(table: Table[L], ids: Sequence[str]) -> None:
    for each in ids:
        if table.find(each) is not None:
            table.remove(each)


def _place(rows: Sequence[Place], staying: Sequence[Place], before: str) -> int:
    """Among those that stay: in front of `before`, or of the first one behind it when it moves itself."""
    behind = {row.id for row in rows[next((place for place, row in enumerate(rows) if row.id == before), len(rows)) :]}
    return next((place for place, row in enumerate(staying) if row.id in behind), len(staying))


def _respread(table: Table[L], rows: Sequence[Place]) -> None:
    for place, row in enumerate(rows):
        table.put(replace(table.get(row.id), position=place * STEP))
