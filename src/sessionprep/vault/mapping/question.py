from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.question import Question, QuestionState
from sessionprep.vault.mapping.mapping import Mapping
from sessionprep.vault.values import privacy_and_stamp, tail_of

if TYPE_CHECKING:
    from sessionprep.vault.values import Row, Value

_SELECT = """
    SELECT id, wording, thinking, "group", origin, state, position, privacy, created_at, updated_at,
           deleted_at, revision
    FROM question
"""
_UPSERT = """
    INSERT INTO question
      (id, wording, thinking, "group", origin, state, position, privacy, created_at, updated_at, deleted_at,
       revision)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      wording = excluded.wording, thinking = excluded.thinking, "group" = excluded."group",
      origin = excluded.origin, state = excluded.state, position = excluded.position,
      privacy = excluded.privacy, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at,
      revision = excluded.revision
"""


def _read(row: Row) -> Question:
    record_id, wording, thinking, group, origin, state, position, *tail = row
    privacy, stamp = privacy_and_stamp(tail)
    return Question(
        id=record_id,
        wording=wording,
        thinking=thinking,
        group=group,
        origin=origin,
        state=QuestionState(state),
        position=position,
        privacy=privacy,
        stamp=stamp,
    )


def _write(record: Question) -> tuple[Value, ...]:
    return (
        record.id,
        record.wording,
        record.thinking,
        record.group,
        record.origin,
        record.state.value,
        record.position,
        *tail_of(record.privacy, record.stamp),
    )


QUESTION = Mapping(
    kind=Question,
    table="question",
    columns=frozenset({"id", "wording", "thinking", "group", "origin", "state", "position", "privacy"}),
    select=_SELECT,
    upsert=_UPSERT,
    order="position, made",
    read=_read,
    write=_write,
)
