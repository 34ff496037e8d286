"""What a program asked the system to do to the files of a folder, call by call, as strace saw it."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).parents[2]
_CALLS = (
    *("openat", "write", "pwrite64", "writev", "pwritev", "pwritev2", "lseek", "fsync", "fdatasync", "ftruncate"),
    *("rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat", "link", "linkat"),
    "fallocate",
)
_LINE = re.compile(r"^(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_PATH = re.compile(rf"(?:<((?:\\x[0-9a-f]{{2}})*)>, )?{_TEXT.pattern}")  # and the open folder it is relative to
_FILE = re.compile(r"^(\d+)<")
_STDOUT = 1
TOP = 0  # the number of the folder itself

Place = tuple[int, str]  # the number of a folder, and a name in it


@dataclass(frozen=True, slots=True)
class Created:
    place: Place
    file: int  # a number of ours that outlives its names


@dataclass(frozen=True, slots=True)
class FolderMade:
    place: Place
    folder: int


@dataclass(frozen=True, slots=True)
class Wrote:
    file: int
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Flushed:
    file: int


@dataclass(frozen=True, slots=True)
class FolderFlushed:
    folder: int


@dataclass(frozen=True, slots=True)
class Renamed:
    old: Place
    place: Place
    number: int  # of a file or a folder


@dataclass(frozen=True, slots=True)
class Removed:
    place: Place


@dataclass(frozen=True, slots=True)
class Said:
    line: str


Move = Created | FolderMade | Renamed | Removed
Event = Move | Wrote | Cut | Flushed | FolderFlushed | Said


@dataclass(frozen=True, slots=True)
class Tree:
    """What has no bytes is a folder."""

    names: dict[Place, int]
    files: dict[int, bytes]


@dataclass(frozen=True, slots=True)
class Recording:
    before: Tree
    events: tuple[Event, ...]


def record(command: Sequence[str], folder: Path) -> Recording:
    before = tree(folder)
    with tempfile.TemporaryDirectory() as place:
        log = Path(place) / "log"
        how = ["strace", "--quiet=all", f"--trace={','.join(_CALLS)}", "-y", "-xx", "-s", "100000000", "-o", str(log)]
        quiet = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run([*how, *command], cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        folders = {TOP, *before.names.values()} - before.files.keys()
        listener = _Listener(folder, dict(before.names), count(len(before.names) + 1), folders)
        with log.open(encoding="ascii") as lines:
            for line in lines:
                listener.hear(line)
    return Recording(before, tuple(listener.events))


def tree(folder: Path) -> Tree:
    numbers = {one: number for number, one in enumerate([folder, *sorted(folder.rglob("*"))])}
    names = {(numbers[one.parent], one.name): number for one, number in numbers.items() if number != TOP}
    return Tree(names, {number: one.read_bytes() for one, number in numbers.items() if one.is_file()})


def contents(folder: Path) -> dict[str, bytes | None]:
    """None for a folder."""
    found = sorted(folder.rglob("*"))
    return {one.relative_to(folder).as_posix(): one.read_bytes() if one.is_file() else None for one in found}


@dataclass(slots=True)
class _Listener:
    folder: Path
    names: dict[Place, int]
    fresh: Iterator[int]
    folders: set[int]
    events: list[Event] = field(default_factory=list)
    opened: dict[int, int] = field(default_factory=dict)  # our number, by the system's for an open file or folder
    at: dict[int, int] = field(default_factory=dict)  # how far it was read or written

    def hear(self, line: str) -> None:
        match = _LINE.match(line)
        if match is None or int(match[3]) < 0:
            return
        call, what, result = match[1], match[2], int(match[3])
        if call == "openat":
            self._open(_paths(what)[0], what, result)
        elif call.startswith(("rename", "unlink", "rmdir", "mkdir", "link")):
            self._move(call, [self._place(path) for path in _paths(what)])
        elif file := _FILE.match(what):
            self._change(call, int(file[1]), what, result)

    def _open(self, path: Path, how: str, number: int) -> None:
        self.opened.pop(number, None)
        self.at[number] = 0
        place = self._place(path)
        if path == self.folder:
            self.opened[number] = TOP
        elif place is not None:
            if place not in self.names:
                self.names[place] = next(self.fresh)
                self.events.append(Created(place, self.names[place]))
            self.opened[number] = self.names[place]
            if "O_TRUNC" in how:
                self.events.append(Cut(self.names[place], 0))

    def _move(self, call: str, places: list[Place | None]) -> None:
        match call, places:
            case "rename" | "renameat" | "renameat2", [(_, _) as old, (_, _) as new]:
                self.names[new] = self.names.pop(old)
                self.events.append(Renamed(old, new, self.names[new]))
            case "unlink" | "unlinkat" | "rmdir", [(_, _) as place]:
                del self.names[place]
                self.events.append(Removed(place))
            case "mkdir" | "mkdirat", [(_, _) as place]:
                self.names[place] = next(self.fresh)
                self.folders.add(self.names[place])
                self.events.append(FolderMade(place, self.names[place]))
            case _, [*others] if any(others):
                raise NotImplementedError(call)

    def _change(self, call: str, number: int, what: str, result: int) -> None:
        if call == "lseek":
            self.at[number] = result
        elif call == "write" and number == _STDOUT:
            self.events += [Said(line) for line in _bytes(what).decode().splitlines()]
        elif self.opened.get(number) in self.folders:
            self.events.append(FolderFlushed(self.opened[number]))
        elif number in self.opened:
            file, last = self.opened[number], what.rpartition(", ")[2]
            match call:
                case "pwrite64":
                    self.events.append(Wrote(file, int(last), _bytes(what)[:result]))
                case "write":
                    self.events.append(Wrote(file, self.at[number], _bytes(what)[:result]))
                    self.at[number] += result
                case "fsync" | "fdatasync":
                    self.events.append(Flushed(file))
                case "ftruncate":
                    self.events.append(Cut(file, int(last)))
                case _:
                    raise NotImplementedError(call)

    def _place(self, path: Path) -> Place | None:
        """Where it is in the folder that is watched, if it is in there."""
        if path == self.folder or not path.is_relative_to(self.folder):
            return None
        parent = TOP
        *above, name = path.relative_to(self.folder).parts
        for one in above:
            parent = self.names[parent, one]
        return parent, name


def _paths(what: str) -> list[Path]:
    return [Path(os.fsdecode(_plain(base)), os.fsdecode(_plain(text))) for base, text in _PATH.findall(what)]


def _bytes(what: str) -> bytes:
    text = _TEXT.search(what)
    assert text is not None
    return _plain(text[1])


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
