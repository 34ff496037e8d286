"""How a record stands in its table: one column for each field, and the stamp last."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Generic

from sessionprep.domain.record import R
from sessionprep.vault.values import plain, privacy_and_stamp, tail_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.vault.values import Row, Value

_TAIL = ("privacy", "created_at", "updated_at", "deleted_at", "revision")
_KEPT = {"id", "created_at"}  # once written they stay


@dataclass(frozen=True, slots=True)
class Mapping(Generic[R]):
    """One record and its table. `columns` are the fields that may be asked for; `order` is how a list of them reads."""

    kind: type[R]
    table: str
    columns: frozenset[str]
    select: str
    upsert: str
    order: str
    read: Callable[[Row], R]
    write: Callable[[R], tuple[Value, ...]]


def mapping(
    kind: type[R], table: str, order: str = "position, made", /, **as_kinds: Callable[[Any], object]
) -> Mapping[R]:
    """`as_kinds` names the fields that are more than text, number or None, with what makes them of what is stored."""
    own = tuple(each.name for each in fields(kind) if each.name not in {"privacy", "stamp"})
    columns = [f'"{name}"' for name in (*own, *_TAIL)]
    changed = ", ".join(f'"{name}" = excluded."{name}"' for name in (*own, *_TAIL) if name not in _KEPT)
    record: Callable[..., R] = kind
    listed, marks = ", ".join(columns), ", ".join("?" * len(columns))
    made = [(own.index(name), make) for name, make in as_kinds.items()]

    def read(row: Row) -> R:
        values = list(row[: len(own)])
        for at, make in made:
            values[at] = None if values[at] is None else make(values[at])
        privacy, stamp = privacy_and_stamp(row[len(own) :])
        return record(**dict(zip(own, values, strict=True)), privacy=privacy, stamp=stamp)

    def write(record: R) -> tuple[Value, ...]:
        return (*(plain(getattr(record, name)) for name in own), *tail_of(record.privacy, record.stamp))

    return Mapping(
        kind=kind,
        table=table,
        columns=frozenset({*own, "privacy"}),
        select=f"SELECT {listed} FROM {table}",  # noqa: S608 - names of our own fields
        upsert=f"INSERT INTO {table} ({listed}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {changed}",  # noqa: S608
        order=order,
        read=read,
        write=write,
    )
