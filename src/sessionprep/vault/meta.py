"""The one row that says which vault this is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.vault.values import moment, moment_text

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.vault.driver import Connection

APPLICATION_ID = 0x53505631  # "SPV1"


@dataclass(frozen=True, slots=True)
class Meta:
    vault_id: str
    keys_generation: int
    revision: int


def application_id(connection: Connection) -> int:
    return int(connection.execute("PRAGMA application_id").fetchone()[0])


def start(connection: Connection, vault_id: str, now: datetime) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(
        "INSERT INTO meta (one, vault_id, created_at, keys_generation, revision) VALUES (1, ?, ?, 1, 0)",
        (vault_id, moment_text(now)),
    )


def read(connection: Connection) -> Meta | None:
    found = connection.execute("SELECT vault_id, keys_generation, revision FROM meta WHERE one = 1").fetchone()
    return Meta(*found) if found else None


def made_at(connection: Connection) -> datetime:
    return moment(connection.execute("SELECT created_at FROM meta WHERE one = 1").fetchone()[0])


def put_revision(connection: Connection, revision: int) -> None:
    connection.execute("UPDATE meta SET revision = ? WHERE one = 1", (revision,))


def put_keys_generation(connection: Connection, generation: int) -> None:
    """Never back: a key file that was put back shall be noticed for as long as it is there."""
    connection.execute("UPDATE meta SET keys_generation = max(keys_generation, ?) WHERE one = 1", (generation,))
