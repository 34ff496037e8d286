"""What a database says, in few words: enough to tell whether another says exactly the same."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.vault.driver import Connection

_SCHEMA = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"
_REVISION = "SELECT revision FROM meta WHERE one = 1"
_DELETED, _ABOUT = "deleted_at", "meta"


@dataclass(frozen=True, slots=True)
class Contents:
    """`counts` has the living rows of each table; `rows` is a SHA-256 over schema and rows in order."""

    schema: int
    revision: int
    counts: tuple[tuple[str, int], ...]
    rows: str

    @property
    def is_blank(self) -> bool:
        """Nothing was ever written into it."""
        return not self.revision and not any(count for name, count in self.counts if name != _ABOUT)


def contents_of(connection: Connection) -> Contents:
    """Reads everything; whoever asks holds a transaction if others may write meanwhile."""
    kept, connection.text_factory = connection.text_factory, bytes  # nothing is decoded only to be encoded again
    try:
        return _read(connection)
    finally:
        connection.text_factory = kept


def _read(connection: Connection) -> Contents:
    found = sha256()
    schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
    found.update(b"%d;%d;" % (*connection.execute("PRAGMA application_id").fetchone(), schema))
    parts = connection.execute(_SCHEMA).fetchall()
    for part in parts:
        found.update(_written(part))
    counts = []
    for kind, name, _sql in parts:
        if kind == b"table":
            counts.append((name.decode(), _read_table(connection, name.decode(), found.update)))
    revision = connection.execute(_REVISION).fetchone()
    return Contents(schema, revision[0] if revision else 0, tuple(counts), found.hexdigest())


def _read_table(connection: Connection, name: str, take: Callable[[bytes], None]) -> int:
    """In the order of its first column, which is its key in every table of ours. How many rows are not tombstones."""
    cursor = connection.execute(f'SELECT * FROM "{name}" ORDER BY 1')  # noqa: S608 - a name of our schema
    columns = [column[0] for column in cursor.description]
    deleted = columns.index(_DELETED) if _DELETED in columns else None
    living = 0
    for row in cursor:
        take(_written(row))
        living += deleted is None or row[deleted] is None
    return living


def _written(row: tuple[bytes | int | None, ...]) -> bytes:
    """Each value with its kind and its length, so that no two rows read alike."""
    parts: list[bytes] = []
    for value in row:
        if isinstance(value, bytes):
            parts += (b"t%d:" % len(value), value)
        else:
            parts.append(b"n" if value is None else b"i%d;" % value)
    return b"".join((*parts, b"\n"))
