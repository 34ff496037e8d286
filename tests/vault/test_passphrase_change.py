from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.vault import kdf
from sessionprep.vault.kdf import KdfParameters
from sessionprep.vault.key_change import KeysMovedOn
from sessionprep.vault.keycopies import put_keys, read_keys
from sessionprep.vault.keyfile import render
from sessionprep.vault.keyparse import parse_keys
from sessionprep.vault.open import open_vault
from sessionprep.vault.passphrase_change import change_passphrase, strengthen
from sessionprep.vault.refusals import OpenedForReading, PassphraseRefused, WrongPassphrase
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from sessionprep.vault.keyfile import PassphraseSlot
    from sessionprep.vault.vault import Vault

NEW = "quite another phrase"


def slot(vault: Vault) -> PassphraseSlot:
    (found,) = parse_keys((vault.path / "vault.keys").read_bytes()).slots
    assert not hasattr(found, "written")
    return found


def change(vault: Vault, old: str = PASSPHRASE, new: str = NEW) -> None:
    vault.keys_were_put(change_passphrase(vault.expect_holding(), old, new, CHEAP))


def reopened(vault: Vault, passphrase: str) -> Vault:
    vault.close()
    return open_vault(vault.path, unlock(vault.path, passphrase), HandClock())


def test_the_new_passphrase_opens_and_the_old_one_does_not(vault: Vault) -> None:
    change(vault)
    with pytest.raises(WrongPassphrase):
        unlock(vault.path, PASSPHRASE)
    again = reopened(vault, NEW)
    assert again.notices == ()
    again.close()


def test_salt_nonce_and_slot_are_new_and_both_copies_alike(vault: Vault) -> None:
    before = slot(vault)
    change(vault, new=PASSPHRASE)
    after = slot(vault)
    assert before.id != after.id
    assert before.kdf.salt != after.kdf.salt
    assert before.sealed.nonce != after.sealed.nonce
    assert (vault.path / "vault.keys").read_bytes() == (vault.path / "vault.keys.bak").read_bytes()


def test_a_wrong_old_passphrase_changes_nothing(vault: Vault) -> None:
    before = (vault.path / "vault.keys").read_bytes()
    with pytest.raises(WrongPassphrase):
        change(vault, old="something else")
    with pytest.raises(PassphraseRefused):
        change(vault, new="half \ud800")
    assert (vault.path / "vault.keys").read_bytes() == before


def test_killed_before_the_database_heard_of_it_nothing_is_warned_of(vault: Vault) -> None:
    change_passphrase(vault.expect_holding(), PASSPHRASE, NEW, CHEAP)
    again = reopened(vault, NEW)
    assert again.notices == ()
    again.close()


def test_an_older_key_file_put_back_opens_with_a_warning(vault: Vault) -> None:
    before = (vault.path / "vault.keys").read_bytes()
    change(vault)
    vault.close()
    for name in ("vault.keys", "vault.keys.bak"):
        (vault.path / name).write_bytes(before)
    again = open_vault(vault.path, unlock(vault.path, PASSPHRASE), HandClock())
    assert "An older key file was put back" in again.notices[0]
    again.close()


def test_a_vault_opened_for_reading_keeps_its_passphrase(vault: Vault) -> None:
    reading = open_vault(vault.path, vault.key.copy(), HandClock(), read_only=True)
    with pytest.raises(OpenedForReading):
        reading.expect_holding()
    reading.close()


def test_weaker_costs_are_brought_up_to_the_usual(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kdf, "USUAL", KdfParameters(CHEAP.m_kib, 2, 1, CHEAP.salt))
    generation = strengthen(vault.expect_holding(), bytes(vault.key.secret), PASSPHRASE)
    assert generation == 2
    assert slot(vault).kdf.t == 2
    assert unlock(vault.path, PASSPHRASE).secret == vault.key.secret
    assert strengthen(vault.expect_holding(), bytes(vault.key.secret), PASSPHRASE) is None


def test_a_machine_too_slow_for_the_usual_costs_leaves_them(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kdf, "USUAL", KdfParameters(CHEAP.m_kib, 3, 1, CHEAP.salt))
    monkeypatch.setattr(kdf, "_TOO_SLOW", 0.001)
    before = (vault.path / "vault.keys").read_bytes()
    assert strengthen(vault.expect_holding(), bytes(vault.key.secret), PASSPHRASE) is None
    assert (vault.path / "vault.keys").read_bytes() == before


def test_a_change_overtaken_by_another_is_refused_and_undoes_nothing(vault: Vault) -> None:
    holding = vault.expect_holding()

    def overtake(share: float) -> None:
        if share == 0.8:  # the new slot is made, and not yet written
            change_passphrase(holding, PASSPHRASE, "the passphrase of the other", CHEAP)

    with pytest.raises(KeysMovedOn):
        change_passphrase(holding, PASSPHRASE, "one that comes too late", CHEAP, overtake)
    unlock(vault.path, "the passphrase of the other")


def test_keys_are_changed_once_the_first_copy_has_its_name(vault: Vault) -> None:
    """A second one that cannot be written must not be told as if the old passphrase still opened."""
    folder = vault.expect_holding().folder
    newer = read_keys(folder)[0]
    folder.keys.write_bytes(b"")
    folder.keys_copy.unlink()
    folder.keys_copy.mkdir()  # which no file can replace
    put_keys(folder, newer)
    assert folder.keys.read_bytes() == render(newer)
    folder.keys_copy.rmdir()
    vault.close()
    unlock(vault.path, PASSPHRASE)
    assert folder.keys_copy.read_bytes() == folder.keys.read_bytes()
