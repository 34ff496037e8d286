"""Files that somebody made up, or that a disk made worse: refused with a sentence, and nothing is written."""

from __future__ import annotations

import json
import os
import random
import stat
import struct
import sys
import tracemalloc
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from sessionprep.domain.expected import Expected
from sessionprep.vault.backup.archive import check_archive
from sessionprep.vault.backup.refused import BackupDamaged, BackupGone, NewerBackup, NotABackup
from sessionprep.vault.backup.restore import restore_beside, try_out
from tests.helpers.backups import a_backup
from tests.helpers.clock import HandClock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sessionprep.vault.key import Key

    Parts = dict[str, bytes]
    Entry = tuple[str | ZipInfo, bytes]

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Key]:
    return a_backup(tmp_path)


def parts_of(file: Path) -> Parts:
    with ZipFile(file) as found:
        return {name: found.read(name) for name in found.namelist()}


def zipped(file: Path, parts: Sequence[Entry], kind: int = ZIP_STORED) -> None:
    with ZipFile(file, "w", kind) as written:
        for entry, data in parts:
            written.writestr(entry, data, kind)


def expect_refused(file: Path, key: Key, refusal: type[Expected]) -> str:
    """By whatever reads it, and nothing is left anywhere."""
    around = sorted(file.parent.parent.parent.rglob("*"))
    room = file.parent
    reads: list[Callable[[], object]] = [
        lambda: check_archive(file),
        lambda: try_out(file, key, room, HandClock()),
        lambda: restore_beside(file, file.parent.parent, "2026-11-23"),
    ]
    sentences = set()
    for read in reads:
        with pytest.raises(refusal, match="Nothing was taken from it") as refused:
            read()
        sentences.add(refused.value.sentence)
    assert sorted(file.parent.parent.parent.rglob("*")) == around
    (sentence,) = sentences
    return sentence


BAD_NAMES = [
    "../vault.db",
    "/vault.db",
    "/etc/passwd",
    "C:\\vault.db",
    "..\\vault.db",
    "CON",
    "vault.db ",
    "vault.db/",
    "VAULT.DB",
    "inner/vault.db",
    "vault.db\0.txt",
    "README.txt\0",
    "2026-11-23T101500-r1.zip",
    "vault.db-journal",
    "\u202evault.db",
    "",
]


@pytest.mark.parametrize("instead", ["vault.db", "README.txt", ""])
def test_a_name_that_is_not_ours(made: tuple[Path, Key], instead: str) -> None:
    file, key = made
    parts = parts_of(file)
    for name in BAD_NAMES:
        odd = ZipInfo("odd")
        odd.filename = name
        entries: list[Entry] = [(odd if each == instead else each, data) for each, data in parts.items()]
        zipped(file, entries if instead else [*entries, (odd, b"more")])
        expect_refused(file, key, NotABackup)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_is_there_twice(made: tuple[Path, Key]) -> None:
    file, key = made
    parts = list(parts_of(file).items())
    zipped(file, [*parts, parts[0]])
    expect_refused(file, key, NotABackup)
    zipped(file, [*parts[:3], parts[0]])
    expect_refused(file, key, NotABackup)


def test_an_entry_that_is_no_plain_file(made: tuple[Path, Key]) -> None:
    file, key = made
    parts = parts_of(file)
    for kind in (stat.S_IFLNK, stat.S_IFDIR, stat.S_IFIFO, stat.S_IFCHR):
        odd = ZipInfo("vault.keys")
        odd.external_attr = (kind | 0o777) << 16
        zipped(file, [(odd if name == "vault.keys" else name, data) for name, data in parts.items()])
        expect_refused(file, key, NotABackup)


def test_a_zip_within_a_zip(made: tuple[Path, Key]) -> None:
    file, key = made
    whole = file.read_bytes()
    zipped(file, [("2026-11-23T101500-r1.zip", whole)])
    expect_refused(file, key, NotABackup)


def test_a_bomb_is_not_unpacked(made: tuple[Path, Key]) -> None:
    file, key = made
    parts = parts_of(file)
    zipped(file, [*((name, data) for name, data in parts.items() if name != "README.txt")], ZIP_STORED)
    with ZipFile(file, "a", ZIP_DEFLATED) as written:
        written.writestr("README.txt", bytes(60_000_000))
    assert file.stat().st_size < 600_000
    tracemalloc.start()
    expect_refused(file, key, NotABackup)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_a_directory_without_end_is_not_read(made: tuple[Path, Key]) -> None:
    file, key = made
    with ZipFile(file, "a") as written:
        for number in range(3000):
            written.writestr(f"{number}" + "x" * 200, b"")
    expect_refused(file, key, NotABackup)


