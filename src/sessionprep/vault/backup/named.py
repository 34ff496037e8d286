"""What has a backup's name in a folder, told by names and sizes alone, however many files somebody put there."""

from __future__ import annotations

import os
import stat
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.vault.backup.archive import LEAST_BYTES
from sessionprep.vault.backup.names import read_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """`also` are further names of the same file, of which the latest stands for all."""

    made_at: datetime
    file: Path
    revision: int
    also: tuple[str, ...]


def named_in(folder: Path, alive: Callable[[], object]) -> list[Named]:
    """What is too small to be anything is not among them, and no file is twice."""
    if not folder.is_dir():
        return []
    names: defaultdict[object, list[tuple[datetime, str, int]]] = defaultdict(list)
    with os.scandir(folder) as entries:
        for entry in entries:
            alive()
            if (said := read_name(entry.name)) and (found := _found(entry)):
                made_at, revision = said
                which = (found.st_dev, found.st_ino) if found.st_nlink > 1 else entry.name
                names[which].append((made_at, entry.name, revision))
    return [_latest(folder, sorted(each)) for each in names.values()]


def _found(entry: os.DirEntry[str]) -> os.stat_result | None:
    with suppress(FileNotFoundError):  # gone since
        found = entry.stat(follow_symlinks=False)
        if stat.S_ISREG(found.st_mode) and found.st_size >= LEAST_BYTES:
            return found
    return None


def _latest(folder: Path, names: list[tuple[datetime, str, int]]) -> Named:
    *also, (made_at, name, revision) = names
    return Named(made_at, folder / name, revision, tuple(name for _made_at, name, _revision in also))
