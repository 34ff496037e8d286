"""A disk whose power may go at any moment: what was not flushed may be there, or not, or half.

A model, not hardware: sectors are whole, and a flush is not a lie.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from tests.fault.recorded import TOP, Created, Cut, Flushed, FolderFlushed, FolderMade, Removed, Renamed, Said, Wrote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from random import Random

    from tests.fault.recorded import Event, Move, Place, Recording

SECTOR = 512
AT_THE_END = 0.2
T = TypeVar("T")


@dataclass(slots=True)
class Disk:
    """`strict`: a name is certain only when its folder was flushed; else flushing any file flushes names before it."""

    strict: bool
    files: dict[int, bytes]
    names: dict[Place, int]
    folders: set[int]
    writes: dict[int, list[Wrote | Cut]] = field(default_factory=dict)
    moves: list[Move] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def take(self, event: Event) -> None:
        match event:
            case Said():
                self.said.append(event.line)
            case FolderMade():
                self.folders.add(event.folder)
                self.moves.append(event)
            case Created() | Renamed() | Removed():
                self.moves.append(event)
            case Wrote():
                self.writes.setdefault(event.file, []).extend(_sectors(event))
            case Cut():
                self.writes.setdefault(event.file, []).append(event)
            case Flushed():
                self._write(event.file, self.writes.pop(event.file, []))
                if not self.strict:
                    self._name(self.moves)
                    self.moves = []
            case FolderFlushed():
                here = [move for move in self.moves if move.place[0] == event.folder]
                self._name(here)
                self.moves = [move for move in self.moves if move not in here]

    def lose_power(self, chance: Random) -> None:
        """Whatever was on its way arrives in part."""
        for file, writes in self.writes.items():
            self._write(file, _arrived(writes, chance, in_order=False))
        self._name(_arrived(self.moves, chance, in_order=not self.strict))

    def keep_all(self) -> None:
        for file, writes in self.writes.items():
            self._write(file, writes)
        self._name(self.moves)

    def contents(self) -> dict[str, bytes | None]:
        """None for a folder."""
        return dict(sorted(self._below(TOP, "")))

    def _below(self, folder: int, path: str) -> Iterator[tuple[str, bytes | None]]:
        for (parent, name), number in self.names.items():
            if parent == folder:
                is_folder = number in self.folders
                yield f"{path}{name}", None if is_folder else self.files.get(number, b"")
                if is_folder:
                    yield from self._below(number, f"{path}{name}/")

    def _write(self, file: int, writes: Sequence[Wrote | Cut]) -> None:
        data = bytearray(self.files.get(file, b""))
        for one in writes:
            end = one.size if isinstance(one, Cut) else one.at
            data.extend(bytes(max(0, end - len(data))))
            if isinstance(one, Cut):
                del data[end:]
            else:
                data[one.at : one.at + len(one.data)] = one.data
        self.files[file] = bytes(data)

    def _name(self, moves: Sequence[Move]) -> None:
        for move in moves:
            match move:
                case Created():
                    self.names[move.place] = move.file
                case FolderMade():
                    self.names[move.place] = move.folder
                case Removed():
                    self.names.pop(move.place, None)
                case Renamed():
                    self.names.pop(move.old, None)
                    self.names[move.place] = move.number


def disk_before(recording: Recording, *, strict: bool) -> Disk:
    names, files = dict(recording.before.names), dict(recording.before.files)
    return Disk(strict, files, names, set(names.values()) - files.keys())


def after_power_cut(recording: Recording, chance: Random, *, strict: bool) -> tuple[Disk, bool]:
    """The disk as it may be found after a cut at some moment, and whether the program had come to its end.

    The end is tried more often than chance would: from then on nothing may be lost.
    """
    end = len(recording.events)
    moment = end if chance.random() < AT_THE_END else chance.randrange(end + 1)
    disk = disk_before(recording, strict=strict)
    for event in recording.events[:moment]:
        disk.take(event)
    disk.lose_power(chance)
    return disk, moment == end


def lay_out(disk: Disk, folder: Path) -> None:
    folder.mkdir(mode=0o700)
    for path, data in disk.contents().items():
        if data is None:
            (folder / path).mkdir(mode=0o700)
        else:
            (folder / path).write_bytes(data)


def _sectors(event: Wrote) -> list[Wrote | Cut]:
    """What of one write can arrive without the rest."""
    end = event.at + len(event.data)
    inner = range(-(-(event.at + 1) // SECTOR) * SECTOR, end, SECTOR)
    edges = [event.at, *inner, end]
    return [Wrote(event.file, a, event.data[a - event.at : b - event.at]) for a, b in pairwise(edges)]


def _arrived(waiting: Sequence[T], chance: Random, *, in_order: bool) -> Sequence[T]:
    first = waiting[: chance.randrange(len(waiting) + 1)]
    some = [one for one in waiting if chance.random() < 0.5]
    return chance.choice([waiting, waiting[:0], first, first if in_order else some])
