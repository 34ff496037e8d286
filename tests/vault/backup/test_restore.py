from __future__ import annotations

import stat
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault.backup.refused import BackupDamaged, NeedsPassphrase
from sessionprep.vault.backup.restore import restore_beside, try_out
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.key_change import prepare_new_key, take_up
from sessionprep.vault.open import open_vault
from sessionprep.vault.passphrase_change import change_passphrase
from sessionprep.vault.refusals import WrongPassphrase
from sessionprep.vault.unlock import unlock
from tests.helpers.backups import CANARY, StoppedError, a_backup, backed_up, left_overs, write
from tests.helpers.clock import NOON, HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.backup.restore import Tried
    from sessionprep.vault.vault import Vault

NEW = "quite another phrase"
DAY = "2026-11-23"
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="modes are Unix's")


def counts(found: Tried) -> dict[str, int]:
    return {name: count for name, count in found.counts.items() if count and name != "meta"}


def wordings(path: Path, passphrase: str = PASSPHRASE) -> list[str]:
    vault = open_vault(path, unlock(path, passphrase), HandClock())
    assert vault.notices == ()
    assert vault.verify().is_sound
    with vault.reading() as work:
        found = [question.wording for question in work.questions.all()]
    vault.close()
    return found


# Trying one out.


def test_it_says_what_is_in_it_and_leaves_nothing_behind(vault: Vault) -> None:
    write(vault, "one", "two")
    made = backed_up(vault)
    write(vault, "three")
    shares: list[float] = []
    found = try_out(made.file, vault.key, made.file.parent, HandClock(), shares.append)
    assert found.made_at == NOON
    assert counts(found) == {"question": 2}
    assert left_overs(made.file.parent) == []
    assert shares == sorted(shares)
    assert any(vault.key.secret)  # the vault's own key was not forgotten with the copy


@on_unix
def test_meanwhile_it_lies_encrypted_where_only_the_owner_looks(tmp_path: Path) -> None:
    file, key = a_backup(tmp_path)
    seen: list[tuple[int, bytes]] = []

    def look(share: float) -> None:
        (folder,) = file.parent.glob(".trying-*")
        if share > 0.9:
            whole = b"".join(each.read_bytes() for each in folder.iterdir())
            seen.append((stat.S_IMODE(folder.stat().st_mode), whole))

    try_out(file, key, file.parent, HandClock(), look)
    mode, whole = seen[0]
    assert mode == 0o700
    assert CANARY.encode() not in whole
    assert len(whole) > 100_000


def test_a_passphrase_does_as_well_as_the_key(tmp_path: Path) -> None:
    file, _key = a_backup(tmp_path)
    assert counts(try_out(file, PASSPHRASE, tmp_path, HandClock())) == {"question": 1}
    with pytest.raises(WrongPassphrase):
        try_out(file, NEW, tmp_path, HandClock())


def test_one_from_before_everything_changed_asks_for_the_passphrase_of_then(vault: Vault) -> None:
    write(vault, CANARY)
    made = backed_up(vault)
    new_key = prepare_new_key(vault.expect_holding(), PASSPHRASE, NEW, CHEAP)
    vault.close()
    with held(VaultFolder(vault.path)) as holding:
        key = take_up(holding, new_key)
    with pytest.raises(NeedsPassphrase, match="passphrase it had then"):
        try_out(made.file, key, made.file.parent, HandClock())
    assert counts(try_out(made.file, PASSPHRASE, made.file.parent, HandClock())) == {"question": 1}


def test_one_of_another_vault_asks_for_its_passphrase(tmp_path: Path, vault: Vault) -> None:
    (tmp_path / "other").mkdir()
    file, _key = a_backup(tmp_path / "other")
    found = try_out(file, PASSPHRASE, tmp_path, HandClock())  # the ready-made vaults of tests share their key
    assert counts(found) == {"question": 1}
    with pytest.raises(NeedsPassphrase):
        try_out(file, replace(vault.key, vault_id="0" * 32), tmp_path, HandClock())


def test_a_backup_with_an_old_passphrase_still_opens_with_the_key(vault: Vault) -> None:
    made = backed_up(vault)
    vault.keys_were_put(change_passphrase(vault.expect_holding(), PASSPHRASE, NEW, CHEAP))
    try_out(made.file, vault.key, made.file.parent, HandClock())
    try_out(made.file, PASSPHRASE, made.file.parent, HandClock())
    with pytest.raises(WrongPassphrase):
        try_out(made.file, NEW, made.file.parent, HandClock())


# Restoring.


def test_beside_the_old_one_which_stays_as_it_is(vault: Vault) -> None:
    write(vault, "one")
    made = backed_up(vault)
    write(vault, "two")
    vault.close()
    before = {file: file.read_bytes() for file in vault.path.rglob("*") if file.is_file()}
    path = restore_beside(made.file, vault.path, DAY)
    assert path == vault.path.parent / "Notes restored 2026-11-23.sessionprep"
    assert wordings(path) == ["one"]
    assert {file: file.read_bytes() for file in vault.path.rglob("*") if file.is_file()} == before
    assert (path / "vault.keys.bak").read_bytes() == (path / "vault.keys").read_bytes()
    assert (path / "README.txt").read_text().startswith("Notes restored 2026-11-23\n")
    assert sorted(each.name for each in vault.path.parent.iterdir()) == [path.name, vault.path.name]


