"""What can still be read of a damaged database, row by row, put into a new vault beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from sessionprep.domain.access import AccessKind
from sessionprep.domain.expected import Expected
from sessionprep.text import _
from sessionprep.vault import driver, meta
from sessionprep.vault.accesslog import AccessLog
from sessionprep.vault.backup.restore import clear_unfinished, take_place, unfinished_vault
from sessionprep.vault.driver import refusal
from sessionprep.vault.files import said_plainly, write_new
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.keycopies import genuine_keys
from sessionprep.vault.ledger import Ledger
from sessionprep.vault.migrate import migrate
from sessionprep.vault.reach import connect
from sessionprep.vault.refusals import DatabaseDamaged, OtherVault
from sessionprep.vault.sealed import Sealed
from sessionprep.vault.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.vault.driver import Connection
    from sessionprep.vault.key import Key

    Report = Callable[[float], object]
    Row = tuple[Any, ...]

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
_GIVE_UP = 100  # rows in a row; the largest damage that is looked behind when the end of a table is out of sight
_ABOUT = "meta"


class NothingLeft(Expected):
    def __init__(self) -> None:
        super().__init__(
            _("Nothing in this database can be read any more. It was left as it is; go back to a backup instead.")
        )


@dataclass(frozen=True, slots=True)
class Saved:
    """Of one table: how many living rows came over, and how many are known to be missing."""

    table: str
    came: int
    missing: int


@dataclass(frozen=True, slots=True)
class Salvaged:
    path: Path
    saved: tuple[Saved, ...]


def salvage(path: Path, key: Key, clock: Clock, day: str, report: Report = lambda _share: None) -> Salvaged:
    """Into `NAME saved DAY.sessionprep`, under the same key. Slow; the damaged vault is only read."""
    damaged, parent = _Damaged(VaultFolder(path), key), path.absolute().parent
    try:
        with said_plainly():
            clear_unfinished(parent)
            with unfinished_vault(parent) as holding:
                folder = holding.folder
                keys = genuine_keys(damaged.folder, key)
                write_new(folder.keys, keys)
                write_new(folder.keys_copy, keys)
                saved = _fill(folder, damaged, clock, report)
                return Salvaged(take_place(holding, parent, f"{damaged.folder.name} saved {day}"), saved)
    finally:
        damaged.close()


class _Damaged:
    """A database that is read around its damage. After each bad page it has to be opened anew."""

    def __init__(self, folder: VaultFolder, key: Key) -> None:
        self.folder = folder
        self.key = key
        self._connection = self._open()

    def close(self) -> None:
        self._connection.close()

    def columns(self, table: str) -> list[str]:
        found = self._ask("SELECT name FROM pragma_table_info(?)", (table,))
        return [str(row[0]) for row in found or ()]

    def highest(self, table: str) -> int | None:
        """The number of its last row; None when that is out of sight.

        Rows are numbered without gaps, because deleting leaves a tombstone; so where the last row cannot be reached,
        how many an index remembers, which is on other pages, says as much.
        """
        for last in ("max(rowid)", "count(*)"):
            found = self._ask(f'SELECT {last} FROM "{table}"', ())  # noqa: S608 - a name of our schema
            if found is not None:
                return int(found[0][0] or 0)
        return None

    def rows(self, table: str, columns: list[str]) -> Iterator[Row]:
        """Every row that can be read, its number first."""
        named = ", ".join(f'"{column}"' for column in columns)
        chosen = f'SELECT rowid, {named} FROM "{table}"'  # noqa: S608 - names of our schema
        highest, last, missed = self.highest(table), 0, 0
        while (last < highest) if highest is not None else missed < _GIVE_UP:
            for row in self._run(f"{chosen} WHERE rowid > ? ORDER BY rowid", last):
                last, missed = row[0], 0
                yield row
            if highest is not None and last >= highest:
                return
            last, missed = last + 1, missed + 1  # this one is on the bad page, or it never was
            for row in self._ask(f"{chosen} WHERE rowid = ?", (last,)) or ():
                missed = 0
                yield row

    def _run(self, statement: str, last: int) -> Iterator[Row]:
        """Until a bad page ends it."""
        try:
            yield from self._connection.execute(statement, (last,))
        except Exception as error:
            if refusal(error) is None:
                raise
            self._start_over()

    def _ask(self, statement: str, values: Row) -> list[Row] | None:
        try:
            return self._connection.execute(statement, values).fetchall()
        except Exception as error:
            if refusal(error) is None:
                raise
            self._start_over()
            return None

    def _start_over(self) -> None:
        self._connection.close()
        self._connection = self._open()

    def _open(self) -> Connection:
        try:
            return connect(self.folder, self.key, read_only=True, damaged=True)[0]
        except (DatabaseDamaged, OtherVault) as error:
            raise NothingLeft from error


def _fill(folder: VaultFolder, damaged: _Damaged, clock: Clock, report: Report) -> tuple[Saved, ...]:
    write_new(folder.database, b"")
    connection = driver.connect(folder.database, bytes(damaged.key.secret), salt=damaged.key.salt)
    with driver.closing_on_error(connection):
        connection.execute("PRAGMA foreign_keys = OFF")  # who is missing is known when all are here
        connection.execute("BEGIN IMMEDIATE")
        migrate(connection)
        meta.start(connection, damaged.key.vault_id, clock.now())
        tables = [name for (name,) in connection.execute(_TABLES).fetchall() if name != _ABOUT]
        numbers = {}
        for done, table in enumerate(tables):
            numbers[table] = _bring_over(connection, damaged, table, partial(report, done / len(tables)))
        _let_go_of_the_missing(connection)
        meta.put_revision(connection, _last_revision(connection, tables))
        meta.put_keys_generation(connection, damaged.key.generation)
        saved = tuple(Saved(table, _living(connection, table), numbers[table]) for table in tables)
        ledger = Ledger(connection, clock.now(), Sealed(connection), writable=True, everything=True)
        AccessLog(ledger).add(AccessKind.SALVAGED, clock.now())
        connection.execute("COMMIT")
        if not verify(connection, folder.database, lambda _done, _steps: None).is_sound:
            raise DatabaseDamaged
    connection.close()
    if not any(each.came for each in saved):
        raise NothingLeft
    return saved


def _bring_over(connection: Connection, damaged: _Damaged, table: str, alive: Callable[[], object]) -> int:
    """How many rows are known to be missing."""
    there = damaged.columns(table)
    columns = [column for column in _columns(connection, table) if column in there]
    if not columns:
        return 0
    named = ", ".join(f'"{column}"' for column in columns)
    places = ", ".join("?" for _column in columns)
    insert = f'INSERT INTO "{table}" ({named}) VALUES ({places})'  # noqa: S608 - names of our schema
    alive()
    found = last = 0
    for number, *values in damaged.rows(table, columns):
        alive()
        connection.execute(insert, values)
        found, last = found + 1, number
    return max(last, damaged.highest(table) or 0) - found if "made" in columns else 0


def _let_go_of_the_missing(connection: Connection) -> None:
    """A row that cannot be without one that is missing goes too; any other only forgets it."""
    while lost := connection.execute("PRAGMA foreign_key_check").fetchall():
        for table, row, _parent, which in lost:
            (column,) = (
                each[3] for each in connection.execute(f'PRAGMA foreign_key_list("{table}")') if each[0] == which
            )
            required = {each[1]: each[3] for each in connection.execute(f'PRAGMA table_info("{table}")')}[column]
            act = f'DELETE FROM "{table}"' if required else f'UPDATE "{table}" SET "{column}" = NULL'  # noqa: S608
            connection.execute(f"{act} WHERE rowid = ?", (row,))


def _last_revision(connection: Connection, tables: list[str]) -> int:
    counting = [table for table in tables if "revision" in _columns(connection, table)]
    return max(
        int(connection.execute(f'SELECT coalesce(max(revision), 0) FROM "{table}"').fetchone()[0])  # noqa: S608
        for table in counting
    )


def _living(connection: Connection, table: str) -> int:
    living = " WHERE deleted_at IS NULL" if "deleted_at" in _columns(connection, table) else ""
    return int(connection.execute(f'SELECT count(*) FROM "{table}"{living}').fetchone()[0])  # noqa: S608


def _columns(connection: Connection, table: str) -> list[str]:
    return [str(row[1]) for row in connection.execute(f'PRAGMA table_info("{table}")')]