def test_cut_off_anywhere(made: tuple[Path, Key]) -> None:
    file, key = made
    whole = file.read_bytes()
    places = [*range(1, 40), *range(40, len(whole), 5003), *range(len(whole) - 400, len(whole), 13)]
    for place in places:
        file.write_bytes(whole[:place])
        with pytest.raises((BackupDamaged, NotABackup), match="Nothing was taken"):
            check_archive(file)
    file.write_bytes(whole[:-3000])
    assert "damaged" in expect_refused(file, key, BackupDamaged)


def test_any_flipped_bit(made: tuple[Path, Key]) -> None:
    """In what it holds; a few bits of a zip, such as the hour of an entry, say nothing that anybody reads."""
    file, _key = made
    whole = file.read_bytes()
    before = check_archive(file)
    chance = random.Random(5)  # noqa: S311 - the same places each time
    for place in [*(chance.randrange(len(whole)) for _more in range(250)), *range(len(whole) - 320, len(whole), 3)]:
        flipped = bytearray(whole)
        flipped[place] ^= 1 << chance.randrange(8)
        file.write_bytes(flipped)
        try:
            assert check_archive(file) == before
            assert place > len(whole) - 400 or whole[place - 60 : place + 60].count(b"PK")
        except Expected as refused:
            assert "Nothing was taken" in refused.sentence  # noqa: PT017 - or it is as good as before


def test_a_manifest_that_says_something_else(made: tuple[Path, Key]) -> None:
    file, key = made
    parts = parts_of(file)
    told = json.loads(parts["MANIFEST.json"])
    other = "0" * 64
    changes: list[dict[str, object]] = [
        {"files": {**told["files"], "vault.db": {**told["files"]["vault.db"], "sha256": other}}},
        {"files": {**told["files"], "vault.db": {**told["files"]["vault.db"], "size": 4096}}},
        {"files": {name: part for name, part in told["files"].items() if name != "vault.keys"}},
        {"files": {**told["files"], "more.txt": told["files"]["vault.db"]}},
        {"files": []},
        {"made_at": "yesterday"},
        {"made_at": "2026-11-23"},
        {"revision": -1},
        {"revision": "1"},
        {"version": True},
        {"sealed": {"nonce": "", "ct": ""}},
        {"more": 1},
    ]
    for change in changes:
        write_manifest(file, parts, {**told, **change})
        expect_refused(file, key, BackupDamaged)


def write_manifest(file: Path, parts: Parts, told: object) -> None:
    with_manifest(file, parts, json.dumps(told).encode())


def with_manifest(file: Path, parts: Parts, manifest: bytes) -> None:
    zipped(file, [*[*parts.items()][:3], ("MANIFEST.json", manifest)])


def test_a_manifest_that_is_none(made: tuple[Path, Key]) -> None:
    file, key = made
    parts = parts_of(file)
    for data in (b"", b"null", b"[" * 5000, b"{", b'{"format": "sessionprep-backup"}', b"\xff\xfe"):
        with_manifest(file, parts, data)
        expect_refused(file, key, Expected)


def test_a_manifest_changed_by_somebody_without_the_key(made: tuple[Path, Key], tmp_path: Path) -> None:
    """Its bytes add up; only who opens it can tell that the date, or a whole older database, was put in."""
    file, key = made
    parts = parts_of(file)
    told = json.loads(parts["MANIFEST.json"])
    write_manifest(file, parts, {**told, "made_at": "2027-01-01T00:00:00.000000Z"})
    check_archive(file)
    with pytest.raises(BackupDamaged):
        try_out(file, key, tmp_path, HandClock())


def test_a_newer_backup(made: tuple[Path, Key]) -> None:
    file, key = made
    parts = parts_of(file)
    write_manifest(file, parts, {"format": "sessionprep-backup", "version": 2, "whatever": []})
    assert "newer SessionPrep" in expect_refused(file, key, NewerBackup)


def test_what_is_no_zip_at_all(made: tuple[Path, Key]) -> None:
    file, key = made
    for data in (b"", b"words", b"SQLite format 3\0" + bytes(4096), os.urandom(3000)):
        file.write_bytes(data)
        expect_refused(file, key, NotABackup)


@on_unix
def test_what_is_no_file_at_all(made: tuple[Path, Key], tmp_path: Path) -> None:
    file, key = made
    whole = tmp_path / "whole"
    file.rename(whole)
    with pytest.raises(BackupGone, match="no longer there"):
        check_archive(file)
    puts: list[Callable[[], object]] = [lambda: file.symlink_to(whole), file.mkdir, lambda: os.mkfifo(file)]
    for put in puts:
        put()
        expect_refused(file, key, NotABackup)
        file.rmdir() if file.is_dir() else file.unlink()


def test_files_that_overlap(made: tuple[Path, Key]) -> None:
    """Two names for the same bytes, as in a bomb of nested ranges."""
    file, key = made
    data = bytearray(file.read_bytes())
    start = data.index(b"PK\1\2")
    second = data.index(b"PK\1\2", start + 4)
    struct.pack_into("<L", data, second + 42, 0)
    file.write_bytes(data)
    expect_refused(file, key, BackupDamaged)
