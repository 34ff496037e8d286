"""Reading every page of a vault to see whether it is what was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.vault.driver import is_added_to, refusal, seal_troubles
from sessionprep.vault.folder import PAGE
from sessionprep.vault.refusals import AddedTo, DatabaseDamaged, WrongSize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from sessionprep.vault.driver import Connection
    from sessionprep.vault.key import Key

_STEPS = 3
READ_AGAIN = -64 * 1024  # KiB of pages kept, because what is read once here is read again soon
_PAGE_NUMBER = re.compile(r"page (\d+)")


@dataclass(frozen=True, slots=True)
class Report:
    """`damaged` are pages, counted from 1; `inconsistent` is how many times the pages contradict each other.

    `added`: there is more in the file than those pages, which nobody read.
    """

    pages: int
    damaged: tuple[int, ...]
    size_is_right: bool
    inconsistent: int
    added: bool = False

    @property
    def is_sound(self) -> bool:
        return self.size_is_right and not self.damaged and not self.inconsistent

    @property
    def damage(self) -> DatabaseDamaged | None:
        """As it is said to a person; None when all is well."""
        if self.is_sound:
            return None
        if self.added:
            return AddedTo()
        return DatabaseDamaged(self.damaged) if self.damaged or self.size_is_right else WrongSize()


def verify(connection: Connection, file: Path, progress: Callable[[int, int], None]) -> Report:
    """Three checks, because each misses what another finds: the size, every page's seal, and the tables' structure."""
    progress(0, _STEPS)
    connection.execute(f"PRAGMA cache_size = {READ_AGAIN}")
    pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
    size = file.lstat().st_size
    if size > pages * PAGE:  # reading on would take as long as somebody has made it, for nothing that counts
        return Report(pages, (), size_is_right=False, inconsistent=0, added=True)
    progress(1, _STEPS)
    seals = list(_answers(connection, "cipher_integrity_check"))
    progress(2, _STEPS)
    structure = [answer for answer in _answers(connection, "integrity_check") if answer != "ok"]
    progress(_STEPS, _STEPS)
    damaged = _pages(seals)
    return Report(pages, damaged, size == pages * PAGE, len(structure) + len(seals) - len(damaged))


def damage_of(file: Path, key: Key) -> DatabaseDamaged:
    """What keeps a closed database from being opened, as it is said to a person."""
    if is_added_to(file, bytes(key.secret)):
        return AddedTo()
    return DatabaseDamaged(damaged_pages(file, key))


def damaged_pages(file: Path, key: Key) -> tuple[int, ...]:
    """Which pages keep a closed database from being opened."""
    return _pages(seal_troubles(file, bytes(key.secret)))


def _pages(seals: Iterable[str]) -> tuple[int, ...]:
    found = (_PAGE_NUMBER.search(seal) for seal in seals)
    return tuple(sorted({int(match[1]) for match in found if match}))


def _answers(connection: Connection, check: str) -> Iterator[str]:
    """One line for each problem; a check that cannot even run is a problem."""
    try:
        for row in connection.execute(f"PRAGMA {check}"):
            yield str(row[0])
    except Exception as error:
        if refusal(error) is None:
            raise
        yield "unreadable"
