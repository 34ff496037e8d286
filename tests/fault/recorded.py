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
    *("rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat", "link", "linkat", "fallocate"),
)
_LINE = re.compile(r"^(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_FILE = re.compile(r"^(\d+)<")
_STDOUT = 1


@dataclass(frozen=True, slots=True)
class Created:
    path: str
    file: int  # a number of ours that outlives its names


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
    path: str


@dataclass(frozen=True, slots=True)
class Renamed:
    old: str
    new: str
    file: int


@dataclass(frozen=True, slots=True)
class Removed:
    path: str


@dataclass(frozen=True, slots=True)
class Said:
    line: str


Event = Created | Wrote | Cut | Flushed | FolderFlushed | Renamed | Removed | Said


@dataclass(frozen=True, slots=True)
class Recording:
    before: dict[str, bytes]  # files by their place in the folder; the first numbers are theirs, in this order
    events: tuple[Event, ...]


def record(command: Sequence[str], folder: Path) -> Recording:
    before = contents(folder)
    with tempfile.TemporaryDirectory() as place:
        log = Path(place) / "log"
        how = ["strace", "--quiet=all", f"--trace={','.join(_CALLS)}", "-y", "-xx", "-s", "100000000", "-o", str(log)]
        quiet = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run([*how, *command], cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        listener = _Listener(folder, {path: number for number, path in enumerate(before)}, count(len(before)))
        with log.open(encoding="ascii") as lines:
            for line in lines:
                listener.hear(line)
    return Recording(before, tuple(listener.events))


def contents(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


@dataclass(slots=True)
class _Listener:
    folder: Path
    names: dict[str, int]
    fresh: Iterator[int]
    events: list[Event] = field(default_factory=list)
    files: dict[int, int] = field(default_factory=dict)  # by the system's number for an open file
    folders: dict[int, str] = field(default_factory=dict)
    places: dict[int, int] = field(default_factory=dict)

    def hear(self, line: str) -> None:
        match = _LINE.match(line)
        if match is None or int(match[3]) < 0:
            return
        call, what, result = match[1], match[2], int(match[3])
        texts = [bytes.fromhex(one.replace("\\x", "")) for one in _TEXT.findall(what)]
        if call == "openat":
            self._open(texts[0].decode(), what, result)
        elif call.startswith(("rename", "unlink", "mkdir", "link")):
            self._move(call, [self._ours(text.decode()) for text in texts])
        elif file := _FILE.match(what):
            self._change(call, int(file[1]), what.rpartition(", ")[2], texts, result)

    def _open(self, path: str, how: str, number: int) -> None:
        ours = self._ours(path)
        self.files.pop(number, None)
        self.folders.pop(number, None)
        self.places[number] = 0
        if ours is None:
            return
        if (self.folder / ours).is_dir() and "O_CREAT" not in how:
            self.folders[number] = ours
            return
        if ours not in self.names:
            self.names[ours] = next(self.fresh)
            self.events.append(Created(ours, self.names[ours]))
        self.files[number] = self.names[ours]
        if "O_TRUNC" in how:
            self.events.append(Cut(self.names[ours], 0))

    def _move(self, call: str, paths: list[str | None]) -> None:
        match call, paths:
            case "rename" | "renameat" | "renameat2", [str(old), str(new)]:
                self.names[new] = self.names.pop(old)
                self.events.append(Renamed(old, new, self.names[new]))
            case "unlink" | "unlinkat", [str(path)]:
                del self.names[path]
                self.events.append(Removed(path))
            case _, [*others] if any(others) and not call.startswith("mkdir"):
                raise NotImplementedError(call)

    def _change(self, call: str, number: int, last: str, texts: list[bytes], result: int) -> None:
        if call == "lseek":
            self.places[number] = result
        elif call == "write" and number == _STDOUT:
            self.events += [Said(line) for line in texts[0].decode().splitlines()]
        elif number in self.folders:
            self.events.append(FolderFlushed(self.folders[number]))
        elif number in self.files:
            file = self.files[number]
            match call:
                case "pwrite64":
                    self.events.append(Wrote(file, int(last), texts[0][:result]))
                case "write":
                    self.events.append(Wrote(file, self.places[number], texts[0][:result]))
                    self.places[number] += result
                case "fsync" | "fdatasync":
                    self.events.append(Flushed(file))
                case "ftruncate":
                    self.events.append(Cut(file, int(last)))
                case _:
                    raise NotImplementedError(call)

    def _ours(self, path: str) -> str | None:
        """Its place in the folder that is watched, if it is in there."""
        whole = Path(path)
        return whole.relative_to(self.folder).as_posix() if whole.is_relative_to(self.folder) else None
