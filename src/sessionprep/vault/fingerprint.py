"""Whether two databases say the same, row for row."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessionprep.vault.driver import Connection

_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"


def fingerprint(connection: Connection) -> str:
    """Over the schema, both version numbers, and every row of every table in the order of its first column."""
    found = sha256()
    for pragma in ("application_id", "user_version"):
        found.update(repr(connection.execute(f"PRAGMA {pragma}").fetchone()).encode())
    schema = connection.execute(_SCHEMA).fetchall()
    found.update(repr(schema).encode())
    for kind, name, _table, _sql in schema:
        if kind == "table":
            found.update(repr(name).encode())
            for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY 1'):  # noqa: S608 - a name of our schema
                found.update(repr(row).encode())
    return found.hexdigest()
