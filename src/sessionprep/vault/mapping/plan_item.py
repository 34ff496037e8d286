from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.session import PlanItem
from sessionprep.vault.mapping.mapping import Mapping
from sessionprep.vault.values import privacy_and_stamp, tail_of

if TYPE_CHECKING:
    from sessionprep.vault.values import Row, Value

_SELECT = """
    SELECT id, session, question, minutes, position, privacy, created_at, updated_at, deleted_at, revision
    FROM plan_item
"""
_UPSERT = """
    INSERT INTO plan_item
      (id, session, question, minutes, position, privacy, created_at, updated_at, deleted_at, revision)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      session = excluded.session, question = excluded.question, minutes = excluded.minutes,
      position = excluded.position, privacy = excluded.privacy, updated_at = excluded.updated_at,
      deleted_at = excluded.deleted_at, revision = excluded.revision
"""


def _read(row: Row) -> PlanItem:
    record_id, session, question, minutes, position, *tail = row
    privacy, stamp = privacy_and_stamp(tail)
    return PlanItem(
        id=record_id,
        session=session,
        question=question,
        minutes=minutes,
        position=position,
        privacy=privacy,
        stamp=stamp,
    )


def _write(record: PlanItem) -> tuple[Value, ...]:
    return (
        record.id,
        record.session,
        record.question,
        record.minutes,
        record.position,
        *tail_of(record.privacy, record.stamp),
    )


PLAN_ITEM = Mapping(
    kind=PlanItem,
    table="plan_item",
    columns=frozenset({"id", "session", "question", "minutes", "position", "privacy"}),
    select=_SELECT,
    upsert=_UPSERT,
    order="position, made",
    read=_read,
    write=_write,
)
