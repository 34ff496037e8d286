"""The only door to SQLCipher: a connection is opened one way, and every promise about it is checked."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sessionprep.vault.files import expect_alone, said_plainly, size_of, write_new
from sessionprep.vault.folder import PAGE, beside_database, journal_of
from sessionprep.vault.journal import expect_own_journal
from sessionprep.vault.refusals import (
    Busy,
    CannotSave,
    DatabaseDamaged,
    DiskFull,
    DiskTrouble,
    InterruptedSave,
    NoPermission,
    OpenedForReading,
    OtherVault,
    StrayLog,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection as Connection

    from sessionprep.domain.expected import Expected

_KEY_BYTES = 32
_SALT_HEX = 32
_WAIT_SECONDS = 5.0  # only our own verifying and copying can hold the file, and they end
_SQLCIPHER = "4."
_MOST_UNTOLD = 1 << 30  # bytes of a file whose first page does not say how many there are: three seconds to read
_BETWEEN_QUESTIONS = 500  # steps of SQLite's machine: some fraction of a millisecond
_SETTINGS = (
    "cipher_log_level = NONE",
    "cipher_compatibility = 4",
    "temp_store = MEMORY",
    "mmap_size = 0",
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "foreign_keys = ON",
)
_SETTINGS_OF_A_FILE = ("journal_mode = DELETE", "synchronous = EXTRA", "secure_delete = ON")
_PROMISES = (
    ("cipher_status", "1"),  # without a key SQLCipher would write everything in clear and say nothing
    ("journal_mode", "delete"),
    ("synchronous", "3"),
    ("temp_store", "2"),
    ("secure_delete", "1"),
    ("foreign_keys", "1"),
)
# https://sqlite.org/rescode.html
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
_PRIMARY = 0xFF


def connect(path: Path, key: bytes, *, read_only: bool = False, salt: str = "", damaged: bool = False) -> Connection:
    """Open an existing database; with `salt`, even if its first 16 bytes are damaged; `damaged`, even if it was cut."""
    connection = _reach(path, read_only=read_only)
    with closing_on_error(connection):
        _give_key(connection, key, salt)
        if damaged:
            connection.execute("PRAGMA writable_schema = ON")  # else SQLite reads nothing of a file that is too short
        _prepare(connection, path, read_only=read_only)
    return connection


def attach(connection: Connection, path: Path, key: bytes, salt: str, name: str) -> None:
    """Put another existing file beside it, under a key of its own; `salt` becomes its first 16 bytes."""
    written = f"ATTACH DATABASE ? AS {name} KEY \"x'{_key_text(key, salt)}'\""
    connection.execute(written, (f"{path.absolute().as_uri()}?mode=rw",))
    for setting in _SETTINGS_OF_A_FILE:
        connection.execute(f"PRAGMA {name}.{setting}")


def export(connection: Connection, name: str) -> None:
    """Write everything into the file attached as `name`; SQLCipher tells what the disk refused in words only."""
    from sqlcipher3 import dbapi2

    try:
        connection.execute("SELECT sqlcipher_export(?)", (name,)).fetchall()
    except dbapi2.OperationalError as error:
        sentences: dict[str, Expected] = {
            "database or disk is full": DiskFull(),
            "disk I/O error": DiskTrouble(),
            "database disk image is malformed": DatabaseDamaged(),
        }
        if str(error) not in sentences:
            raise
        raise sentences[str(error)] from error


def settle(path: Path, key: bytes) -> None:
    """Roll back what a crash interrupted, so that no journal is left."""
    connection = connect(path, key)
    with closing_on_error(connection):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")
    connection.close()


def seal_troubles(path: Path, key: bytes) -> tuple[str, ...]:
    """What is said of each page whose seal is broken, even of a database too damaged to open."""
    connection = _reach(path, read_only=True)
    with closing_on_error(connection):
        _give_key(connection, key, "")
        connection.execute("PRAGMA cipher_log_level = NONE")
        too_long = _is_added_to(connection, path)
        troubles = () if too_long else tuple(str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check"))
    connection.close()
    return troubles


def is_added_to(path: Path, key: bytes) -> bool:
    """There are more bytes than the first page says, under its seal."""
    connection = _reach(path, read_only=True)
    with closing_on_error(connection):
        _give_key(connection, key, "")
        added = _is_added_to(connection, path)
    connection.close()
    return added


def _is_added_to(connection: Connection, path: Path) -> bool:
    return path.lstat().st_size > _most_bytes(connection)


def _most_bytes(connection: Connection) -> int:
    """What is worth reading: the check of the seals goes on to the end of the file, be that a hole without end."""
    try:
        return int(connection.execute("PRAGMA page_count").fetchone()[0]) * PAGE
    except Exception as error:
        if refusal(error) is None:
            raise
        return _MOST_UNTOLD


def create(path: Path, key: bytes) -> Connection:
    """A new database, readable by its owner alone before it holds anything."""
    write_new(path, b"")
    return connect(path, key)


@contextmanager
def closing_on_error(connection: Connection) -> Iterator[None]:
    """Whatever goes wrong before a connection is handed on closes it, and is said plainly."""
    try:
        yield
    except BaseException as error:
        connection.close()
        sentence = refusal(error)
        if sentence is None:
            raise
        raise sentence from error


@contextmanager
def watched(connection: Connection, alive: Callable[[], object]) -> Iterator[None]:
    """`alive` is called again and again while SQLite works, and by raising stops it."""
    stopped: list[BaseException] = []

    def ask() -> bool:
        try:
            alive()
        except BaseException as stop:  # noqa: BLE001 - SQLite would swallow it; it is raised again below
            stopped.append(stop)
        return bool(stopped)

    connection.set_progress_handler(ask, _BETWEEN_QUESTIONS)
    try:
        yield
    except Exception as error:
        if stopped:
            raise stopped[0] from error
        raise
    finally:
        connection.set_progress_handler(None, 0)


def salt_of(connection: Connection) -> str:
    """The first 16 bytes of the file, asked of SQLCipher because opening the file again would drop its locks."""
    return str(connection.execute("PRAGMA cipher_salt").fetchone()[0])


def others_writes(connection: Connection) -> int:
    """Another number whenever another connection has written, or other bytes were put into the file."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def load() -> None:
    """Bring the library in ahead of time, off the GUI thread."""
    import sqlcipher3.dbapi2  # noqa: F401 - loading it is the point


