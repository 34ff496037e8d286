"""What a database says, in few words: enough to tell whether another says exactly the same."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessionprep.vault.driver import Connection

_SCHEMA = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"
_REVISION = "SELECT revision FROM meta WHERE one = 1"
_DELETED, _ABOUT, _COMINGS = "deleted_at", "meta", "access_event"


@dataclass(frozen=True, slots=True)
class TableSays:
    """`living` are its rows that are no tombstones; `rows` is a SHA-256 over all of them, in order."""

    name: str
    living: int
    rows: str


@dataclass(frozen=True, slots=True)
class Contents:
    """`head` is a SHA-256 over the schema and what kind of file it is."""

    schema: int
    revision: int
    head: str
    tables: tuple[TableSays, ...]

    @property
    def is_blank(self) -> bool:
        """Nothing was ever written into it."""
        return not self.revision and not any(table.living for table in self._written() if table.name != _ABOUT)

    def says_the_same(self, other: Contents) -> bool:
        """In everything that anybody could miss: who came and went since is not that."""
        return (self.schema, self.head, self._written()) == (other.schema, other.head, other._written())

    def _written(self) -> tuple[TableSays, ...]:
        return tuple(table for table in self.tables if table.name != _COMINGS)


def contents_of(connection: Connection) -> Contents:
    """Reads everything; whoever asks holds a transaction if others may write meanwhile."""
    kept, connection.text_factory = connection.text_factory, bytes  # nothing is decoded only to be encoded again
    try:
        return _read(connection)
    finally:
        connection.text_factory = kept


def _read(connection: Connection) -> Contents:
    schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
    parts = connection.execute(_SCHEMA).fetchall()
    head = sha256(b"%d;%d;" % (*connection.execute("PRAGMA application_id").fetchone(), schema))
    for part in parts:
        head.update(_written(part))
    tables = tuple(_read_table(connection, name.decode()) for kind, name, _sql in parts if kind == b"table")
    revision = connection.execute(_REVISION).fetchone()
    return Contents(schema, revision[0] if revision else 0, head.hexdigest(), tables)


def _read_table(connection: Connection, name: str) -> TableSays:
    """In the order of its first column, which is its key in every table of ours."""
    cursor = connection.execute(f'SELECT * FROM "{name}" ORDER BY 1')  # noqa: S608 - a name of our schema
    columns = [column[0] for column in cursor.description]
    deleted = columns.index(_DELETED) if _DELETED in columns else None
    found, living = sha256(), 0
    for row in cursor:
        found.update(_written(row))
        living += deleted is None or row[deleted] is None
    return TableSays(name, living, found.hexdigest())


def _written(row: tuple[bytes | int | None, ...]) -> bytes:
    """Each value with its kind and its length, so that no two rows read alike."""
    parts: list[bytes] = []
    for value in row:
        if isinstance(value, bytes):
            parts += (b"t%d:" % len(value), value)
        else:
            parts.append(b"n" if value is None else b"i%d;" % value)
    return b"".join((*parts, b"\n"))
