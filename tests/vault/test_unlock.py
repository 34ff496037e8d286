from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault.create import create
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.kdf import derive_fresh
from sessionprep.vault.keycopies import mend_copies, put_keys, read_keys
from sessionprep.vault.keyfile import render
from sessionprep.vault.keyparse import parse_keys
from sessionprep.vault.refusals import (
    DatabaseMissing,
    KeysDamaged,
    KeysMissing,
    NewerVault,
    NotAVault,
    PassphraseRefused,
    UnsafePath,
    WrongPassphrase,
)
from sessionprep.vault.slots import seal_slot, signed
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE, vault_folder
from tests.vault.test_keyfile import tampered

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.vault.key import Key


@pytest.fixture
def made(tmp_path: Path) -> tuple[VaultFolder, Key]:
    path, key = vault_folder(tmp_path)
    return VaultFolder(path), key


def change_passphrase(folder: VaultFolder, key: Key, passphrase: str) -> None:
    """What changing it will write: a new slot, one generation later."""
    found = read_keys(folder)[0]
    wrapping_key, costs = derive_fresh(passphrase, CHEAP)
    slot = seal_slot(bytes(key.secret), wrapping_key, key.vault_id, costs)
    newer = type(found)(found.generation + 1, found.vault_id, found.salt, (slot,))
    put_keys(folder, signed(newer, bytes(key.secret)))


def test_the_right_passphrase_yields_the_key(made: tuple[VaultFolder, Key]) -> None:
    folder, key = made
    found = unlock(folder.path, PASSPHRASE)
    assert found.secret == key.secret
    assert (found.vault_id, found.salt, found.generation) == (key.vault_id, key.salt, 1)


@pytest.mark.parametrize("typed", [f"{PASSPHRASE} ", PASSPHRASE.upper(), "x", PASSPHRASE[:-1] + "\u200d"])
def test_any_other_does_not(made: tuple[VaultFolder, Key], typed: str) -> None:
    before = made[0].keys.read_bytes()
    with pytest.raises(WrongPassphrase):
        unlock(made[0].path, typed)
    assert made[0].keys.read_bytes() == before


def test_an_impossible_passphrase_is_refused_before_anything_slow(made: tuple[VaultFolder, Key]) -> None:
    with pytest.raises(PassphraseRefused):
        unlock(made[0].path, "")


def test_a_key_never_shows_itself(made: tuple[VaultFolder, Key]) -> None:
    assert made[1].secret.hex() not in repr(made[1])
    assert repr(made[1].secret) not in repr(made[1])


def test_a_forgotten_key_is_zeros(made: tuple[VaultFolder, Key]) -> None:
    other = made[1].copy()
    made[1].forget()
    assert made[1].secret == bytes(32)
    assert other.secret != bytes(32)


def _remove(file: Path) -> None:
    file.unlink()


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _flip(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[100] ^= 4
    file.write_bytes(data)


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:200])


@pytest.mark.parametrize("hurt", [_remove, _empty, _flip, _cut])
@pytest.mark.parametrize("name", ["vault.keys", "vault.keys.bak"])
def test_one_good_copy_opens_and_mends_the_other(
    made: tuple[VaultFolder, Key], hurt: Callable[[Path], None], name: str
) -> None:
    folder, key = made
    good = folder.keys.read_bytes()
    hurt(folder.path / name)
    assert unlock(folder.path, PASSPHRASE).secret == key.secret
    assert folder.keys.read_bytes() == folder.keys_copy.read_bytes() == good


@pytest.mark.parametrize("hurt", [_empty, _flip, _cut])
def test_two_damaged_copies_are_called_damaged(made: tuple[VaultFolder, Key], hurt: Callable[[Path], None]) -> None:
    hurt(made[0].keys)
    hurt(made[0].keys_copy)
    with pytest.raises(KeysDamaged):
        unlock(made[0].path, PASSPHRASE)


def test_two_missing_copies_are_called_missing_and_the_database_is_not_taken_over(
    made: tuple[VaultFolder, Key],
) -> None:
    folder, _key = made
    folder.keys.unlink()
    folder.keys_copy.unlink()
    with pytest.raises(KeysMissing, match="copy of the vault"):
        unlock(folder.path, PASSPHRASE)
    with pytest.raises(NotAVault):
        create(folder.path, PASSPHRASE, HandClock(), kdf=CHEAP)
    assert folder.database.stat().st_size > 0


def test_an_older_copy_does_not_revive_the_old_passphrase(made: tuple[VaultFolder, Key]) -> None:
    folder, key = made
    old = folder.keys.read_bytes()
    change_passphrase(folder, key, "quite another phrase")
    for file in (folder.keys, folder.keys_copy):
        whole = file.read_bytes()
        file.write_bytes(old)
        with pytest.raises(WrongPassphrase):
            unlock(folder.path, PASSPHRASE)
        assert unlock(folder.path, "quite another phrase").generation == 2
        assert folder.keys.read_bytes() == folder.keys_copy.read_bytes() == whole


def test_a_forged_newer_file_does_not_shut_the_owner_out(made: tuple[VaultFolder, Key]) -> None:
    folder, key = made
    found = parse_keys(folder.keys.read_bytes())
    forged = type(found)(99, found.vault_id, found.salt, found.slots, mac=bytes(32))
    folder.keys.write_bytes(render(forged))
    assert unlock(folder.path, PASSPHRASE).generation == key.generation
    assert folder.keys.read_bytes() == render(found)


