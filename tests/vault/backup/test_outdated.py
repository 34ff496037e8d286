from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault.backup.outdated import outdated, remove_outdated, same_backups
from sessionprep.vault.backup.restore import restore_beside
from sessionprep.vault.backup.shelf import shelf
from sessionprep.vault.create import create
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.key_change import prepare_new_key, take_up
from sessionprep.vault.open import open_vault
from sessionprep.vault.passphrase_change import change_passphrase
from sessionprep.vault.unlock import unlock
from tests.helpers.backups import backed_up, write
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE, fresh_vault

if TYPE_CHECKING:
    from sessionprep.vault.backup.shelf import Shelved
    from sessionprep.vault.key import Key
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


def from_before(place: Path, key: Key) -> tuple[Shelved, ...]:
    return outdated(shelf(place, key.vault_id, key), key)


def remove(vault: Vault, key: Key | None = None) -> int:
    place, key = vault.path / "backups", key or vault.key
    return remove_outdated(place, key, from_before(place, key), lambda: None)


def names(vault: Vault) -> set[str]:
    return {file.name for file in (vault.path / "backups").iterdir()}


def test_those_of_the_key_before_go_and_those_of_the_key_of_now_stay(changed: Vault) -> None:
    (before,) = names(changed)
    made = backed_up(changed)
    assert [each.file.name for each in from_before(changed.path / "backups", changed.key)] == [before]
    assert remove(changed) == 1
    assert names(changed) == {made.file.name}
    changed.close()


def test_the_only_backup_there_is_never_goes(changed: Vault) -> None:
    before = names(changed)
    assert remove(changed) == 0
    assert names(changed) == before
    changed.close()


def test_what_is_not_certain_stays(changed: Vault, tmp_path: Path) -> None:
    """Another vault's, a damaged one, and one of the key of now whose passphrase was changed since."""
    place = changed.path / "backups"
    before = next(place.iterdir())
    damaged = place / before.name.replace("r1", "r2")
    damaged.write_bytes(before.read_bytes()[:-40])
    another = tmp_path / "Another.sessionprep"
    other = open_vault(another, create(another, PASSPHRASE, HandClock(), CHEAP), HandClock())
    write(other, "one")
    shutil.copy(backed_up(other).file, place / before.name.replace("r1", "r3"))
    other.close()
    (place / "letter.zip").write_bytes(before.read_bytes())
    backed_up(changed)
    change_passphrase(changed.expect_holding(), NEW, PASSPHRASE, CHEAP)
    stay = names(changed) - {before.name}
    assert remove(changed) == 1
    assert names(changed) == stay
    changed.close()


def test_a_key_that_was_wiped_removes_nothing(changed: Vault) -> None:
    backed_up(changed)
    before, key = names(changed), changed.key.copy()
    key.forget()
    assert remove(changed, key) == 0
    assert names(changed) == before
    changed.close()


def test_none_goes_for_one_that_is_rotten(changed: Vault) -> None:
    """Its manifest is sealed and right; its database is not what was written."""
    made = backed_up(changed).file
    data = bytearray(made.read_bytes())
    data[5000] ^= 1
    made.write_bytes(data)
    before = names(changed)
    assert remove(changed) == 0
    assert names(changed) == before
    changed.close()


def test_in_a_shared_place_only_copies_of_the_own_ones_are_ours(changed: Vault, tmp_path: Path) -> None:
    place, stick = changed.path / "backups", tmp_path / "stick"
    stick.mkdir()
    (own,) = place.iterdir()
    shutil.copy(own, stick)
    restored = restore_beside(own, tmp_path / "Sibling", "later")  # opens with the keys of then, like the backup
    sibling = open_vault(restored, unlock(restored, PASSPHRASE), HandClock())
    write(sibling, "only here")
    theirs = Path(shutil.copy(backed_up(sibling).file, stick))
    sibling.close()
    there = from_before(stick, changed.key)
    assert {each.file for each in there} == {stick / own.name, theirs}
    assert [each.file for each in same_backups(there, from_before(place, changed.key))] == [stick / own.name]
    changed.close()
