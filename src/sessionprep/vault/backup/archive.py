"""The file of a backup: a zip in which nothing is compressed, with four files that have fixed names.

Any program opens it. Ours reads nothing that is not exactly so, and writes nothing before it knows that it is.
"""

from __future__ import annotations

import stat
import struct
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import IO, TYPE_CHECKING
from zipfile import ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from sessionprep.vault.backup.manifest import MOST_BYTES as MOST_MANIFEST
from sessionprep.vault.backup.manifest import Manifest, Part, part_of, read_manifest
from sessionprep.vault.backup.refused import BackupDamaged, BackupGone, NotABackup, TooLarge
from sessionprep.vault.files import new_file, opened_file, said_plainly, size_of
from sessionprep.vault.keyfile import MOST_BYTES as MOST_KEYS
from sessionprep.vault.refusals import UnsafePath

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

DATABASE, KEYS, README, MANIFEST = "vault.db", "vault.keys", "README.txt", "MANIFEST.json"
PARTS = (DATABASE, KEYS, README)
NAMES = frozenset((*PARTS, MANIFEST))
MOST_README = 64 * 1024
_MOST = 2**32 - 2**20  # beyond it a zip needs extensions that not every program knows
_END = struct.Struct("<4s4H2LH")  # the record a zip ends with
LEAST_BYTES = _END.size  # what is smaller has no end that could be read
_MOST_DIRECTORY = 2048
_CHUNK = 1024 * 1024
_OWNER_FILE = (stat.S_IFREG | 0o600) << 16
# Everything that Python's reader may raise for a file that somebody made up.
_NONSENSE = (BadZipFile, LargeZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, struct.error)


@dataclass(frozen=True, slots=True)
class Papers:
    """What goes along with the database; `manifest` is told what was written and says what is to be said of it."""

    made_at: datetime
    keys: bytes
    readme: bytes
    manifest: Callable[[dict[str, Part]], bytes]


def pack(target: Path, database: Path, papers: Papers, alive: Callable[[], object]) -> None:
    """On disk when this returns."""
    if database.stat().st_size > _MOST:
        raise TooLarge
    with new_file(target) as file, ZipFile(file, "w", ZIP_STORED, allowZip64=False) as written:
        parts = {DATABASE: _copy_in(written, database, papers.made_at, alive)}
        for name, data in ((KEYS, papers.keys), (README, papers.readme)):
            written.writestr(_entry(name, len(data), papers.made_at), data)
            parts[name] = part_of(data)
        said = papers.manifest(parts)
        written.writestr(_entry(MANIFEST, len(said), papers.made_at), said)


@contextmanager
def opened(file: Path) -> Iterator[Archive]:
    """Raises NotABackup, NewerBackup or BackupDamaged for everything that is not as we make it."""
    with said_plainly():
        _expect_file(file)
        with opened_file(file) as reader:
            with _called_damage():
                _expect_small_directory(reader)
                archive = Archive(ZipFile(reader))
            yield archive


class Archive:
    """An open backup, whose form was checked and whose bytes were not yet."""

    def __init__(self, found: ZipFile) -> None:
        self._zip = found
        self._entries = _entries(found)
        self.manifest: Manifest = read_manifest(b"".join(self._chunks(MANIFEST)))
        if self.manifest.parts.keys() != set(PARTS):
            raise BackupDamaged
        for name, part in self.manifest.parts.items():
            if part.size != self._entries[name].file_size:
                raise BackupDamaged

    @property
    def size(self) -> int:
        """Of what is in it."""
        return sum(entry.file_size for entry in self._entries.values())

    def read(self, name: str, take: Callable[[bytes], object] = lambda _data: None) -> None:
        """Hands on one file in pieces; at its end it was whole and is what the manifest says, or BackupDamaged."""
        hashed = sha256()
        for data in self._chunks(name):
            hashed.update(data)
            take(data)
        if hashed.hexdigest() != self.manifest.parts[name].sha256:
            raise BackupDamaged

    def _chunks(self, name: str) -> Iterator[bytes]:
        """Python's reader compares the CRC at the end of each file."""
        with _called_damage():
            reader = self._zip.open(self._entries[name])
        with reader:
            while data := _next(reader):
                yield data


def check_archive(file: Path, alive: Callable[[], object] = lambda: None) -> Manifest:
    """Read every byte of it."""
    with opened(file) as archive:
        for name in PARTS:
            archive.read(name, lambda _data: alive())
        return archive.manifest


@contextmanager
def _called_damage() -> Iterator[None]:
    try:
        yield
    except _NONSENSE as error:
        raise BackupDamaged from error


def _next(reader: IO[bytes]) -> bytes:
    with _called_damage():
        return reader.read(_CHUNK)


def _expect_file(file: Path) -> None:
    try:
        found = size_of(file)
    except UnsafePath as error:
        raise NotABackup from error
    if found is None:
        raise BackupGone


def _copy_in(written: ZipFile, database: Path, made_at: datetime, alive: Callable[[], object]) -> Part:
    hashed, size = sha256(), database.stat().st_size
    with database.open("rb") as reader, written.open(_entry(DATABASE, size, made_at), "w") as writer:
        while data := reader.read(_CHUNK):
            alive()
            hashed.update(data)
            writer.write(data)
    return Part(size, hashed.hexdigest())


def _entry(name: str, size: int, made_at: datetime) -> ZipInfo:
    entry = ZipInfo(name, (max(made_at.year, 1980), *made_at.timetuple()[1:6]))
    entry.file_size = size
    entry.external_attr = _OWNER_FILE
    return entry


def _expect_small_directory(reader: IO[bytes]) -> None:
    """Before Python's reader takes it all into memory: exactly our four files, and no comment."""
    size = reader.seek(0, 2)
    if size < LEAST_BYTES:
        raise NotABackup
    reader.seek(size - _END.size)
    mark, disk, first, here, entries, length, start, comment = _END.unpack(reader.read(_END.size))
    if mark != b"PK\5\6":
        reader.seek(0)
        raise BackupDamaged if reader.read(2) == b"PK" else NotABackup
    if (disk, first, comment) != (0, 0, 0) or not here == entries == len(NAMES) or length > _MOST_DIRECTORY:
        raise NotABackup
    if start + length + _END.size != size:
        raise BackupDamaged


def _entries(found: ZipFile) -> dict[str, ZipInfo]:
    """By name. Nothing is compressed, so what is inside cannot be larger than the file itself."""
    entries = {entry.filename: entry for entry in found.infolist()}
    if entries.keys() != NAMES or len(found.infolist()) != len(NAMES):
        raise NotABackup
    for entry in entries.values():
        kind = stat.S_IFMT(entry.external_attr >> 16)
        plain = entry.compress_type == ZIP_STORED and entry.compress_size == entry.file_size
        named = entry.orig_filename == entry.filename  # Python cuts a name at its first NUL
        if kind not in {0, stat.S_IFREG} or entry.flag_bits & 1 or not (plain and named):
            raise NotABackup
    limits = {DATABASE: _MOST, KEYS: MOST_KEYS, README: MOST_README, MANIFEST: MOST_MANIFEST}
    if any(entry.file_size > limits[name] for name, entry in entries.items()):
        raise NotABackup
    return entries
