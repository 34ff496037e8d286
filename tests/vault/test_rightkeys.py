"""Two copies of the key file that contradict each other: no forged one hides the good one, no old one comes back."""

from __future__ import annotations

from dataclasses import replace
from time import process_time
from typing import TYPE_CHECKING

import pytest

from sessionprep.services import way_back
from sessionprep.vault import rightkeys
from sessionprep.vault.backup.make import back_up
from sessionprep.vault.create import create
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.kdf import MOST_WORK, KdfParameters
from sessionprep.vault.key_change import prepare_new_key, take_up
from sessionprep.vault.keyfile import KeyFile, PassphraseSlot, Previous, Sealed, render
from sessionprep.vault.keyparse import parse_keys
from sessionprep.vault.open import open_vault
from sessionprep.vault.passphrase_change import change_passphrase
from sessionprep.vault.refusals import KeysDamaged, WrongPassphrase
from sessionprep.vault.rightkeys import in_turn
from sessionprep.vault.unlock import passphrase_test, unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.key import Key

NEW = "quite another phrase"
DEAR = KdfParameters(2 * 1024 * 1024, 4, 1, bytes(16))  # all that one file may cost


@pytest.fixture
def made(tmp_path: Path) -> tuple[VaultFolder, Key]:
    path, key = vault_folder(tmp_path)
    return VaultFolder(path), key


def found_in(file: Path) -> KeyFile:
    return parse_keys(file.read_bytes())


def slot(name: str, kdf: KdfParameters = CHEAP) -> PassphraseSlot:
    return PassphraseSlot(name, "Passphrase", kdf, Sealed(bytes(12), bytes(48)))


def forged(file: Path, **changes: object) -> bytes:
    """What somebody without the key can put together: everything but a seal that opens and a MAC that fits."""
    return render(replace(found_in(file), mac=bytes(32), **{"generation": 9999, "slots": (slot("0" * 8),), **changes}))  # type: ignore[arg-type]  # fields by name


FORGERIES = [
    {},
    {"vault_id": "0" * 32},
    {"previous": Previous("0" * 32, Sealed(bytes(12), bytes(48)), bytes(32))},
    {"generation": 2**53},
]


@pytest.mark.parametrize("changes", FORGERIES)
@pytest.mark.parametrize("name", ["vault.keys", "vault.keys.bak"])
def test_a_forged_newer_copy_hides_nothing(
    made: tuple[VaultFolder, Key], changes: dict[str, object], name: str
) -> None:
    folder, key = made
    whole = folder.keys.read_bytes()
    (folder.path / name).write_bytes(forged(folder.keys, **changes))
    with pytest.raises(WrongPassphrase):
        unlock(folder.path, NEW)
    assert unlock(folder.path, PASSPHRASE).secret == key.secret
    assert folder.keys.read_bytes() == folder.keys_copy.read_bytes() == whole


def test_what_a_forged_copy_costs_is_never_paid_by_who_has_the_passphrase(made: tuple[VaultFolder, Key]) -> None:
    folder, key = made
    folder.keys.write_bytes(forged(folder.keys, slots=(slot("0" * 8, DEAR),)))
    before = process_time()
    assert unlock(folder.path, PASSPHRASE).secret == key.secret
    assert process_time() - before < 2  # what the forged one asks for takes ten times that, and two gigabytes


def test_all_that_a_wrong_passphrase_can_be_made_to_cost_is_bounded(made: tuple[VaultFolder, Key]) -> None:
    own = found_in(made[0].keys)
    dear = tuple(replace(own, generation=number, slots=(slot("0" * 8, DEAR),)) for number in (3, 2))
    asked = list(in_turn((*dear, own)))
    assert asked == [own]
    assert list(in_turn(dear)) == [dear[0]]
    assert sum(each.work for each in in_turn(dear)) <= MOST_WORK


def test_slots_that_cost_too_much_together_are_damage(made: tuple[VaultFolder, Key]) -> None:
    half = replace(DEAR, t=2)
    parse_keys(forged(made[0].keys, slots=(slot("0" * 8, half), slot("1" * 8, half))))
    with pytest.raises(KeysDamaged):
        parse_keys(forged(made[0].keys, slots=(slot("0" * 8, half), slot("1" * 8, half), slot("2" * 8))))


