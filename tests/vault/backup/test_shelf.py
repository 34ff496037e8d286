from __future__ import annotations

import os
import shutil
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault.backup import shelf as shelves
from sessionprep.vault.backup.archive import check_archive, opened
from sessionprep.vault.backup.keeping import NEWEST
from sessionprep.vault.backup.names import read_name
from sessionprep.vault.backup.refused import CopyDiffers, PlaceMissing
from sessionprep.vault.backup.shelf import copy_to_shelf, made_last, newest, prune, sealed, shelf
from sessionprep.vault.create import create
from sessionprep.vault.open import open_vault
from tests.helpers.backups import StoppedError, backed_up, forged, left_overs, many, write
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sessionprep.vault.backup.archive import Archive
    from sessionprep.vault.backup.shelf import Shelved
    from sessionprep.vault.vault import Vault


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def nothing() -> None: ...


def test_newest_first_by_what_was_written(vault: Vault) -> None:
    clock = HandClock()
    for hours in (0, 1, -500, 2):
        clock.turn(hours=hours)
        write(vault, "more")
        backed_up(vault, clock)
    found = shelf(vault.path / "backups", vault.key.vault_id)
    assert [each.revision for each in found] == [4, 3, 2, 1]
    assert all(each.is_whole and each.size > 100_000 for each in found)


def test_no_folder_no_backups(tmp_path: Path) -> None:
    assert shelf(tmp_path / "nowhere", "0" * 32) == ()


def test_those_of_another_vault_in_the_same_place_are_left_alone(vault: Vault, stick: Path, tmp_path: Path) -> None:
    key = create(tmp_path / "Other.sessionprep", PASSPHRASE, HandClock(), CHEAP)
    other = open_vault(tmp_path / "Other.sessionprep", key, HandClock())
    write(other, "one")
    many(backed_up(other), other.key, stick, 30)
    mine = many(backed_up(vault), vault.key, stick, 30)
    prune(stick, vault.key, mine[-1])
    assert {each.file for each in shelf(stick, vault.key.vault_id)} == set(mine[-NEWEST:])
    assert len(shelf(stick, other.key.vault_id)) == 30
    other.close()


def test_what_is_no_backup_of_ours_is_never_removed(vault: Vault, stick: Path) -> None:
    kept = ("2026-01-02T000000-r0.zip", "2026-01-02T000001-r0.zip", "holiday.zip", "2026-01-02T000000-r0.zip.part")
    for name in kept:
        (stick / name).write_bytes(b"PK or not")
    (stick / "2026-01-02T000002-r0.zip").mkdir()
    mine = many(backed_up(vault), vault.key, stick, NEWEST + 5)
    prune(stick, vault.key, mine[-1])
    assert all((stick / name).exists() for name in (*kept, "2026-01-02T000002-r0.zip"))
    assert len(list(stick.iterdir())) == len(kept) + 1 + NEWEST


def test_a_damaged_one_is_shown_as_such_and_does_not_count(vault: Vault) -> None:
    made = backed_up(vault)
    worse = made.file.with_name("2027-01-01T000000-r99.zip")
    worse.write_bytes(made.file.read_bytes()[:-1000])
    found = shelf(made.file.parent, vault.key.vault_id)
    assert [(each.file, each.is_whole) for each in found] == [(worse, False), (made.file, True)]
    prune(made.file.parent, vault.key, made.file)
    assert worse.exists()


def test_a_copy_in_the_second_place_is_the_same_byte_for_byte(vault: Vault, stick: Path) -> None:
    made = backed_up(vault)
    copy = copy_to_shelf(made.file, stick, vault.key.vault_id, nothing)
    assert copy == stick / made.file.name
    assert copy.read_bytes() == made.file.read_bytes()
    assert left_overs(stick) == []
    again = copy_to_shelf(made.file, stick, vault.key.vault_id, nothing)
    assert again.name == "2026-03-02T120000-r0-1.zip"  # nothing that is there is ever replaced


def test_a_place_that_is_not_there_is_said_and_not_made(vault: Vault, stick: Path) -> None:
    made = backed_up(vault)
    stick.rmdir()
    with pytest.raises(PlaceMissing, match="not connected"):
        copy_to_shelf(made.file, stick, vault.key.vault_id, nothing)
    assert not stick.exists()


