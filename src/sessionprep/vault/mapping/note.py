from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.note import Look, Note
from sessionprep.vault.mapping.mapping import Mapping
from sessionprep.vault.values import privacy_and_stamp, tail_of

if TYPE_CHECKING:
    from sessionprep.vault.values import Row, Value

_SELECT = """
    SELECT id, session, look, keep, hard, next_time, body, position, privacy, created_at, updated_at,
           deleted_at, revision
    FROM note
"""
_UPSERT = """
    INSERT INTO note
      (id, session, look, keep, hard, next_time, body, position, privacy, created_at, updated_at, deleted_at,
       revision)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      session = excluded.session, look = excluded.look, keep = excluded.keep, hard = excluded.hard,
      next_time = excluded.next_time, body = excluded.body, position = excluded.position,
      privacy = excluded.privacy, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at,
      revision = excluded.revision
"""


def _read(row: Row) -> Note:
    record_id, session, look, keep, hard, next_time, body, position, *tail = row
    privacy, stamp = privacy_and_stamp(tail)
    return Note(
        id=record_id,
        session=session,
        look=Look(look),
        keep=keep,
        hard=hard,
        next_time=next_time,
        body=body,
        position=position,
        privacy=privacy,
        stamp=stamp,
    )


def _write(record: Note) -> tuple[Value, ...]:
    return (
        record.id,
        record.session,
        record.look.value,
        record.keep,
        record.hard,
        record.next_time,
        record.body,
        record.position,
        *tail_of(record.privacy, record.stamp),
    )


NOTE = Mapping(
    kind=Note,
    table="note",
    columns=frozenset({"id", "session", "look", "keep", "hard", "next_time", "body", "position", "privacy"}),
    select=_SELECT,
    upsert=_UPSERT,
    order="position, made",
    read=_read,
    write=_write,
)
