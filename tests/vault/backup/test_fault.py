"""The world interferes with a backup: what was there before is whole, and nothing half made looks like one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault.backup.archive import check_archive
from sessionprep.vault.backup.make import back_up
from sessionprep.vault.backup.shelf import copy_to_shelf, shelf
from sessionprep.vault.open import open_vault
from sessionprep.vault.refusals import CannotSave, NoPermission
from sessionprep.vault.unlock import unlock
from tests.helpers.backups import backed_up, left_overs, write
from tests.helpers.clock import HandClock
from tests.helpers.killing_points import KillPoint, killed_at, needs_strace
from tests.helpers.ordinary import ordinary_account, public_place
from tests.helpers.vaults import PASSPHRASE, fresh_vault, vault_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.vault.key import Key

ROOT = Path(__file__).parents[3]
DEEDS = ["back up", "copy", "restore", "try"]
ROWS = 30
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="uses what only Unix has")


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Path, Key]:
    """A vault with one backup, and a place beside it."""
    path, key = vault_folder(tmp_path)
    vault = open_vault(path, key.copy(), HandClock())
    write(vault, *["words " * 50] * ROWS)
    backed_up(vault)
    vault.close()
    beside = tmp_path / "beside"
    beside.mkdir()
    return path, beside, key


def command(deed: str, path: Path, beside: Path, *more: object) -> list[str]:
    return [sys.executable, "-B", "-m", "tests.vault.backup.deeds", deed, str(path), str(beside), *map(str, more)]


def expect_only_whole(path: Path, beside: Path, key: Key) -> int:
    """The vault opens; whatever has a backup's or a vault's name is one. How many there are in all."""
    expect_vault(path, unlock(path, PASSPHRASE))
    backups = [*(path / "backups").glob("*.zip"), *beside.glob("*.zip")]
    for file in backups:
        check_archive(file)
    whole = [each for place in (path / "backups", beside) for each in shelf(place, key.vault_id)]
    assert len(whole) == len(backups)
    assert all(each.is_whole for each in whole)
    restored = list(beside.glob("*.sessionprep"))
    for each in restored:
        expect_vault(each, unlock(each, PASSPHRASE))
    return len(backups) + len(restored)


def expect_vault(path: Path, key: Key) -> None:
    vault = open_vault(path, key, HandClock(), read_only=True)
    assert vault.verify().is_sound
    with vault.reading() as work:
        assert work.questions.count() == ROWS
    vault.close()


@pytest.mark.parametrize(
    ("deed", "point"),
    [
        ("back up", KillPoint("rename", 1)),  # it is whole and about to get its name
        ("restore", KillPoint("rename", 1)),
    ],
)
def test_killed_where_it_hurts_nothing_half_looks_whole(
    made: tuple[Path, Path, Key], deed: str, point: KillPoint
) -> None:
    needs_strace()
    path, beside, key = made
    assert killed_at(command(deed, path, beside), point)
    assert expect_only_whole(path, beside, key) in {1, 2}
    subprocess.run(command(deed, path, beside), cwd=ROOT, check=True)
    assert expect_only_whole(path, beside, key) in {2, 3}
    hidden = [each for place in (path / "backups", beside) for each in place.iterdir() if each.name.startswith(".")]
    assert hidden == []  # the next run cleared what the killed one left


@on_unix
@pytest.mark.parametrize("deed", DEEDS)
def test_a_full_disk_is_said_and_costs_nothing(made: tuple[Path, Path, Key], deed: str) -> None:
    path, beside, key = made
    rooms = (0, 5_000, 100_000, 140_000)
    done = subprocess.run(command(deed, path, beside, *rooms), cwd=ROOT, capture_output=True, text=True, check=True)
    sentences = done.stdout.splitlines()
    assert len(sentences) == len(rooms)
    assert all("disk" in each and "safe" in each for each in sentences)
    assert expect_only_whole(path, beside, key) == 1
    assert list(beside.iterdir()) == []
    assert [each.name for each in (path / "backups").iterdir()] == ["2026-03-02T120000-r30.zip"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with room for a vault and one backup, where one may be mounted."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=700k,mode=0777", "tmpfs", str(place)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("nothing may be mounted here")
    yield place
    unmount = ["umount", "--lazy", str(place)]
    subprocess.run(unmount, check=False)


@on_unix
def test_a_disk_that_fills_up_keeps_the_backups_it_has(small_disk: Path) -> None:
    vault = fresh_vault(small_disk)
    write(vault, "words")
    with pytest.raises(CannotSave, match="no room left"):
        [backed_up(vault) for _time in range(9)]
    write(vault, "more words")
    vault.close()
    assert all(each.is_whole for each in shelf(vault.path / "backups", unlock(vault.path, PASSPHRASE).vault_id))
    assert left_overs(vault.path / "backups") == []


@on_unix
def test_a_stick_pulled_out_in_the_middle_is_said(made: tuple[Path, Path, Key]) -> None:
    path, beside, key = made
    newest = shelf(path / "backups", key.vault_id)[0].file
    calls = 0

    def pull() -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            shutil.rmtree(beside)

    with pytest.raises(Exception, match=r"no longer there|not there|did not take"):
        copy_to_shelf(newest, beside, key.vault_id, pull)
    beside.mkdir()
    assert expect_only_whole(path, beside, key) == 1


@pytest.fixture
def owned() -> Iterator[tuple[Path, Path, Key]]:
    """The same, in a place where an ordinary account works."""
    with public_place() as place:
        path, key = vault_folder(place)
        vault = open_vault(path, key.copy(), HandClock())
        write(vault, "words")
        backed_up(vault)
        vault.close()
        (place / "beside").mkdir()
        with ordinary_account(place):
            yield path, place / "beside", key


@on_unix
def test_a_place_that_can_only_be_read_is_said(owned: tuple[Path, Path, Key]) -> None:
    path, beside, key = owned
    newest = shelf(path / "backups", key.vault_id)[0].file
    vault = open_vault(path, key.copy(), HandClock())
    beside.chmod(0o500)
    with pytest.raises(NoPermission, match="choose another place"):
        copy_to_shelf(newest, beside, key.vault_id, lambda: None)
    (path / "backups").rename(path / "kept")
    path.chmod(0o500)
    with pytest.raises(NoPermission):
        back_up(vault.expect_holding(), key, HandClock())
    path.chmod(0o700)
    vault.close()
    assert list(beside.iterdir()) == []


@on_unix
def test_where_a_backup_may_not_be_read_it_is_said(owned: tuple[Path, Path, Key]) -> None:
    path, _beside, key = owned
    newest = shelf(path / "backups", key.vault_id)[0].file
    newest.chmod(0)
    with pytest.raises(NoPermission):
        check_archive(newest)
    assert shelf(path / "backups", key.vault_id) == ()
