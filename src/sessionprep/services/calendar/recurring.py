"""The times an entry names, within bounds whatever its rule says."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from dateutil.rrule import rrulestr

from sessionprep.services.calendar.event import utc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from sessionprep.services.calendar.event import Entry

MOST = 500
_EARLIEST, _LATEST = 1901, 2199  # years; beyond these a time zone has no answer
_TOO_OFTEN = ("FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=HOURLY", "BYSECOND=", "BYMINUTE=", "BYHOUR=")


def times(entry: Entry, first: datetime, last: datetime) -> Iterator[datetime]:
    """In UTC, from `first` on and before `last`, at most MOST. Raises ValueError of a rule that means nothing here."""
    found = 0
    for wall in sorted({entry.starts, *entry.extra, *_by_rule(entry, last)}):
        if not _EARLIEST <= wall.year <= _LATEST or {wall, wall.date()} & entry.except_for:
            continue
        moment = utc(wall, entry.wall)
        if first <= moment < last:
            yield moment
            found += 1
            if found > MOST:
                return


def _by_rule(entry: Entry, last: datetime) -> Iterable[datetime]:
    if not entry.rule:
        return ()
    rule = entry.rule.upper()
    if any(each in rule for each in _TOO_OFTEN):
        raise ValueError("nobody meets every hour")
    until = last.astimezone(entry.wall).replace(tzinfo=None)
    return takewhile(lambda wall: wall < until, rrulestr(rule, dtstart=entry.starts))
