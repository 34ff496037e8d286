from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.expectation import Expectation, ExpectationState
from sessionprep.vault.mapping.mapping import Mapping
from sessionprep.vault.values import privacy_and_stamp, tail_of

if TYPE_CHECKING:
    from sessionprep.vault.values import Row, Value

_SELECT = """
    SELECT id, wording, area, origin, said, state, position, privacy, created_at, updated_at, deleted_at,
           revision
    FROM expectation
"""
_UPSERT = """
    INSERT INTO expectation
      (id, wording, area, origin, said, state, position, privacy, created_at, updated_at, deleted_at, revision)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      wording = excluded.wording, area = excluded.area, origin = excluded.origin, said = excluded.said,
      state = excluded.state, position = excluded.position, privacy = excluded.privacy,
      updated_at = excluded.updated_at, deleted_at = excluded.deleted_at, revision = excluded.revision
"""


def _read(row: Row) -> Expectation:
    record_id, wording, area, origin, said, state, position, *tail = row
    privacy, stamp = privacy_and_stamp(tail)
    return Expectation(
        id=record_id,
        wording=wording,
        area=area,
        origin=origin,
        said=said,
        state=ExpectationState(state),
        position=position,
        privacy=privacy,
        stamp=stamp,
    )


def _write(record: Expectation) -> tuple[Value, ...]:
    return (
        record.id,
        record.wording,
        record.area,
        record.origin,
        record.said,
        record.state.value,
        record.position,
        *tail_of(record.privacy, record.stamp),
    )


EXPECTATION = Mapping(
    kind=Expectation,
    table="expectation",
    columns=frozenset({"id", "wording", "area", "origin", "said", "state", "position", "privacy"}),
    select=_SELECT,
    upsert=_UPSERT,
    order="position, made",
    read=_read,
    write=_write,
)
