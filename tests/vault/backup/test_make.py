from __future__ import annotations

import stat
import sys
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile

import pytest

from sessionprep.domain.access import AccessKind
from sessionprep.vault.backup.archive import check_archive
from sessionprep.vault.backup.keeping import NEWEST
from sessionprep.vault.backup.make import back_up, back_up_if_changed
from sessionprep.vault.backup.manifest import sealed_contents
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.refusals import DatabaseDamaged, KeysDamaged, KeysMissing
from sessionprep.vault.unlock import unlock
from tests.helpers.backups import CANARY, StoppedError, backed_up, forged, left_overs, many, write
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.vault.backup.shelf import Shelved
    from sessionprep.vault.vault import Vault

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="modes are Unix's")


def changed(vault: Vault, clock: HandClock) -> Shelved | None:
    latest = back_up_if_changed(vault.expect_holding(), vault.key, clock)
    return latest.backup if latest.is_new else None


def test_it_is_a_zip_that_anything_opens_and_says_what_the_vault_says(vault: Vault) -> None:
    write(vault, CANARY)
    made = backed_up(vault)
    with ZipFile(made.file) as found:
        assert found.testzip() is None
        assert found.namelist() == ["vault.db", "vault.keys", "README.txt", "MANIFEST.json"]
        assert {entry.compress_type for entry in found.infolist()} == {ZIP_STORED}
        assert found.read("vault.keys") == (vault.path / "vault.keys").read_bytes()
    assert made.file.name == "2026-03-02T120000-r1.zip"
    assert sealed_contents(check_archive(made.file), bytes(vault.key.secret)) == vault.contents()
    assert left_overs(made.file.parent) == []


def test_neither_words_nor_counts_can_be_read_in_it(vault: Vault) -> None:
    backups = []
    for times in (1, 999):
        write(vault, *[CANARY] * times)
        backups.append(backed_up(vault).file)
    for file in backups:
        data = file.read_bytes()
        assert CANARY.encode() not in data
        assert b"question" not in data
    few, many = ([len(read(file, name)) for name in ("vault.keys", "README.txt")] for file in backups)
    assert few == many
    sealed = [read(file, "MANIFEST.json").split(b'"ct":"')[1].split(b'"')[0] for file in backups]
    assert len(sealed[0]) == len(sealed[1])


def read(file: Path, name: str) -> bytes:
    with ZipFile(file) as found:
        return found.read(name)


@on_unix
def test_only_the_owner_may_look(vault: Vault) -> None:
    made = backed_up(vault)
    assert stat.S_IMODE(made.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.file.parent.stat().st_mode) == 0o700


def test_who_has_no_time_to_look_makes_another_and_removes_none(vault: Vault, clock: HandClock) -> None:
    write(vault, "one")
    older = many(backed_up(vault), vault.key, vault.path / "backups", NEWEST)
    made = back_up_if_changed(vault.expect_holding(), vault.key, clock, patience=0)
    assert made.is_new
    assert changed(vault, clock) is None
    assert all(file.exists() for file in older)


def test_nothing_new_nothing_made(vault: Vault, clock: HandClock) -> None:
    assert changed(vault, clock) is None  # nothing was ever written
    write(vault, "one")
    assert changed(vault, clock) is not None
    assert changed(vault, clock) is None
    with vault.work() as work:
        work.drafts.put("note", "typed and not yet saved")  # counts, although it is no record
    assert changed(vault, clock) is not None
    with vault.work() as work:
        work.accesses.add(AccessKind.OPENED, clock.now())  # nobody misses that
    assert changed(vault, clock) is None


