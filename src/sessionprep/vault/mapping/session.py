from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.session import Session, SessionState
from sessionprep.vault.mapping.mapping import Mapping
from sessionprep.vault.values import moment, moment_text, privacy_and_stamp, tail_of

if TYPE_CHECKING:
    from sessionprep.vault.values import Row, Value

_SELECT = """
    SELECT id, starts_at, zone, minutes, way, place, therapist, state, purpose, say_first, privacy, created_at,
           updated_at, deleted_at, revision
    FROM session
"""
_UPSERT = """
    INSERT INTO session
      (id, starts_at, zone, minutes, way, place, therapist, state, purpose, say_first, privacy, created_at,
       updated_at, deleted_at, revision)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      starts_at = excluded.starts_at, zone = excluded.zone, minutes = excluded.minutes, way = excluded.way,
      place = excluded.place, therapist = excluded.therapist, state = excluded.state,
      purpose = excluded.purpose, say_first = excluded.say_first, privacy = excluded.privacy,
      updated_at = excluded.updated_at, deleted_at = excluded.deleted_at, revision = excluded.revision
"""


def _read(row: Row) -> Session:
    record_id, starts_at, zone, minutes, way, place, therapist, state, purpose, say_first, *tail = row
    privacy, stamp = privacy_and_stamp(tail)
    return Session(
        id=record_id,
        starts_at=moment(starts_at),
        zone=zone,
        minutes=minutes,
        way=way,
        place=place,
        therapist=therapist,
        state=SessionState(state),
        purpose=purpose,
        say_first=say_first,
        privacy=privacy,
        stamp=stamp,
    )


def _write(record: Session) -> tuple[Value, ...]:
    return (
        record.id,
        moment_text(record.starts_at),
        record.zone,
        record.minutes,
        record.way,
        record.place,
        record.therapist,
        record.state.value,
        record.purpose,
        record.say_first,
        *tail_of(record.privacy, record.stamp),
    )


SESSION = Mapping(
    kind=Session,
    table="session",
    columns=frozenset(
        {"id", "starts_at", "zone", "minutes", "way", "place", "therapist", "state", "purpose", "say_first", "privacy"}
    ),
    select=_SELECT,
    upsert=_UPSERT,
    order="starts_at, made",
    read=_read,
    write=_write,
)