def test_a_file_forged_twice_is_damaged_not_a_wrong_passphrase(made: tuple[VaultFolder, Key]) -> None:
    folder, _key = made
    found = parse_keys(folder.keys.read_bytes())
    forged = render(type(found)(99, found.vault_id, found.salt, found.slots, mac=bytes(32)))
    folder.keys.write_bytes(forged)
    folder.keys_copy.write_bytes(forged)
    with pytest.raises(KeysDamaged):
        unlock(folder.path, PASSPHRASE)


def test_nothing_is_mended_while_another_window_has_the_vault(made: tuple[VaultFolder, Key]) -> None:
    folder, _key = made
    folder.keys_copy.unlink()
    with held(folder):
        unlock(folder.path, PASSPHRASE)
        assert not folder.keys_copy.exists()
    unlock(folder.path, PASSPHRASE)
    assert folder.keys_copy.exists()


def test_a_passphrase_changed_meanwhile_is_not_undone_by_mending(made: tuple[VaultFolder, Key]) -> None:
    folder, key = made
    seen = read_keys(folder)
    change_passphrase(folder, key, "quite another phrase")
    mend_copies(folder, seen, seen[0])
    assert unlock(folder.path, "quite another phrase").generation == 2


def test_a_newer_key_file_is_left_alone_and_hides_no_whole_one(made: tuple[VaultFolder, Key]) -> None:
    folder, key = made
    newer = tampered(version=2)
    folder.keys.write_bytes(newer)
    assert unlock(folder.path, PASSPHRASE).secret == key.secret
    with pytest.raises(WrongPassphrase, match="from a newer SessionPrep"):
        unlock(folder.path, "quite another phrase")
    change_passphrase(folder, key, "quite another phrase")
    assert unlock(folder.path, "quite another phrase").generation == 2
    assert folder.keys.read_bytes() == newer


def test_two_newer_key_files_are_said_to_be_newer(made: tuple[VaultFolder, Key]) -> None:
    newer = tampered(version=2)
    for file in (made[0].keys, made[0].keys_copy):
        file.write_bytes(newer)
    with pytest.raises(NewerVault):
        unlock(made[0].path, PASSPHRASE)


def test_the_copy_of_another_vault_is_not_used(made: tuple[VaultFolder, Key], tmp_path: Path) -> None:
    other = tmp_path / "Other.sessionprep"
    create(other, "the other phrase", HandClock(), kdf=CHEAP)
    shutil.copy(other / "vault.keys", made[0].keys_copy)
    with pytest.raises(WrongPassphrase):
        unlock(made[0].path, "the other phrase")
    assert unlock(made[0].path, PASSPHRASE).secret == made[1].secret
    assert made[0].keys_copy.read_bytes() == made[0].keys.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes and links in the file system")
@pytest.mark.parametrize("name", ["vault.keys", "vault.keys.bak", "vault.db"])
@pytest.mark.parametrize("kind", ["fifo", "folder", "link", "broken link"])
def test_only_plain_files_are_touched(made: tuple[VaultFolder, Key], name: str, kind: str) -> None:
    """One of the two key files is gone round; with neither nothing can be opened."""
    folder = made[0]
    moved = folder.path.parent / "elsewhere"
    file = folder.path / name
    file.rename(moved)
    if kind == "fifo":
        os.mkfifo(file)
    elif kind == "folder":
        file.mkdir()
    elif kind == "link":
        file.symlink_to(moved)
    else:
        file.symlink_to(moved.with_name("gone"))
    if file != folder.database:
        unlock(folder.path, PASSPHRASE)
        other = folder.keys if file == folder.keys_copy else folder.keys_copy
        other.unlink()
    with pytest.raises(UnsafePath, match=name):
        unlock(folder.path, PASSPHRASE)
    assert not moved.with_name("gone").exists()


def _picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))


def _folder_of_pictures(path: Path) -> None:
    path.mkdir()
    _picture(path / "cat.png")


@pytest.mark.parametrize(
    ("prepare", "said"),
    [
        (lambda _path: None, "nothing at this place"),
        (lambda path: path.symlink_to(path.with_name("gone")), "no longer there"),
        (lambda path: path.touch(), "empty file"),
        (_picture, "This is a file"),
        (lambda path: path.mkdir(), "holds no vault"),
        (_folder_of_pictures, "holds no vault"),
    ],
)
def test_what_is_not_a_vault_is_named(tmp_path: Path, prepare: Callable[[Path], None], said: str) -> None:
    path = tmp_path / "Notes.sessionprep"
    with suppress(FileExistsError):
        prepare(path)
    with pytest.raises(NotAVault, match=said):
        unlock(path, PASSPHRASE)


def test_keys_without_a_database_are_not_taken_over(made: tuple[VaultFolder, Key]) -> None:
    folder, _key = made
    folder.database.unlink()
    with pytest.raises(DatabaseMissing):
        unlock(folder.path, PASSPHRASE)
    with pytest.raises(NotAVault, match="already something"):
        create(folder.path, PASSPHRASE, HandClock(), kdf=CHEAP)
    assert folder.keys.exists()
