"""A copy of a database that others go on writing to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.text import _
from sessionprep.vault.contents import contents_of
from sessionprep.vault.driver import others_writes
from sessionprep.vault.files import remove_if_there, said_plainly, write_new
from sessionprep.vault.verify import READ_AGAIN

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.contents import Contents
    from sessionprep.vault.driver import Connection

_TRIES = 20


class CopyOvertaken(Expected):
    def __init__(self) -> None:
        super().__init__(_("So much was being written that no backup could be made just now. Try again in a moment."))


def snapshot(connection: Connection, target: Path) -> Contents:
    """A writer waits while pages are read, for some tens of milliseconds, and is never waited for."""
    connection.execute(f"PRAGMA cache_size = {READ_AGAIN}")
    connection.execute("PRAGMA synchronous = OFF")  # of the copy, which counts for nothing before it is in its backup
    for _try in range(_TRIES):
        before = others_writes(connection)
        with said_plainly():
            remove_if_there(target)
            write_new(target, b"")
        connection.execute("VACUUM INTO ?", (target.absolute().as_uri(),))  # a name need not be text, a URI is
        connection.execute("BEGIN")
        try:
            if others_writes(connection) == before:
                return contents_of(connection)
        finally:
            connection.execute("ROLLBACK")
    raise CopyOvertaken
