from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.expected import Expected
from sessionprep.services import entry, questions
from sessionprep.services.entry import Place, WrongPassphrase, standing
from sessionprep.services.labels import Label
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_a_vault_can_be_made_where_nothing_is(tmp_path: Path) -> None:
    assert standing(tmp_path / "Mine.sessionprep").place is Place.NOTHING


@pytest.mark.parametrize("place", ["Mine.sessionprep", "backups/Mine.sessionprep"])
def test_no_vault_is_made_inside_another(tmp_path: Path, place: str) -> None:
    found = standing(vault_folder(tmp_path)[0] / place)
    assert found.place is Place.TROUBLE
    assert "inside the folder of another vault" in found.sentence


def test_a_vault_is_a_vault(tmp_path: Path) -> None:
    assert standing(vault_folder(tmp_path)[0]).place is Place.VAULT


def test_one_key_file_is_enough_to_be_a_vault(tmp_path: Path) -> None:
    path, _key = vault_folder(tmp_path)
    (path / "vault.keys").unlink()
    assert standing(path).place is Place.VAULT


def test_a_vault_whose_making_was_interrupted_can_be_made_again(tmp_path: Path) -> None:
    path, _key = vault_folder(tmp_path)
    (path / "vault.db").rename(path / "vault.db.new")
    assert standing(path).place is Place.NOTHING


def test_looking_writes_nothing(tmp_path: Path) -> None:
    standing(tmp_path / "Mine.sessionprep")
    assert not list(tmp_path.iterdir())


def test_the_passphrase_can_be_asked_for_when_the_vault_is_gone(tmp_path: Path) -> None:
    path, _key = vault_folder(tmp_path)
    test = entry.passphrase_test(path)
    path.rename(tmp_path / "away")
    test(PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        test("not this one")


@pytest.mark.parametrize("passphrase", ["", "a\0b", "\ud83dhalf", "x" * 100_000])
def test_what_no_passphrase_can_be_is_refused_with_a_sentence(tmp_path: Path, passphrase: str) -> None:
    path, _key = vault_folder(tmp_path)
    for ask in (lambda words: entry.unlock(path, words), entry.passphrase_test(path)):
        with pytest.raises(Expected) as refused:
            ask(passphrase)
        assert refused.value.sentence
        assert not isinstance(refused.value, WrongPassphrase)


def test_a_key_is_forgotten_when_the_vault_does_not_open(tmp_path: Path) -> None:
    path, key = vault_folder(tmp_path)
    (path / "vault.db").unlink()
    with pytest.raises(Expected):
        entry.open_workspace(path, key, HandClock())
    assert key.secret == bytes(32)


def test_an_ordinary_vault_has_nothing_to_say(tmp_path: Path) -> None:
    path, key = vault_folder(tmp_path)
    workspace = entry.open_workspace(path, key, HandClock())
    assert entry.notices(workspace) == entry.Notices("", ())
    workspace.close()


SET_ASIDE = [
    "vault (conflicted copy 2026-11-23 101500).db",
    "vault (In Konflikt stehende Kopie von Ana).db",
    "vault.sync-conflict-20261123-101500-ABCDEFG.keys",
    "vault.keys.sync-conflict-20261123-101500-ABCDEFG.bak",
    "vault_conflict-20261123-101500.db",
    "Vault (1).db",
    "vault-LAPTOP.db-journal",
]


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in the file system")
@pytest.mark.parametrize("name", SET_ASIDE)
def test_a_copy_that_a_sync_service_set_aside_is_told_of_and_left_alone(tmp_path: Path, name: str) -> None:
    path, key = vault_folder(tmp_path)
    os.mkfifo(path / name)  # opening it would never end
    workspace = entry.open_workspace(path, key, HandClock())
    ((sentence),) = entry.notices(workspace).once
    assert name in sentence
    workspace.close()
    assert (path / name).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_with_line_breaks_or_letters_that_turn_around_stays_a_name(tmp_path: Path) -> None:
    path, key = vault_folder(tmp_path)
    (path / "vault\n\u202egone.\u2069 Delete it all").touch()
    workspace = entry.open_workspace(path, key, HandClock())
    ((sentence),) = entry.notices(workspace).once
    assert "folder: \u2068vault\ufffd\ufffdgone.\ufffd Delete it all\u2069. It was not opened." in sentence
    workspace.close()


def test_what_is_ours_is_no_copy_set_aside(tmp_path: Path) -> None:
    path, key = vault_folder(tmp_path)
    (path / "vault.keys.new").touch()
    (path / "letter about the vault.odt").touch()
    workspace = entry.open_workspace(path, key, HandClock())
    workspace.do(Label.ADD, questions.add, "a first question")
    assert entry.notices(workspace).once == ()
    workspace.close()


def test_key_files_that_were_kept_aside_are_told_of_in_their_own_words(tmp_path: Path) -> None:
    path, key = vault_folder(tmp_path)
    (path / "vault.keys.newer-1").touch()
    workspace = entry.open_workspace(path, key, HandClock())
    ((sentence),) = entry.notices(workspace).once
    assert "vault.keys.newer-1" in sentence
    assert "you can delete it" in sentence
    workspace.close()