def is_whole_statement(text: str) -> bool:
    from sqlcipher3 import dbapi2

    return dbapi2.complete_statement(text)


def refusal(error: BaseException) -> Expected | None:
    """The sentence for what SQLite reports about the world; None when it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    sentences: dict[int, Callable[[], Expected]] = {
        _BUSY: Busy,
        _LOCKED: Busy,
        _READONLY: OpenedForReading,
        _IOERR: DiskTrouble,
        _CORRUPT: DatabaseDamaged,
        _FULL: DiskFull,
        _CANTOPEN: NoPermission,
        _NOTADB: OtherVault,
    }
    sentence = sentences.get(code & _PRIMARY) if isinstance(code, int) else None
    return sentence() if sentence else None


def _reach(path: Path, *, read_only: bool) -> Connection:
    from sqlcipher3 import dbapi2

    with said_plainly():
        for written in (*beside_database(path), *(() if read_only else (path,))):
            expect_alone(written)
        expect_own_journal(journal_of(path))
    mode = "ro" if read_only else "rw"  # never "rwc": a missing file must not become an empty vault
    try:
        return dbapi2.connect(
            f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=_WAIT_SECONDS
        )
    except dbapi2.Error as error:
        raise NoPermission from error


def _give_key(connection: Connection, key: bytes, salt: str) -> None:
    connection.execute(f"PRAGMA key = \"x'{_key_text(key, salt)}'\"")


def _key_text(key: bytes, salt: str) -> str:
    if len(key) != _KEY_BYTES or len(salt) not in {0, _SALT_HEX}:
        raise ValueError("key")  # any other length would silently be taken for a passphrase
    return f"{key.hex()}{salt}"


def _prepare(connection: Connection, path: Path, *, read_only: bool) -> None:
    try:
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        if sys.platform == "darwin":
            connection.execute("PRAGMA fullfsync = ON")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except Exception as error:
        if read_only and isinstance(refusal(error), CannotSave | NoPermission):
            _explain_what_waits(path, error)
        raise
    expect_promises(connection)


def _explain_what_waits(path: Path, error: Exception) -> None:
    """What stands beside it has to be dealt with first, and that means writing."""
    journal, log, _index = beside_database(path)
    if size_of(log):
        raise StrayLog(log.name) from error
    if size_of(journal):
        raise InterruptedSave from error


def expect_promises(connection: Connection) -> None:
    """Everything the vault's safety rests on, asked rather than assumed."""
    version = connection.execute("PRAGMA cipher_version").fetchone()
    if version is None or not str(version[0]).startswith(_SQLCIPHER):
        raise RuntimeError("not the SQLCipher this format is for")
    for name, promised in _PROMISES:
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found is None or str(found[0]) != promised:
            raise RuntimeError(f"{name} is not as promised")