def test_a_disk_that_gives_back_something_else_is_found_out(
    vault: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backed_up(vault)

    def lie(source: Path, target: Path, _alive: object) -> None:
        target.write_bytes(source.read_bytes().replace(b"A", b"B"))

    monkeypatch.setattr(shelves, "_copy", lie)
    with pytest.raises(CopyDiffers, match="check the disk"):
        copy_to_shelf(made.file, stick, vault.key.vault_id, nothing)
    assert list(stick.iterdir()) == []


def test_stopped_in_the_middle_it_leaves_nothing(vault: Vault, stick: Path) -> None:
    made = backed_up(vault)

    def stop() -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        copy_to_shelf(made.file, stick, vault.key.vault_id, stop)
    assert list(stick.iterdir()) == []


def test_a_backup_can_be_moved_by_hand(vault: Vault, stick: Path) -> None:
    made = backed_up(vault)
    shutil.move(made.file, stick / "2026-03-02T120000-r0.zip")
    (found,) = shelf(stick, vault.key.vault_id)
    check_archive(found.file)


def test_what_only_says_that_it_is_newer_displaces_nothing(vault: Vault) -> None:
    write(vault, "one")
    genuine = backed_up(vault)
    later = datetime(2026, 5, 1, tzinfo=UTC)
    for number in range(NEWEST + 5):
        moment = (later + timedelta(days=number)).strftime("%Y-%m-%dT%H%M%S")
        said = f"{later + timedelta(days=number):%Y-%m-%dT%H:%M:%S}.000000Z"
        forged(genuine.file, f"{moment}-r{900 + number}.zip", revision=900 + number, made_at=said)
    place = genuine.file.parent
    assert [each.file for each in sealed(place, vault.key)] == [genuine.file]
    found = newest(place, vault.key.vault_id, vault.key)
    assert found is not None
    assert found.file == genuine.file
    assert made_last(place, vault.key, later + timedelta(days=99)) == genuine.made_at
    prune(place, vault.key, genuine.file)
    assert len(list(place.iterdir())) == NEWEST + 6  # and what is not certainly ours is not removed either


def test_a_name_from_a_wrong_clock_is_not_the_last(vault: Vault) -> None:
    now, ahead = HandClock(), HandClock()
    made = backed_up(vault, now)
    ahead.turn(days=400)
    backed_up(vault, ahead)
    assert made_last(made.file.parent, vault.key, now.now()) == made.made_at


@pytest.mark.parametrize("year", ["0001", "1969", "9999"])
def test_no_backup_is_of_a_year_that_cannot_be_reckoned_with(vault: Vault, year: str) -> None:
    made = backed_up(vault)
    assert read_name(f"{year}-12-31T235959-r1.zip") is None
    late = forged(made.file, "2026-03-03T120000-r9.zip", made_at=f"{year}-12-31T23:59:59.000000Z")
    (found,) = (each for each in shelf(late.parent, None) if each.file == late)
    assert not found.is_whole


def empty(file: Path, _older: Path, _newer: Path) -> None:
    file.touch()


def garbage(file: Path, _older: Path, _newer: Path) -> None:
    file.write_bytes(b"PK" + bytes(100))


def copy_of_an_older_one(file: Path, older: Path, _newer: Path) -> None:
    shutil.copy(older, file)


def link_to_the_newest(file: Path, _older: Path, newer: Path) -> None:
    os.link(newer, file)


def crowded(vault: Vault, put: Callable[[Path, Path, Path], None], count: int) -> Shelved:
    """The newest backup, among so many files that look newer."""
    clock = HandClock()
    older, newer = _another(vault, clock), _another(vault, clock)
    for number in range(count):
        moment = datetime(2026, 5, 1, tzinfo=UTC) + timedelta(seconds=number)
        put(newer.file.with_name(f"{moment:%Y-%m-%dT%H%M%S}-r{900 + number}.zip"), older.file, newer.file)
    return newer


@pytest.mark.parametrize("put", [empty, garbage, copy_of_an_older_one, link_to_the_newest])
@pytest.mark.parametrize("count", [250, pytest.param(5000, marks=pytest.mark.long)])
def test_no_number_of_files_hides_the_newest_from_who_has_the_key(
    vault: Vault, put: Callable[[Path, Path, Path], None], count: int
) -> None:
    made = crowded(vault, put, count)
    place, key = made.file.parent, vault.key
    assert (found := newest(place, key.vault_id, key)) is not None
    assert found.manifest == made.manifest
    assert made_last(place, key, datetime(2027, 1, 1, tzinfo=UTC)) == made.made_at


@pytest.mark.parametrize(("put", "opens"), [(empty, 2), (link_to_the_newest, 2), (garbage, 502)])
def test_what_is_empty_is_never_opened_and_no_file_twice(
    vault: Vault, put: Callable[[Path, Path, Path], None], opens: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, looked = crowded(vault, put, 500), []

    def counted(file: Path) -> AbstractContextManager[Archive]:
        looked.append(file)
        return opened(file)

    monkeypatch.setattr(shelves, "opened", counted)
    shelf(made.file.parent, vault.key.vault_id, vault.key)
    assert len(looked) == opens


def test_looking_can_be_stopped(vault: Vault) -> None:
    made = crowded(vault, garbage, 20)
    looks = iter(range(10))

    def stop() -> None:
        if next(looks) == 9:
            raise StoppedError

    for look in (shelf, newest):
        looks = iter(range(10))
        with pytest.raises(StoppedError):
            look(made.file.parent, vault.key.vault_id, vault.key, stop)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells no links from a listing")
def test_a_backup_goes_with_all_its_names(vault: Vault, stick: Path) -> None:
    mine = many(backed_up(vault), vault.key, stick, NEWEST + 1)
    os.link(mine[0], stick / "2026-01-01T000000-r0-7.zip")
    prune(stick, vault.key, mine[-1])
    assert sorted(stick.iterdir()) == mine[1:]


def test_copies_of_one_backup_displace_no_other(vault: Vault) -> None:
    clock = HandClock()
    made = [_another(vault, clock) for _each in range(4)]
    for number in range(1, 2 * NEWEST):
        shutil.copy(made[-1].file, made[-1].file.with_name(f"{made[-1].file.stem}-{number}.zip"))
    made.append(_another(vault, clock))
    assert all(each.file.exists() for each in made)


def test_an_old_backup_under_a_new_name_is_not_the_last_that_was_made(vault: Vault) -> None:
    clock = HandClock()
    made = [_another(vault, clock) for _each in range(2)]
    shutil.copy(made[0].file, made[0].file.with_name("2026-03-20T120000-r7.zip"))
    clock.turn(days=30)
    assert made_last(made[0].file.parent, vault.key, clock.now()) == made[-1].made_at


def _another(vault: Vault, clock: HandClock) -> Shelved:
    clock.turn(minutes=10)
    write(vault, "more")
    return backed_up(vault, clock)
