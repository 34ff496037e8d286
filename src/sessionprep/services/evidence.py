"""What there is to show about an open vault: its files, and whether each page is as it was written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.key import Key
    from sessionprep.vault.verify import Report as Report  # the screens name it through here


class Part(Enum):
    """What a file in the folder of a vault is."""

    DATABASE = auto()
    JOURNAL = auto()
    KEYS = auto()
    KEYS_COPY = auto()
    README = auto()
    LOCK = auto()
    BACKUPS = auto()
    SET_ASIDE = auto()  # by a sync service, when two computers wrote at once
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class PartFound:
    """`size` is in bytes, of everything in it where it is a folder."""

    name: str
    part: Part
    size: int


def finding_parts(workspace: Workspace) -> Callable[[Callable[[float], object]], tuple[PartFound, ...]]:
    """By name and size alone, because opening the database would let go of its lock; none if it is not there."""
    path = workspace.vault.path
    return lambda report: _parts(path, report)


def _parts(path: Path, report: Callable[[float], object]) -> tuple[PartFound, ...]:
    from sessionprep.vault.folder import VaultFolder
    from sessionprep.vault.setaside import set_aside

    folder = VaultFolder(path)
    known = {
        folder.database: Part.DATABASE,
        folder.journal: Part.JOURNAL,
        folder.keys: Part.KEYS,
        folder.keys_copy: Part.KEYS_COPY,
        folder.readme: Part.README,
        folder.lock: Part.LOCK,
        folder.backups: Part.BACKUPS,
    }
    try:
        there = set(folder.path.iterdir())
        ordered = [*(each for each in known if each in there), *sorted(there - known.keys())]
        known |= {folder.path / name: Part.SET_ASIDE for name in set_aside(folder, (each.name for each in there))}
        return tuple(PartFound(each.name, known.get(each, Part.OTHER), _size(each, report)) for each in ordered)
    except OSError:
        return ()


def page_check(workspace: Workspace) -> Callable[[Callable[[float], None]], Report]:
    """For a worker thread: reads every page by a connection of its own, and tells how far it is."""
    path, key, clock = workspace.vault.path, workspace.vault.key.copy(), workspace.clock
    return lambda progress: _check(path, key, clock, progress)


def _check(path: Path, key: Key, clock: Clock, progress: Callable[[float], None]) -> Report:
    from sessionprep.vault.open import open_vault

    try:
        vault = open_vault(path, key, clock, read_only=True)
    except Expected:
        key.forget()
        raise
    try:
        return vault.verify(lambda done, steps: progress(done / steps))
    finally:
        vault.close()


def _size(place: Path, report: Callable[[float], object]) -> int:
    below = place.rglob("*") if place.is_dir() and not place.is_symlink() else (place,)
    size = 0
    for each in below:
        report(0.0)
        size += 0 if each.is_dir() else each.lstat().st_size
    return size