@on_unix
def test_only_the_owner_may_look(tmp_path: Path) -> None:
    file, _key = a_backup(tmp_path)
    path = restore_beside(file, tmp_path / "Notes.sessionprep", DAY)
    assert stat.S_IMODE(path.stat().st_mode) == 0o700
    assert {stat.S_IMODE(each.stat().st_mode) for each in path.iterdir()} == {0o600}


def test_a_name_that_is_taken_is_never_written_over(tmp_path: Path) -> None:
    file, _key = a_backup(tmp_path)
    beside = tmp_path / "Notes.sessionprep"
    (tmp_path / "Notes restored 2026-11-23.sessionprep").mkdir()
    (tmp_path / "Notes restored 2026-11-23 2.sessionprep").symlink_to(tmp_path / "nowhere")
    assert restore_beside(file, beside, DAY).name == "Notes restored 2026-11-23 3.sessionprep"


def test_the_old_folder_may_be_gone(tmp_path: Path) -> None:
    file, _key = a_backup(tmp_path)
    kept = tmp_path / file.name
    file.rename(kept)
    path = restore_beside(kept, tmp_path / "Lost.sessionprep", DAY)
    assert wordings(path) == [CANARY]


def test_with_the_key_it_is_opened_before_it_gets_its_name(tmp_path: Path) -> None:
    file, key = a_backup(tmp_path)
    other = replace(key, vault_id="0" * 32)  # the bytes are right all the same
    assert wordings(restore_beside(file, tmp_path / "Notes.sessionprep", DAY, (other, HandClock()))) == [CANARY]
    shares: list[float] = []
    restore_beside(file, tmp_path / "Notes.sessionprep", DAY, (key, HandClock()), shares.append)
    assert shares[-1] > 0.9


@pytest.mark.parametrize("when", [0.0, 0.5, 0.7, 0.95])
def test_stopped_it_leaves_nothing(tmp_path: Path, when: float) -> None:
    file, key = a_backup(tmp_path, *["words " * 500] * 600)

    def stop(share: float) -> None:
        if share >= when:
            raise StoppedError

    with pytest.raises(StoppedError):
        restore_beside(file, tmp_path / "Notes.sessionprep", DAY, (key, HandClock()), stop)
    assert [each.name for each in tmp_path.iterdir()] == ["Notes.sessionprep"]


def test_what_a_killed_restore_left_is_cleared_but_not_one_under_way(tmp_path: Path) -> None:
    file, _key = a_backup(tmp_path)
    for name in (".restoring-k1lled_0", ".restoring-busy0000"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "vault.db").write_bytes(b"half")
    with held(VaultFolder(tmp_path / ".restoring-busy0000")):
        restore_beside(file, tmp_path / "Notes.sessionprep", DAY)
    assert not (tmp_path / ".restoring-k1lled_0").exists()
    assert (tmp_path / ".restoring-busy0000").exists()


def test_a_backup_that_went_bad_is_not_restored(tmp_path: Path) -> None:
    file, _key = a_backup(tmp_path)
    data = bytearray(file.read_bytes())
    data[50_000] ^= 1
    file.write_bytes(data)
    with pytest.raises(BackupDamaged):
        restore_beside(file, tmp_path / "Notes.sessionprep", DAY)
    assert [each.name for each in tmp_path.iterdir()] == ["Notes.sessionprep"]


def test_what_only_has_such_a_name_stays(tmp_path: Path) -> None:
    file, _key = a_backup(tmp_path)
    mine = tmp_path / ".restoring-my car"
    other = tmp_path / ".restoring-abcdefgh"
    for folder in (mine, other):
        folder.mkdir()
        (folder / "list.txt").write_text("brakes")
    restore_beside(file, tmp_path / "Notes.sessionprep", DAY)
    assert [(folder / "list.txt").read_text() for folder in (mine, other)] == ["brakes"] * 2


def test_a_try_out_clears_away_what_a_killed_one_left_and_nothing_else(tmp_path: Path) -> None:
    """Where the vault can only be read that is a place for everybody's temporary files."""
    file, key = a_backup(tmp_path)
    mine = tmp_path / ".trying-recipes"
    for folder in (mine, tmp_path / ".trying-k1lled_0", tmp_path / ".trying-busy0000"):
        folder.mkdir()
    (mine / "soup.txt").write_text("leeks")
    with held(VaultFolder(tmp_path / ".trying-busy0000")):
        try_out(file, key, tmp_path, HandClock())
    assert [each.name for each in sorted(tmp_path.glob(".trying-*"))] == [".trying-busy0000", ".trying-recipes"]
