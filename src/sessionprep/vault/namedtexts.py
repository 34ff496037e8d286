"""Small things kept by name; no undo brings them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.vault.values import kept_text, moment_text

if TYPE_CHECKING:
    from sessionprep.vault.ledger import Ledger


class Settings:
    """Choices that say something about the person, and so live in the vault."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def get(self, name: str, default: str = "") -> str:
        found = self._ledger.connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return default if found is None else str(found[0])

    def put(self, name: str, value: str) -> None:
        self._ledger.expect_writable().execute(
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, kept_text(value)),
        )


class Drafts:
    """Words typed and not yet saved into a record; they survive a lock and a kill."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def get(self, name: str) -> str | None:
        found = self._ledger.connection.execute("SELECT text FROM draft WHERE name = ?", (name,)).fetchone()
        return None if found is None else str(found[0])

    def put(self, name: str, text: str) -> None:
        self._ledger.expect_writable().execute(
            "INSERT INTO draft (name, text, updated_at) VALUES (?, ?, ?)"
            " ON CONFLICT (name) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at",
            (name, kept_text(text), moment_text(self._ledger.now)),
        )

    def drop(self, name: str) -> None:
        self._ledger.expect_writable().execute("DELETE FROM draft WHERE name = ?", (name,))

    def names(self) -> tuple[str, ...]:
        rows = self._ledger.connection.execute("SELECT name FROM draft ORDER BY name")
        return tuple(str(row[0]) for row in rows)
