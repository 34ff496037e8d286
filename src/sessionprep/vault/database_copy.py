"""The whole database once more, under another key, checked page by page and row by row."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.vault import driver
from sessionprep.vault.contents import Contents, contents_of
from sessionprep.vault.files import remove_if_there, said_plainly, sync_file, write_new
from sessionprep.vault.refusals import DiskTrouble, OtherVault
from sessionprep.vault.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sessionprep.vault.driver import Connection
    from sessionprep.vault.folder import VaultFolder


def copy_under(folder: VaultFolder, current: bytes, fresh: bytes, salt: str, report: Callable[[float], None]) -> None:
    """Into vault.db.new, on disk when this returns; gone again if anything goes wrong, also if `report` raises."""
    clear_copy(folder)
    try:
        with said_plainly():
            write_new(folder.new_database, b"")
        with _reached(folder.database, current, lambda: report(0.0)) as connection:
            driver.attach(connection, folder.new_database, fresh, salt, "fresh")
            before = _exported(connection)
        report(0.5)
        _expect_right(folder.new_database, fresh, before, lambda: report(0.5))
        with said_plainly():
            sync_file(folder.new_database)
        report(1.0)
    except BaseException:
        clear_copy(folder)
        raise


def _expect_right(file: Path, secret: bytes, wanted: Contents, alive: Callable[[], object]) -> None:
    if not _is_sound_and_says(file, secret, wanted, alive):
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


@contextmanager
def _reached(database: Path, secret: bytes, alive: Callable[[], object]) -> Iterator[Connection]:
    connection = driver.connect(database, secret, read_only=True)
    with driver.closing_on_error(connection), driver.watched(connection, alive):
        yield connection
    connection.close()


def _exported(connection: Connection) -> Contents:
    """What the original said while it was copied."""
    connection.execute("BEGIN")
    says = contents_of(connection)
    driver.export(connection, "fresh")
    for pragma in ("user_version", "application_id"):  # the export leaves both behind
        value = int(connection.execute(f"PRAGMA main.{pragma}").fetchone()[0])
        connection.execute(f"PRAGMA fresh.{pragma} = {value}")
    connection.execute("COMMIT")
    return says


def _is_sound_and_says(file: Path, secret: bytes, wanted: Contents, alive: Callable[[], object] = lambda: None) -> bool:
    try:
        with _reached(file, secret, alive) as connection:
            return verify(connection, file, lambda _done, _steps: None).is_sound and contents_of(connection) == wanted
    except Expected:  # not whole, in whatever way
        return False


def clear_copy(folder: VaultFolder) -> None:
    """Nobody needs vault.db.new any more."""
    with said_plainly():
        remove_if_there(folder.new_journal)
        remove_if_there(folder.new_database)
