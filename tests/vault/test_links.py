"""A file that has another name elsewhere: nothing that is done to the vault may be done to that."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from sessionprep.services import entry
from sessionprep.vault.backup.make import back_up
from sessionprep.vault.database_copy import opens
from sessionprep.vault.open import open_vault
from sessionprep.vault.passphrase_change import change_passphrase
from sessionprep.vault.recover import recover, unlock_with_sheet
from sessionprep.vault.refusals import ForeignJournal, OpenedForReading, SharedFile, UnsafeFolder, UnsafePath
from sessionprep.vault.unlock import unlock
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.vault.key import Key

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes and pipes are Unix's")
BESIDE = ["vault.db-journal", "vault.db-wal", "vault.db-shm"]


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Key]:
    return vault_folder(tmp_path)


def shared(
    path: Path, name: str, data: bytes | None = None
) -> tuple[Callable[[], tuple[bytes, int]], tuple[bytes, int]]:
    """Somebody's own file under a name of the vault's: how it is now, and how it was."""
    own = path.parent / "letter.odt"
    own.write_bytes((path / name).read_bytes() if data is None else data)
    own.chmod(0o644)
    (path / name).unlink(missing_ok=True)
    os.link(own, path / name)

    def look() -> tuple[bytes, int]:
        return own.read_bytes(), stat.S_IMODE(own.stat().st_mode)

    return look, look()


@pytest.mark.parametrize("name", BESIDE)
def test_what_sqlite_would_write_over_is_refused_before_it_is_asked(made: tuple[Path, Key], name: str) -> None:
    path, key = made
    look, before = shared(path, name, b"\0dear diary" * 100)
    with pytest.raises(SharedFile, match=name):
        unlock(path, PASSPHRASE)
    for read_only in (True, False):
        with pytest.raises(SharedFile, match=name):
            open_vault(path, key.copy(), HandClock(), read_only=read_only)
    assert "Copy the vault" in entry.standing(path).sentence
    assert look() == before


@pytest.mark.parametrize("name", BESIDE)
@pytest.mark.parametrize("kind", ["link", "broken link", "pipe", "folder"])
def test_beside_the_database_are_plain_files_only(made: tuple[Path, Key], name: str, kind: str) -> None:
    path, key = made
    if kind == "pipe":
        os.mkfifo(path / name)
    elif kind == "folder":
        (path / name).mkdir()
    else:
        own = path.parent / "letter.odt"
        own.write_bytes(b"\0dear diary" if kind == "link" else b"")
        (path / name).symlink_to(own if kind == "link" else path.parent / "gone")
    with pytest.raises(UnsafePath, match=name):
        open_vault(path, key, HandClock())
    assert not (path.parent / "gone").exists()


def leading_to(other: Path) -> bytes:
    """A journal with no page in it, and at its end what makes SQLite look into another file."""
    magic, name = bytes.fromhex("d9d505f920a163d7"), os.fsencode(other)
    header = magic + b"".join(number.to_bytes(4, "big") for number in (0, 7, 61, 512, 4096))
    trailer = (1).to_bytes(4, "big") + name + len(name).to_bytes(4, "big") + sum(name).to_bytes(4, "big") + magic
    return header.ljust(512, b"\0") + trailer


def test_a_journal_that_leads_to_a_pipe_is_not_followed(made: tuple[Path, Key]) -> None:
    path, key = made
    os.mkfifo(path.parent / "pipe")
    (path / "vault.db-journal").write_bytes(leading_to(path.parent / "pipe"))
    before = (path / "vault.db").read_bytes()
    with pytest.raises(ForeignJournal):
        unlock(path, PASSPHRASE)
    for read_only in (True, False):
        with pytest.raises(ForeignJournal):
            open_vault(path, key.copy(), HandClock(), read_only=read_only)
    with pytest.raises(ForeignJournal):
        unlock_with_sheet(path, bytes(key.secret))
    assert (path / "vault.db").read_bytes() == before
    assert "Move it out" in entry.standing(path).sentence
    (path / "vault.db-journal").unlink()
    open_vault(path, key, HandClock()).close()


def test_nor_is_one_of_a_database_that_was_only_prepared(made: tuple[Path, Key]) -> None:
    path, key = made
    os.mkfifo(path.parent / "pipe")
    shutil.copy(path / "vault.db", path / "vault.db.new")
    (path / "vault.db.new-journal").write_bytes(leading_to(path.parent / "pipe"))
    with pytest.raises(ForeignJournal):
        opens(path / "vault.db.new", bytes(key.secret))


@pytest.mark.parametrize("name", ["vault.db", ".lock"])
def test_a_vault_with_a_shared_file_is_only_read(made: tuple[Path, Key], name: str) -> None:
    path, key = made
    look, before = shared(path, name)
    vault = open_vault(path, key, HandClock())
    assert "copy its folder" in vault.notices[0]
    with pytest.raises(OpenedForReading), vault.work():
        pass
    vault.close()
    assert look() == before


def test_a_copy_of_the_folder_can_be_written_to(made: tuple[Path, Key]) -> None:
    path, key = made
    shared(path, "vault.db")
    copied = path.with_name("Copy.sessionprep")
    shutil.copytree(path, copied)
    vault = open_vault(copied, key, HandClock())
    with vault.work() as work:
        work.questions.put(make.question("kept"))
    assert not vault.notices
    vault.close()


def test_keys_are_put_in_the_place_of_a_shared_file_and_never_into_it(made: tuple[Path, Key]) -> None:
    path, key = made
    look, before = shared(path, "vault.keys")
    vault = open_vault(path, key, HandClock())
    change_passphrase(vault.expect_holding(), PASSPHRASE, "quite another phrase", CHEAP)
    vault.close()
    assert look() == before
    unlock(path, "quite another phrase")


def test_the_sheet_writes_nothing_into_a_shared_database(made: tuple[Path, Key]) -> None:
    path, key = made
    look, before = shared(path, "vault.db")
    keys = (path / "vault.keys").read_bytes()
    with pytest.raises(SharedFile):
        recover(path, bytes(key.secret), "quite another phrase", CHEAP)
    assert look() == before
    assert (path / "vault.keys").read_bytes() == keys


def test_a_link_in_the_place_of_the_backups_is_not_followed(made: tuple[Path, Key]) -> None:
    path, key = made
    elsewhere = path.parent / "Pictures"
    elsewhere.mkdir(mode=0o755)
    (path / "backups").symlink_to(elsewhere)
    vault = open_vault(path, key, HandClock())
    with pytest.raises(UnsafeFolder, match="backups"):
        back_up(vault.expect_holding(), vault.key, HandClock())
    vault.close()
    assert stat.S_IMODE(elsewhere.stat().st_mode) == 0o755


def test_a_link_where_a_backup_is_put_together_is_taken_away(made: tuple[Path, Key]) -> None:
    path, key = made
    elsewhere = path.parent / "Pictures"
    elsewhere.mkdir()
    (elsewhere / "cat.png").write_bytes(b"cat")
    (path / "backups").mkdir()
    (path / "backups" / ".unfinished").symlink_to(elsewhere)
    vault = open_vault(path, key, HandClock())
    back_up(vault.expect_holding(), vault.key, HandClock())
    vault.close()
    assert [each.name for each in elsewhere.iterdir()] == ["cat.png"]


@pytest.mark.parametrize(
    "name",
    ["vault.db.new", "vault.db.new-journal", "vault.keys.new", "vault.keys", "vault.keys.bak", "README.txt", ".lock"],
)
@pytest.mark.parametrize("kind", ["folder", "pipe", "broken link"])
def test_what_stands_in_the_way_of_nothing_that_is_read_keeps_nobody_out(
    made: tuple[Path, Key], name: str, kind: str
) -> None:
    path, key = made
    (path / name).unlink(missing_ok=True)
    if kind == "folder":
        (path / name).mkdir()
        (path / name / "letter.odt").write_bytes(b"dear diary")
    elif kind == "pipe":
        os.mkfifo(path / name)
    else:
        (path / name).symlink_to(path.parent / "gone")
    before = stat.S_IFMT((path / name).lstat().st_mode)
    assert entry.standing(path).place is entry.Place.VAULT
    unlock(path, PASSPHRASE).forget()
    vault = open_vault(path, key, HandClock())
    assert vault.read_only is (name == ".lock")
    if not vault.read_only:
        with vault.work() as work:
            work.questions.put(make.question("kept"))
    vault.close()
    assert stat.S_IFMT((path / name).lstat().st_mode) == before
    assert not (path.parent / "gone").exists()
