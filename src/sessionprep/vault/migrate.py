"""Numbered steps from an empty file to today's schema; a step that was shipped is never edited."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sessionprep.vault.driver import is_whole_statement
from sessionprep.vault.refusals import NewerVault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.vault.driver import Connection

LATEST = 5
_STEPS = Path(__file__).parent / "migrations"


def version_of(connection: Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_behind(connection: Connection) -> bool:
    return version_of(connection) < LATEST


def expect_known(connection: Connection) -> None:
    """A newer vault is refused before anything in it is read or changed."""
    if version_of(connection) > LATEST:
        raise NewerVault


def migrate(connection: Connection) -> None:
    """Take the remaining steps. The caller holds the transaction, so that all of them happen or none."""
    for version in range(version_of(connection) + 1, LATEST + 1):
        for statement in statements(_step(version)):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {version}")


def statements(script: str) -> Iterator[str]:
    """One at a time: `executescript` would end the transaction behind our back."""
    pending = ""
    for line in script.splitlines():
        pending += f"{line}\n"
        if is_whole_statement(pending):
            yield pending.strip()
            pending = ""


def _step(version: int) -> str:
    (file,) = _STEPS.glob(f"{version:04d}_*.sql")
    return file.read_text(encoding="utf-8")
