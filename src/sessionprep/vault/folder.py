"""A vault is a folder, NAME.sessionprep/, and this is where each thing lies in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".sessionprep"
PAGE = 4096


@dataclass(frozen=True, slots=True)
class VaultFolder:
    path: Path

    @property
    def name(self) -> str:
        return self.path.name.removesuffix(SUFFIX)

    @property
    def database(self) -> Path:
        return self.path / "vault.db"

    @property
    def journal(self) -> Path:
        """Never deleted by us: after a crash it holds what the database needs to be whole again."""
        return journal_of(self.database)

    @property
    def new_database(self) -> Path:
        """A database that is not yet the vault's."""
        return self.path / "vault.db.new"

    @property
    def new_journal(self) -> Path:
        return journal_of(self.new_database)

    @property
    def keys(self) -> Path:
        return self.path / "vault.keys"

    @property
    def keys_copy(self) -> Path:
        return self.path / "vault.keys.bak"

    @property
    def new_keys(self) -> Path:
        return self.path / "vault.keys.new"

    @property
    def readme(self) -> Path:
        return self.path / "README.txt"

    @property
    def lock(self) -> Path:
        return self.path / ".lock"

    @property
    def backups(self) -> Path:
        return self.path / "backups"

    @property
    def private_files(self) -> tuple[str, ...]:
        return tuple(
            one.name for one in (self.database, self.journal, self.keys, self.keys_copy, self.readme, self.lock)
        )


def journal_of(database: Path) -> Path:
    return database.with_name(f"{database.name}-journal")


def beside_database(database: Path) -> tuple[Path, ...]:
    """What SQLite writes into, or empties, if it finds it there; the last two only of a database that was elsewhere."""
    return tuple(database.with_name(f"{database.name}{ending}") for ending in ("-journal", "-wal", "-shm"))


def is_inside_vault(path: Path) -> bool:
    """A vault's folder holds nothing but its own, or copying it and clearing it up could not be trusted."""
    return any(one.database.exists() or one.keys.exists() for one in map(VaultFolder, path.absolute().parents))
