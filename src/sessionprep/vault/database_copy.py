"""The whole database once more, under another key, checked page by page and row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.vault import driver
from sessionprep.vault.contents import Contents, contents_of
from sessionprep.vault.files import remove_if_there, said_plainly, sync_file, write_new
from sessionprep.vault.refusals import DiskTrouble, OtherVault
from sessionprep.vault.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.vault.folder import VaultFolder


def copy_under(folder: VaultFolder, current: bytes, fresh: bytes, salt: str, report: Callable[[float], None]) -> None:
    """Into vault.db.new, on disk when this returns; gone again if anything goes wrong."""
    clear_copy(folder)
    try:
        with said_plainly():
            write_new(folder.new_database, b"")
        before = _exported(folder.database, folder.new_database, current, fresh, salt)
        report(0.5)
        _expect_right(folder.new_database, fresh, before)
        with said_plainly():
            sync_file(folder.new_database)
        report(1.0)
    except BaseException:
        clear_copy(folder)
        raise


def _expect_right(file: Path, secret: bytes, wanted: Contents) -> None:
    if not _is_sound_and_says(file, secret, wanted):
        raise DiskTrouble


def is_copy(folder: VaultFolder, current: bytes, fresh: bytes) -> bool:
    """Whether vault.db.new is whole and says what vault.db says."""
    with said_plainly():
        if not folder.new_database.exists():
            return False
    connection = driver.connect(folder.database, current, read_only=True)
    with driver.closing_on_error(connection):
        now = contents_of(connection)
    connection.close()
    return _is_sound_and_says(folder.new_database, fresh, now)


def opens(database: Path, secret: bytes) -> bool:
    try:
        driver.connect(database, secret, read_only=True).close()
    except OtherVault:
        return False
    return True


def _exported(database: Path, new: Path, current: bytes, fresh: bytes, salt: str) -> Contents:
    """What the original said while it was copied."""
    connection = driver.connect(database, current, read_only=True)
    with driver.closing_on_error(connection):
        driver.attach(connection, new, fresh, salt, "fresh")
        connection.execute("BEGIN")
        says = contents_of(connection)
        driver.export(connection, "fresh")
        for pragma in ("user_version", "application_id"):  # the export leaves both behind
            value = int(connection.execute(f"PRAGMA main.{pragma}").fetchone()[0])
            connection.execute(f"PRAGMA fresh.{pragma} = {value}")
        connection.execute("COMMIT")
    connection.close()
    return says


def _is_sound_and_says(file: Path, secret: bytes, wanted: Contents) -> bool:
    try:
        connection = driver.connect(file, secret, read_only=True)
        with driver.closing_on_error(connection):
            right = verify(connection, file, lambda _done, _steps: None).is_sound and contents_of(connection) == wanted
        connection.close()
    except Expected:  # not whole, in whatever way
        return False
    return right


def clear_copy(folder: VaultFolder) -> None:
    """Nobody needs vault.db.new any more."""
    with said_plainly():
        remove_if_there(folder.new_journal)
        remove_if_there(folder.new_database)
