from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest

from sessionprep.vault.backup.keeping import DAYS, NEWEST, WEEKS, Dated, kept, newest_first
from sessionprep.vault.backup.names import file_name, read_name

START = datetime(2026, 11, 23, 10, 15, tzinfo=UTC)  # a Monday


def backup(revision: int, days_later: float = 0) -> Dated:
    made_at = START + timedelta(days=days_later)
    return Dated(file_name(made_at, revision), made_at, revision)


def revisions(backups: list[Dated], spared: str = "") -> list[int]:
    names = kept(backups, spared)
    return [each.revision for each in backups if each.name in names]


@pytest.mark.parametrize("count", [0, 1, NEWEST])
def test_few_are_all_kept(count: int) -> None:
    backups = [backup(number, number / 100) for number in range(count)]
    assert len(revisions(backups)) == count


def test_of_many_in_one_day_the_newest_are_kept() -> None:
    backups = [backup(number, number / 1000) for number in range(30)]
    assert revisions(backups) == list(range(20, 30))


def test_of_each_of_fourteen_days_the_last_is_kept() -> None:
    backups = [backup(10 * day + number, day + number / 100) for day in range(40) for number in range(8)]
    days = {(each.made_at - START).days for each in backups if each.name in kept(backups)}
    assert days >= set(range(40 - DAYS, 40))
    lasts = [10 * day + 7 for day in range(40 - DAYS, 38)]
    assert [each for each in revisions(backups) if 10 * (40 - DAYS) <= each < 380] == lasts


def test_of_each_of_eight_weeks_the_last_is_kept() -> None:
    backups = [backup(day, day) for day in range(400)]
    left = [each for each in backups if each.name in kept(backups)]
    weeks = {each.made_at.isocalendar()[:2] for each in left}
    assert len(weeks) == WEEKS
    sundays = [each.revision for each in left if each.made_at.weekday() == 6]
    assert sundays[0] == 398 - 7 * (WEEKS - 2)  # the last week has only its Monday
    assert len(left) <= NEWEST + DAYS + WEEKS


def test_a_clock_thrown_back_costs_nothing_new() -> None:
    before = [backup(number, number) for number in range(60)]
    after = [backup(60 + number, number / 100 - 400) for number in range(5)]
    assert set(revisions([*before, *after])) >= {60, 61, 62, 63, 64}


def test_a_clock_once_in_the_far_future_does_not_crowd_out_the_present() -> None:
    future = [backup(number, 30_000 + number) for number in range(60)]
    now = [backup(60 + number, number) for number in range(20)]
    assert set(revisions([*future, *now])) >= set(range(70, 80))


def test_a_restored_vault_that_writes_on_from_fewer_keeps_its_latest() -> None:
    old = [backup(1000 + number, number / 10) for number in range(40)]
    restored = [backup(500 + number, 10 + number / 10) for number in range(20)]
    assert set(revisions([*old, *restored])) >= set(range(510, 520))


def test_the_one_just_made_is_spared_whatever_its_date() -> None:
    many = [backup(1000 + number, number) for number in range(60)]
    odd = backup(1, -5000)
    assert odd.revision not in revisions([*many, odd])
    assert odd.revision in revisions([*many, odd], odd.name)


def test_whatever_the_clock_did_the_newest_by_writes_and_by_time_stay() -> None:
    chance = random.Random(3)  # noqa: S311 - the same cases each time
    for _case in range(200):
        backups = [backup(number, chance.uniform(-400, 400)) for number in range(chance.randrange(1, 90))]
        chance.shuffle(backups)
        left = kept(backups)
        assert newest_first(backups)[0].name in left
        assert max(backups, key=lambda each: each.made_at).name in left
        assert len(left) <= 2 * NEWEST + DAYS + WEEKS
        again = [each for each in backups if each.name in left]
        assert kept(again) == left  # tidying up twice removes nothing more


@pytest.mark.parametrize(
    "name",
    [
        "2026-11-23T101500-r1234.zip.part",
        "2026-11-23T101500.zip",
        "2026-13-23T101500-r1.zip",
        "2026-11-23T101500-r\u0661.zip",
        "2026-11-23T101500-r1.ZIP",
        "notes.zip",
        ".unfinished-00",
    ],
)
def test_only_our_own_names_are_read(name: str) -> None:
    assert read_name(name) is None


def test_a_name_says_when_in_utc_and_after_how_many_writes() -> None:
    berlin = START.astimezone(datetime.fromisoformat("2026-01-01T00:00+01:00").tzinfo)
    assert file_name(berlin, 1234) == "2026-11-23T101500-r1234.zip"
    assert read_name("2026-11-23T101500-r1234.zip") == (START, 1234)
    assert read_name(file_name(START, 7, 2)) == (START, 7)
