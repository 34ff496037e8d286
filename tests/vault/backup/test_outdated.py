from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault.backup.outdated import outdated, remove_outdated
from sessionprep.vault.create import create
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.key_change import prepare_new_key, take_up
from sessionprep.vault.open import open_vault
from sessionprep.vault.passphrase_change import change_passphrase
from tests.helpers.backups import backed_up, write
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE, fresh_vault

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.vault import Vault

NEW = "quite another phrase"


@pytest.fixture
def changed(tmp_path: Path) -> Vault:
    """Open under a new key, with a backup from before."""
    vault = fresh_vault(tmp_path, name="Changed")
    write(vault, "one")
    backed_up(vault)
    new_key = prepare_new_key(vault.expect_holding(), PASSPHRASE, NEW, CHEAP)
    vault.close()
    with held(VaultFolder(vault.path)) as holding:
        key = take_up(holding, new_key)
    return open_vault(vault.path, key, HandClock())


def names(vault: Vault) -> set[str]:
    return {file.name for file in (vault.path / "backups").iterdir()}


def test_those_of_the_key_before_go_and_those_of_the_key_of_now_stay(changed: Vault) -> None:
    (before,) = names(changed)
    made = backed_up(changed)
    assert [each.file.name for each in outdated(changed.path / "backups", changed.key)] == [before]
    assert remove_outdated(changed.path / "backups", changed.key) == 1
    assert names(changed) == {made.file.name}
    changed.close()


def test_the_only_backup_there_is_never_goes(changed: Vault) -> None:
    before = names(changed)
    assert remove_outdated(changed.path / "backups", changed.key) == 0
    assert names(changed) == before
    changed.close()


def test_what_is_not_certain_stays(changed: Vault, tmp_path: Path) -> None:
    """Another vault's, a damaged one, and one of the key of now whose passphrase was changed since."""
    place = changed.path / "backups"
    remove = next(place.iterdir())
    damaged = place / remove.name.replace("r1", "r2")
    damaged.write_bytes(remove.read_bytes()[:-40])
    another = tmp_path / "Another.sessionprep"
    other = open_vault(another, create(another, PASSPHRASE, HandClock(), CHEAP), HandClock())
    write(other, "one")
    shutil.copy(backed_up(other).file, place / remove.name.replace("r1", "r3"))
    other.close()
    (place / "letter.zip").write_bytes(remove.read_bytes())
    backed_up(changed)
    change_passphrase(changed.expect_holding(), NEW, PASSPHRASE, CHEAP)
    stay = names(changed) - {remove.name}
    assert remove_outdated(place, changed.key) == 1
    assert names(changed) == stay
    changed.close()


def test_a_key_that_was_wiped_removes_nothing(changed: Vault) -> None:
    backed_up(changed)
    before, key = names(changed), changed.key.copy()
    key.forget()
    assert remove_outdated(changed.path / "backups", key) == 0
    assert names(changed) == before
    changed.close()
