from __future__ import annotations

from datetime import UTC, datetime

from sessionprep.domain.ids import fresh_id


def test_ids_sort_by_the_moment_they_were_made() -> None:
    made = [fresh_id(datetime(year, 1, 1, tzinfo=UTC)) for year in (1980, 1999, 2026, 2200)]
    assert made == sorted(made)


def test_ids_made_in_the_same_moment_differ() -> None:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    assert len({fresh_id(now) for _ in range(10_000)}) == 10_000


def test_a_clock_before_the_epoch_still_gives_an_id() -> None:
    assert len(fresh_id(datetime(1900, 1, 1, tzinfo=UTC))) == 32
