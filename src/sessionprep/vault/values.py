"""How values are written in the file: times as UTC text that sorts, kinds as their own words."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum
from typing import Any

from sessionprep.domain.record import Privacy, Stamp
from sessionprep.domain.words import MOST_BYTES, TooLongError, storable
from sessionprep.vault.refusals import TooLong

Value = str | int | None
Row = tuple[Any, ...]


def moment_text(moment: datetime) -> str:
    """`2026-11-23T10:15:00.000000Z`, always this wide. A time without a zone is a bug."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def moment(written: str) -> datetime:
    return datetime.fromisoformat(written)


def kept_text(text: str) -> str:
    """As it will be stored, or the sentence that says it is too long."""
    try:
        return storable(text)
    except TooLongError as error:
        raise TooLong(error.size, MOST_BYTES) from error


def plain(value: object) -> Value:
    """A field's value as SQLite takes it."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, str):
        return storable(value)
    if value is None or isinstance(value, int):
        return value
    raise TypeError(type(value).__name__)


def privacy_and_stamp(tail: Row) -> tuple[Privacy, Stamp]:
    """The five columns that end every record's row."""
    privacy, created_at, updated_at, deleted_at, revision = tail
    deleted = None if deleted_at is None else moment(deleted_at)
    return Privacy(privacy), Stamp(moment(created_at), moment(updated_at), deleted, revision)


def tail_of(privacy: Privacy, stamp: Stamp) -> tuple[Value, ...]:
    return (
        privacy.value,
        moment_text(stamp.created_at),
        moment_text(stamp.updated_at),
        None if stamp.deleted_at is None else moment_text(stamp.deleted_at),
        stamp.revision,
    )
