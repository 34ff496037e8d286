from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault.keyfile import render
from sessionprep.vault.keyparse import parse_keys
from sessionprep.vault.open import open_vault
from sessionprep.vault.recover import OtherSheet, recover, unlock_with_sheet
from sessionprep.vault.refusals import AlreadyOpen, DatabaseDamaged, NewerKeys, PassphraseRefused, WrongPassphrase
from sessionprep.vault.slots import signed
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE, fresh_vault, vault_folder
from tests.vault.test_keyfile import tampered

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.vault.key import Key

NEW = "quite another phrase"


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, bytes]:
    """A vault and what its sheet says."""
    path, key = vault_folder(tmp_path)
    return path, bytes(key.secret)


def gone(path: Path) -> None:
    (path / "vault.keys").unlink()
    (path / "vault.keys.bak").unlink()


def damaged(path: Path) -> None:
    for name in ("vault.keys", "vault.keys.bak"):
        (path / name).write_bytes(b"{")


def forged(path: Path) -> None:
    for name in ("vault.keys", "vault.keys.bak"):
        (path / name).write_bytes(tampered(generation=2**53))


def of_another_vault(path: Path) -> None:
    found = parse_keys((path / "vault.keys").read_bytes())
    strange = replace(found, vault_id="0" * 32, generation=40)
    for name in ("vault.keys", "vault.keys.bak"):
        (path / name).write_bytes(render(signed(strange, bytes(32))))


def files(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.iterdir() if file.name != ".lock"}


def opens(path: Path, key: Key) -> None:
    vault = open_vault(path, key, HandClock())
    assert vault.notices == ()
    assert vault.verify().is_sound
    vault.close()


@pytest.mark.parametrize(
    "hurt",
    [lambda _path: None, gone, damaged, forged, of_another_vault],
    ids=["whole", "gone", "damaged", "forged", "another vault’s"],
)
def test_the_sheet_alone_gives_the_vault_a_new_passphrase(
    made: tuple[Path, bytes], hurt: Callable[[Path], None]
) -> None:
    path, secret = made
    before = parse_keys((path / "vault.keys").read_bytes())
    hurt(path)
    opens(path, recover(path, secret, NEW, CHEAP))
    opens(path, unlock(path, NEW))
    with pytest.raises(WrongPassphrase):
        unlock(path, PASSPHRASE)
    after = parse_keys((path / "vault.keys").read_bytes())
    assert (after.vault_id, after.salt, after.generation) == (before.vault_id, before.salt, 2)
    assert (path / "vault.keys").read_bytes() == (path / "vault.keys.bak").read_bytes()


@pytest.mark.parametrize("hurt", [lambda _path: None, gone, damaged], ids=["whole", "gone", "damaged"])
def test_the_sheet_opens_without_writing_anything(made: tuple[Path, bytes], hurt: Callable[[Path], None]) -> None:
    path, secret = made
    hurt(path)
    before = files(path)
    key = unlock_with_sheet(path, secret)
    assert files(path) == before
    opens(path, key)


@pytest.mark.parametrize("hurt", [lambda _path: None, gone], ids=["whole", "gone"])
def test_the_sheet_of_another_vault_is_said_and_nothing_is_written(
    made: tuple[Path, bytes], hurt: Callable[[Path], None]
) -> None:
    path, _secret = made
    hurt(path)
    before = files(path)
    with pytest.raises(OtherSheet, match="sheet of another vault"):
        recover(path, bytes(32), NEW, CHEAP)
    with pytest.raises(OtherSheet):
        unlock_with_sheet(path, bytes(32))
    assert files(path) == before


def test_a_database_with_a_damaged_start_opens_through_the_key_file(made: tuple[Path, bytes]) -> None:
    path, secret = made
    with (path / "vault.db").open("r+b") as file:
        file.write(bytes(16))
    opens(path, recover(path, secret, NEW, CHEAP))


def test_a_damaged_first_page_is_not_called_another_sheet(made: tuple[Path, bytes]) -> None:
    path, secret = made
    with (path / "vault.db").open("r+b") as file:
        file.seek(100)
        file.write(b"x" * 100)
    with pytest.raises(DatabaseDamaged):
        recover(path, secret, NEW, CHEAP)


def test_keys_of_a_newer_version_are_left_alone(made: tuple[Path, bytes]) -> None:
    path, secret = made
    newer = tampered(version=2)
    (path / "vault.keys").write_bytes(newer)
    opens(path, recover(path, secret, NEW, CHEAP))
    assert (path / "vault.keys").read_bytes() == newer


def test_two_key_files_that_only_say_they_are_newer_do_not_keep_the_sheet_out(made: tuple[Path, bytes]) -> None:
    path, secret = made
    newer = tampered(version=2)
    for round_ in (1, 2):
        for name in ("vault.keys", "vault.keys.bak"):
            (path / name).write_bytes(newer)
        with pytest.raises(NewerKeys, match="use the recovery sheet"):
            unlock(path, PASSPHRASE)
        before = files(path)
        unlock_with_sheet(path, secret)
        assert files(path) == before
        opens(path, recover(path, secret, NEW, CHEAP))
        opens(path, unlock(path, NEW))
        assert (path / f"vault.keys.newer-{round_}").read_bytes() == newer
        assert (path / f"vault.keys.bak.newer-{round_}").read_bytes() == newer


def test_another_sheet_moves_no_key_file(made: tuple[Path, bytes]) -> None:
    path, _secret = made
    for name in ("vault.keys", "vault.keys.bak"):
        (path / name).write_bytes(tampered(version=2))
    before = files(path)
    with pytest.raises(OtherSheet):
        recover(path, bytes(32), NEW, CHEAP)
    assert files(path) == before


def test_a_vault_that_is_open_elsewhere_is_left_alone(tmp_path: Path) -> None:
    vault = fresh_vault(tmp_path)
    with pytest.raises(AlreadyOpen):
        recover(vault.path, bytes(vault.key.secret), NEW, CHEAP)
    vault.close()


def test_an_impossible_passphrase_is_refused_first(made: tuple[Path, bytes]) -> None:
    with pytest.raises(PassphraseRefused):
        recover(made[0], made[1], "", CHEAP)
