from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.key_change import KeysMovedOn, drop_new_key, prepare_new_key, take_up
from sessionprep.vault.keycopies import put_keys
from sessionprep.vault.keyparse import parse_keys
from sessionprep.vault.open import open_vault
from sessionprep.vault.passphrase_change import change_passphrase
from sessionprep.vault.recover import OtherSheet, recover, unlock_with_sheet
from sessionprep.vault.refusals import HeldElsewhere, OtherVault, WrongPassphrase
from sessionprep.vault.unlock import unlock
from tests.helpers import make
from tests.helpers.backups import StoppedError
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE, fresh_vault

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.key_change import NewKey
    from sessionprep.vault.vault import Vault

NEW = "quite another phrase"


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    opened = fresh_vault(tmp_path)
    write(opened, "first")
    return opened


def write(vault: Vault, wording: str) -> None:
    with vault.work() as work:
        work.questions.put(make.question(wording))


def prepared(vault: Vault) -> NewKey:
    return prepare_new_key(vault.expect_holding(), PASSPHRASE, NEW, CHEAP)


def taken_up(vault: Vault, new_key: NewKey) -> None:
    vault.close()
    with held(VaultFolder(vault.path)) as holding:
        take_up(holding, new_key)


def interrupted(vault: Vault, new_key: NewKey) -> None:
    """Killed when the keys were new and the database still old."""
    vault.close()
    put_keys(VaultFolder(vault.path), new_key.key_file)


def wordings(path: Path, passphrase: str = NEW) -> list[str]:
    vault = open_vault(path, unlock(path, passphrase), HandClock())
    assert vault.notices == ()
    assert vault.verify().is_sound
    with vault.reading() as work:
        found = [question.wording for question in work.questions.all()]
    vault.close()
    assert not list(path.glob("*.new*"))
    return found


def test_everything_is_there_under_a_new_key(vault: Vault) -> None:
    old, before = bytes(vault.key.secret), (vault.path / "vault.db").read_bytes()
    taken_up(vault, prepared(vault))
    assert wordings(vault.path) == ["first"]
    assert unlock(vault.path, NEW).secret != old
    assert (vault.path / "vault.db").read_bytes()[:16] != before[:16]
    assert parse_keys((vault.path / "vault.keys").read_bytes()).previous is None
    with pytest.raises(WrongPassphrase):
        unlock(vault.path, PASSPHRASE)
    with pytest.raises(OtherSheet):
        recover(vault.path, old, NEW, CHEAP)


def test_old_keys_put_back_do_not_open_the_new_database(vault: Vault) -> None:
    old = (vault.path / "vault.keys").read_bytes()
    taken_up(vault, prepared(vault))
    for name in ("vault.keys", "vault.keys.bak"):
        (vault.path / name).write_bytes(old)
    with pytest.raises(OtherVault):
        open_vault(vault.path, unlock(vault.path, PASSPHRASE), HandClock())


@pytest.mark.parametrize("share", [0.4, 0.7])
def test_it_can_be_stopped_in_the_middle_of_copying_and_of_checking(vault: Vault, share: float) -> None:
    with vault.work() as work:
        for number in range(200):
            work.questions.put(make.question(f"{number}?"))
    told: list[float] = []

    def report(now: float) -> None:
        told.append(round(now, 3))
        if told.count(share) > 2:  # not only where it begins
            raise StoppedError

    with pytest.raises(StoppedError):
        prepare_new_key(vault.expect_holding(), PASSPHRASE, NEW, CHEAP, report)
    assert not list(vault.path.glob("*.new*"))


def test_until_it_is_taken_up_nothing_has_changed(vault: Vault) -> None:
    prepared(vault)
    vault.close()
    assert wordings(vault.path, PASSPHRASE) == ["first"]