def test_a_passphrase_made_costlier_stays_the_passphrase(
    made: tuple[VaultFolder, Key], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy that is left from before opens first, being cheaper, and is not the one that counts."""
    folder, _key = made
    old = folder.keys.read_bytes()
    with held(folder) as holding:
        change_passphrase(holding, PASSPHRASE, PASSPHRASE, replace(CHEAP, t=2))
    folder.keys_copy.write_bytes(old)
    monkeypatch.setattr(rightkeys, "USUAL", CHEAP)
    assert unlock(folder.path, PASSPHRASE).generation == 2
    assert found_in(folder.keys_copy).generation == 2


def rotated(folder: VaultFolder) -> None:
    with held(folder) as holding:
        take_up(holding, prepare_new_key(holding, PASSPHRASE, NEW, CHEAP))


@pytest.mark.parametrize("name", ["vault.keys", "vault.keys.bak"])
def test_an_old_copy_beside_the_new_keys_does_not_bring_the_old_key_back(
    made: tuple[VaultFolder, Key], name: str
) -> None:
    folder, _key = made
    old = folder.keys.read_bytes()
    rotated(folder)
    whole = folder.keys.read_bytes()
    (folder.path / name).write_bytes(old)
    for ask in (passphrase_test(folder.path), lambda words: unlock(folder.path, words)):
        with pytest.raises(WrongPassphrase):
            ask(PASSPHRASE)
    unlock(folder.path, NEW)
    assert folder.keys.read_bytes() == folder.keys_copy.read_bytes() == whole


def test_between_the_two_copies_of_a_change_of_every_key_only_the_new_passphrase_opens(
    made: tuple[VaultFolder, Key],
) -> None:
    folder, _key = made
    with held(folder) as holding:
        new_key = prepare_new_key(holding, PASSPHRASE, NEW, CHEAP)
    folder.keys.write_bytes(render(new_key.key_file))
    with pytest.raises(WrongPassphrase):
        unlock(folder.path, PASSPHRASE)
    open_vault(folder.path, unlock(folder.path, NEW), HandClock()).close()


def test_the_keys_of_another_vault_are_not_mended_over_our_own(made: tuple[VaultFolder, Key], tmp_path: Path) -> None:
    folder, key = made
    own = folder.keys.read_bytes()
    other = VaultFolder(tmp_path / "Other.sessionprep")
    create(other.path, NEW, HandClock(), kdf=CHEAP)
    folder.keys.write_bytes(other.keys.read_bytes())
    unlock(folder.path, NEW)  # whose database it is not is said when that is opened
    assert folder.keys_copy.read_bytes() == own
    assert unlock(folder.path, PASSPHRASE).secret == key.secret
    assert folder.keys.read_bytes() == own


def test_a_forged_copy_hides_no_backups(made: tuple[VaultFolder, Key]) -> None:
    folder, key = made
    with held(folder) as holding:
        back_up(holding, key, HandClock())
    folder.keys.write_bytes(forged(folder.keys, vault_id="0" * 32))
    assert way_back.finding_newest(folder.path, None)(lambda _share: None) is not None


@pytest.mark.parametrize("every_key", [False, True])
def test_after_older_keys_were_put_back_the_next_change_counts_on_from_the_newest(
    made: tuple[VaultFolder, Key], *, every_key: bool
) -> None:
    folder, _key = made
    older = folder.keys.read_bytes()
    for old, new in ((PASSPHRASE, "the second passphrase"), ("the second passphrase", "the third passphrase")):
        change(folder, old, new)
    third = folder.keys.read_bytes()
    put_back(folder, older)
    change(folder, PASSPHRASE, NEW)
    assert found_in(folder.keys).generation == 4
    if every_key:
        put_back(folder, third)
        with held(folder) as holding:
            new_key = prepare_new_key(holding, "the third passphrase", NEW, CHEAP)
            assert new_key.key_file.generation == 5
            take_up(holding, new_key)
        return
    put_back(folder, third)
    vault = open_vault(folder.path, unlock(folder.path, "the third passphrase"), HandClock())
    assert "An older key file was put back" in vault.notices[0]
    vault.keys_were_put(3)
    vault.close()
    vault = open_vault(folder.path, unlock(folder.path, "the third passphrase"), HandClock())
    assert "An older key file was put back" in vault.notices[0]
    vault.close()


def change(folder: VaultFolder, old: str, new: str) -> None:
    vault = open_vault(folder.path, unlock(folder.path, old), HandClock())
    vault.keys_were_put(change_passphrase(vault.expect_holding(), old, new, CHEAP))
    vault.close()


def put_back(folder: VaultFolder, data: bytes) -> None:
    folder.keys.write_bytes(data)
    folder.keys_copy.write_bytes(data)