def test_a_backup_that_the_disk_lost_says_nothing_any_more(vault: Vault, clock: HandClock) -> None:
    write(vault, CANARY)
    lost = backed_up(vault).file
    data = bytearray(lost.read_bytes())
    data[len(data) // 2] ^= 1
    lost.write_bytes(data)
    clock.turn(hours=1)
    made = changed(vault, clock)
    assert made is not None
    check_archive(made.file)
    assert changed(vault, clock) is None


def test_a_folder_in_the_way_keeps_no_backup_from_being_made(vault: Vault) -> None:
    write(vault, CANARY)
    in_the_way = vault.path / "backups" / f".unfinished-{vault.key.vault_id}"
    in_the_way.mkdir(parents=True)
    check_archive(backed_up(vault).file)
    assert left_overs(in_the_way.parent) == [in_the_way.name]


def test_after_an_older_state_was_put_back_that_is_new_once(vault: Vault, clock: HandClock) -> None:
    write(vault, "one")
    older = (vault.path / "vault.db").read_bytes()
    write(vault, "two", "three")
    newest = changed(vault, clock)
    key = vault.key.copy()
    vault.close()
    (vault.path / "vault.db").write_bytes(older)
    with held(VaultFolder(vault.path)) as holding:
        made = back_up_if_changed(holding, key, clock)
        again = back_up_if_changed(holding, key, clock)
    assert newest is not None
    assert made.backup is not None
    assert (made.is_new, made.backup.revision < newest.revision) == (True, True)
    assert again.backup is not None
    assert (again.is_new, again.backup.file) == (False, made.backup.file)


def test_a_file_that_says_it_is_newer_hides_no_change(vault: Vault, clock: HandClock) -> None:
    write(vault, "one")
    made = changed(vault, clock)
    assert made is not None
    forged(made.file, "2026-04-01T000000-r99.zip", revision=99, made_at="2026-04-01T00:00:00.000000Z")
    assert changed(vault, clock) is None
    write(vault, "two")
    assert changed(vault, clock) is not None


def test_two_in_the_same_second_are_two(vault: Vault) -> None:
    names = [backed_up(vault).file.name for _time in range(3)]
    assert names == ["2026-03-02T120000-r0.zip", "2026-03-02T120000-r0-1.zip", "2026-03-02T120000-r0-2.zip"]


def test_it_can_be_stopped_at_every_report_and_leaves_nothing(vault: Vault) -> None:
    write(vault, *["words " * 500] * 40)
    stopped = 0
    while not any((vault.path / "backups").glob("*.zip")):
        with suppress(StoppedError):
            back_up(vault.expect_holding(), vault.key, HandClock(), stopping_after(stopped))
        stopped += 1
        assert left_overs(vault.path / "backups") == []
    assert stopped > 8


def stopping_after(reports: int) -> Callable[[float], object]:
    left = iter(range(reports))

    def stop(_share: float) -> None:
        if next(left, None) is None:
            raise StoppedError

    return stop


def test_whoever_writes_meanwhile_goes_on_and_the_copy_is_of_one_moment(vault: Vault, clock: HandClock) -> None:
    write(vault, *["words " * 500] * 100)
    made: list[Shelved] = []
    work = Thread(target=lambda: made.append(backed_up(vault, clock)))
    work.start()
    for number in range(12):
        write(vault, f"meanwhile {number}")
    work.join()
    contents = sealed_contents(check_archive(made[0].file), bytes(vault.key.secret))
    assert contents is not None
    assert contents.revision == made[0].revision
    (questions,) = (table.living for table in contents.tables if table.name == "question")
    assert questions == contents.revision  # each write made one question


def test_a_damaged_vault_gives_no_backup_and_the_pages_are_named(vault: Vault) -> None:
    write(vault, *["words " * 500] * 60)
    whole = backed_up(vault)
    vault.close()
    last = (vault.path / "vault.db").stat().st_size // 4096  # full of words, like all but the first few
    with (vault.path / "vault.db").open("r+b") as file:
        file.seek((last - 1) * 4096 + 100)
        file.write(b"x" * 9)
    with held(VaultFolder(vault.path)) as holding, pytest.raises(DatabaseDamaged, match=rf"page {last}") as refused:
        back_up(holding, unlock(vault.path, PASSPHRASE), HandClock())
    assert refused.value.pages == (last,)
    assert [file.name for file in (vault.path / "backups").iterdir()] == [whole.file.name]


def test_without_a_key_file_there_is_no_backup_that_could_be_opened(vault: Vault) -> None:
    (vault.path / "vault.keys").write_bytes(b"{}")
    (vault.path / "vault.keys.bak").unlink()
    with pytest.raises(KeysDamaged):
        backed_up(vault)
    (vault.path / "vault.keys").unlink()
    with pytest.raises(KeysMissing):
        backed_up(vault)
    assert list((vault.path / "backups").iterdir()) == []