def test_what_is_written_meanwhile_comes_along(vault: Vault) -> None:
    new_key = prepared(vault)
    write(vault, "second")
    taken_up(vault, new_key)
    assert wordings(vault.path) == ["first", "second"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no file that is open")
def test_a_window_that_came_in_because_the_lock_was_taken_away_keeps_its_words(vault: Vault) -> None:
    new_key, path, key = prepared(vault), vault.path, vault.key.copy()
    write(vault, "second")
    vault.close()
    others: list[Vault] = []

    def come_in(share: float) -> None:
        if share == 1.0:
            (path / ".lock").unlink()
            others.append(open_vault(path, key, HandClock()))

    with held(VaultFolder(path)) as holding, pytest.raises(HeldElsewhere):
        take_up(holding, new_key, come_in)
    write(others[0], "third")
    others[0].close()
    assert wordings(path, PASSPHRASE) == ["first", "second", "third"]


def test_a_passphrase_changed_meanwhile_wins(vault: Vault) -> None:
    new_key = prepared(vault)
    change_passphrase(vault.expect_holding(), PASSPHRASE, "a third phrase", CHEAP)
    with pytest.raises(KeysMovedOn):
        taken_up(vault, new_key)
    assert wordings(vault.path, "a third phrase") == ["first"]


def test_a_wrong_passphrase_prepares_nothing(vault: Vault) -> None:
    with pytest.raises(WrongPassphrase):
        prepare_new_key(vault.expect_holding(), "something else", NEW, CHEAP)
    assert not (vault.path / "vault.db.new").exists()
    vault.close()


def test_it_can_be_stopped_at_every_report(vault: Vault) -> None:
    reports: list[float] = []
    prepare_new_key(vault.expect_holding(), PASSPHRASE, NEW, CHEAP, reports.append)
    drop_new_key(vault.expect_holding())
    assert reports == sorted(reports)
    for last in reports:

        def stop(share: float, last: float = last) -> None:
            if share >= last:
                raise StoppedError

        with suppress(StoppedError):
            prepare_new_key(vault.expect_holding(), PASSPHRASE, NEW, CHEAP, stop)
        assert not list(vault.path.glob("*.new*"))
    vault.close()
    assert wordings(vault.path, PASSPHRASE) == ["first"]


@pytest.mark.parametrize("hurt", ["nothing", "missing", "cut", "flipped", "older"])
def test_an_interrupted_change_is_finished_at_the_next_unlocking(vault: Vault, hurt: str) -> None:
    new_key = prepared(vault)
    new = vault.path / "vault.db.new"
    if hurt == "missing":
        new.unlink()
    elif hurt == "cut":
        new.write_bytes(new.read_bytes()[:5000])
    elif hurt == "flipped":
        data = bytearray(new.read_bytes())
        data[9000] ^= 1
        new.write_bytes(data)
    elif hurt == "older":
        write(vault, "second")
    interrupted(vault, new_key)
    assert wordings(vault.path) == (["first", "second"] if hurt == "older" else ["first"])
    assert unlock(vault.path, NEW).previous is None
    assert unlock(vault.path, NEW).salt == (vault.path / "vault.db").read_bytes()[:16].hex()


def test_while_it_cannot_be_finished_the_old_database_still_opens(vault: Vault) -> None:
    interrupted(vault, prepared(vault))
    folder = VaultFolder(vault.path)
    with held(folder):  # another window, for instance
        key = unlock(vault.path, NEW)
    reading = open_vault(vault.path, key, HandClock())
    write(reading, "written under the old key")
    reading.close()
    assert wordings(vault.path) == ["first", "written under the old key"]


def test_an_interrupted_change_opens_with_either_sheet(vault: Vault) -> None:
    old = bytes(vault.key.secret)
    new_key = prepared(vault)
    interrupted(vault, new_key)
    for secret in (old, bytes(new_key.secret)):
        key = unlock_with_sheet(vault.path, secret)
        open_vault(vault.path, key, HandClock(), read_only=True).close()
    recover(vault.path, bytes(new_key.secret), "a third phrase", CHEAP)
    assert wordings(vault.path, "a third phrase") == ["first"]


def test_the_old_sheet_goes_back_to_the_old_key(vault: Vault) -> None:
    old = bytes(vault.key.secret)
    interrupted(vault, prepared(vault))
    recover(vault.path, old, "a third phrase", CHEAP)
    assert wordings(vault.path, "a third phrase") == ["first"]
    with pytest.raises(WrongPassphrase):
        unlock(vault.path, NEW)
