from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.therapist import Therapist
from sessionprep.vault.mapping.mapping import Mapping
from sessionprep.vault.values import privacy_and_stamp, tail_of

if TYPE_CHECKING:
    from sessionprep.vault.values import Row, Value

_SELECT = """
    SELECT id, label, position, privacy, created_at, updated_at, deleted_at, revision
    FROM therapist
"""
_UPSERT = """
    INSERT INTO therapist
      (id, label, position, privacy, created_at, updated_at, deleted_at, revision)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      label = excluded.label, position = excluded.position, privacy = excluded.privacy,
      updated_at = excluded.updated_at, deleted_at = excluded.deleted_at, revision = excluded.revision
"""


def _read(row: Row) -> Therapist:
    record_id, label, position, *tail = row
    privacy, stamp = privacy_and_stamp(tail)
    return Therapist(
        id=record_id,
        label=label,
        position=position,
        privacy=privacy,
        stamp=stamp,
    )


def _write(record: Therapist) -> tuple[Value, ...]:
    return (
        record.id,
        record.label,
        record.position,
        *tail_of(record.privacy, record.stamp),
    )


THERAPIST = Mapping(
    kind=Therapist,
    table="therapist",
    columns=frozenset({"id", "label", "position", "privacy"}),
    select=_SELECT,
    upsert=_UPSERT,
    order="position, made",
    read=_read,
    write=_write,
)
