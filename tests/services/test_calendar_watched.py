"""What a library does is stopped from inside it, and never where Python would swallow the stop."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

import pytest
from dateutil.rrule import DAILY, rrule, rruleset

from sessionprep.services.calendar.watched import watched
from tests.helpers.clock import NOON


class Enough(Exception):
    pass


def enough() -> None:
    raise Enough


def test_work_without_end_is_stopped() -> None:
    looks = count()

    def look() -> None:
        if next(looks) > 100:
            raise Enough

    never = rrule(DAILY, dtstart=NOON, bymonth=2, bymonthday=30)
    with pytest.raises(Enough), watched(look):
        next(iter(never))


@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
def test_what_is_thrown_away_half_read_is_let_go_and_the_watch_goes_on() -> None:
    days = rruleset()
    days.rdate(NOON)
    days.rdate(NOON + timedelta(days=1))
    half_read = [iter(days)]
    next(half_read[0])

    def go_on() -> None:
        with watched(enough):
            half_read.clear()
            rrule(DAILY, dtstart=NOON, count=1)

    with pytest.raises(Enough):
        go_on()
