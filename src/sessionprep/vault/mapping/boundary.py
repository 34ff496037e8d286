from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Boundary, BoundaryState, Whose
from sessionprep.vault.mapping.mapping import Mapping
from sessionprep.vault.values import privacy_and_stamp, tail_of

if TYPE_CHECKING:
    from sessionprep.vault.values import Row, Value

_SELECT = """
    SELECT id, wording, spoken, kind, whose, origin, state, position, privacy, created_at, updated_at,
           deleted_at, revision
    FROM boundary
"""
_UPSERT = """
    INSERT INTO boundary
      (id, wording, spoken, kind, whose, origin, state, position, privacy, created_at, updated_at, deleted_at,
       revision)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      wording = excluded.wording, spoken = excluded.spoken, kind = excluded.kind, whose = excluded.whose,
      origin = excluded.origin, state = excluded.state, position = excluded.position,
      privacy = excluded.privacy, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at,
      revision = excluded.revision
"""


def _read(row: Row) -> Boundary:
    record_id, wording, spoken, kind, whose, origin, state, position, *tail = row
    privacy, stamp = privacy_and_stamp(tail)
    return Boundary(
        id=record_id,
        wording=wording,
        spoken=spoken,
        kind=kind,
        whose=Whose(whose),
        origin=origin,
        state=BoundaryState(state),
        position=position,
        privacy=privacy,
        stamp=stamp,
    )


def _write(record: Boundary) -> tuple[Value, ...]:
    return (
        record.id,
        record.wording,
        record.spoken,
        record.kind,
        record.whose.value,
        record.origin,
        record.state.value,
        record.position,
        *tail_of(record.privacy, record.stamp),
    )


BOUNDARY = Mapping(
    kind=Boundary,
    table="boundary",
    columns=frozenset({"id", "wording", "spoken", "kind", "whose", "origin", "state", "position", "privacy"}),
    select=_SELECT,
    upsert=_UPSERT,
    order="position, made",
    read=_read,
    write=_write,
)
