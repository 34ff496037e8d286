from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.note import Feeling, Strength, When
from sessionprep.vault.mapping.mapping import Mapping
from sessionprep.vault.values import privacy_and_stamp, tail_of

if TYPE_CHECKING:
    from sessionprep.vault.values import Row, Value

_SELECT = """
    SELECT id, note, word, own, "when", strength, position, privacy, created_at, updated_at, deleted_at,
           revision
    FROM feeling
"""
_UPSERT = """
    INSERT INTO feeling
      (id, note, word, own, "when", strength, position, privacy, created_at, updated_at, deleted_at, revision)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      note = excluded.note, word = excluded.word, own = excluded.own, "when" = excluded."when",
      strength = excluded.strength, position = excluded.position, privacy = excluded.privacy,
      updated_at = excluded.updated_at, deleted_at = excluded.deleted_at, revision = excluded.revision
"""


def _read(row: Row) -> Feeling:
    record_id, note, word, own, when, strength, position, *tail = row
    privacy, stamp = privacy_and_stamp(tail)
    return Feeling(
        id=record_id,
        note=note,
        word=word,
        own=own,
        when=When(when),
        strength=Strength(strength),
        position=position,
        privacy=privacy,
        stamp=stamp,
    )


def _write(record: Feeling) -> tuple[Value, ...]:
    return (
        record.id,
        record.note,
        record.word,
        record.own,
        record.when.value,
        record.strength.value,
        record.position,
        *tail_of(record.privacy, record.stamp),
    )


FEELING = Mapping(
    kind=Feeling,
    table="feeling",
    columns=frozenset({"id", "note", "word", "own", "when", "strength", "position", "privacy"}),
    select=_SELECT,
    upsert=_UPSERT,
    order="position, made",
    read=_read,
    write=_write,
)
