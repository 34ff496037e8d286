"""What SQLite would follow out of a journal that somebody else put beside a database."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sessionprep.vault.files import opened_file, size_of
from sessionprep.vault.refusals import ForeignJournal

if TYPE_CHECKING:
    from pathlib import Path

# A transaction over several databases ends each of their journals with the name of a file that they share, its length,
# its sum, and these bytes once more. SQLite goes there, be it a pipe that nobody writes to; without that file it throws
# the journal away.
_MAGIC = bytes.fromhex("d9d505f920a163d7")


def expect_own_journal(journal: Path) -> None:
    """Ours are of one database and name nothing."""
    try:
        if size_of(journal) is None:
            return
        with opened_file(journal) as reader:
            end = reader.seek(0, os.SEEK_END)
            reader.seek(max(0, end - len(_MAGIC)))
            if reader.read() == _MAGIC:
                raise ForeignJournal(journal.name)
    except FileNotFoundError:  # the save it belonged to has just ended
        return
