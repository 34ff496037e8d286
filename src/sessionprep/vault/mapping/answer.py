from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.question import Answer
from sessionprep.vault.mapping.mapping import Mapping
from sessionprep.vault.values import privacy_and_stamp, tail_of

if TYPE_CHECKING:
    from sessionprep.vault.values import Row, Value

_SELECT = """
    SELECT id, question, session, wording, reaction, privacy, created_at, updated_at, deleted_at, revision
    FROM answer
"""
_UPSERT = """
    INSERT INTO answer
      (id, question, session, wording, reaction, privacy, created_at, updated_at, deleted_at, revision)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      question = excluded.question, session = excluded.session, wording = excluded.wording,
      reaction = excluded.reaction, privacy = excluded.privacy, updated_at = excluded.updated_at,
      deleted_at = excluded.deleted_at, revision = excluded.revision
"""


def _read(row: Row) -> Answer:
    record_id, question, session, wording, reaction, *tail = row
    privacy, stamp = privacy_and_stamp(tail)
    return Answer(
        id=record_id,
        question=question,
        session=session,
        wording=wording,
        reaction=reaction,
        privacy=privacy,
        stamp=stamp,
    )


def _write(record: Answer) -> tuple[Value, ...]:
    return (
        record.id,
        record.question,
        record.session,
        record.wording,
        record.reaction,
        *tail_of(record.privacy, record.stamp),
    )


ANSWER = Mapping(
    kind=Answer,
    table="answer",
    columns=frozenset({"id", "question", "session", "wording", "reaction", "privacy"}),
    select=_SELECT,
    upsert=_UPSERT,
    order="made",
    read=_read,
    write=_write,
)
