"""What a calendar file has to offer: the appointments ahead, for a person to say which are sessions.

It is read as if an enemy had written it: bounded in size, in entries, in times and in seconds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.services.calendar import refused
from sessionprep.services.calendar.appointment import Appointment, Found
from sessionprep.services.calendar.blocks import Blocks, split, text_of
from sessionprep.services.calendar.watched import watched
from sessionprep.vault.files import read_bounded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from sessionprep.services.calendar.event import Entry
    from sessionprep.services.calendar.zones import Zones

MOST_BYTES = 5_000_000
AHEAD = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Bounds:
    """In seconds: for a whole file, and for what one entry says."""

    whole: float = 20.0
    one: float = 1.0


USUAL = Bounds()


class _TooSlow(Exception):
    """This entry goes on and on."""


def read(path: Path, zone: str, now: datetime, report: Callable[[float], None]) -> Found:
    """For a worker thread. `zone` is that of the person's wall; what `report` raises stops it. Raises Expected."""
    return found_in(_bytes_of(path), zone, now, report)


def _bytes_of(path: Path) -> bytes:
    try:
        data = read_bounded(path, MOST_BYTES)
    except (Expected, OSError, ValueError) as why:
        raise refused.not_there() from why
    if data is None:
        raise refused.not_there()
    if len(data) > MOST_BYTES:
        raise refused.too_large(MOST_BYTES)
    return data


def found_in(data: bytes, zone: str, now: datetime, report: Callable[[float], None], bounds: Bounds = USUAL) -> Found:
    """Raises CalendarRefused where there is nothing to choose from."""
    from sessionprep.services.calendar.zones import Zones  # the library takes a tenth of a second to come

    clock = _Patience(report, bounds)
    blocks = split(text_of(data), clock.look)
    if not blocks.events and blocks.broken:
        raise refused.cut_short()
    reader = _Reader(Zones(blocks.zones, zone), clock)
    entries = reader.entries(blocks)
    if blocks.events and not entries and not reader.whole_days:
        raise refused.all_unreadable()
    appointments = reader.ahead(entries, now, cancelled=blocks.method == "CANCEL")
    return _offered(appointments, reader, blocks)


def _offered(appointments: dict[tuple[datetime, str], Appointment], reader: _Reader, blocks: Blocks) -> Found:
    from sessionprep.services.calendar.recurring import MOST

    ordered = sorted(appointments.values(), key=lambda each: (each.starts_at, each.title))
    if not ordered:
        raise refused.nothing_ahead()
    unreadable = reader.unreadable + blocks.broken
    return Found(tuple(ordered[:MOST]), reader.whole_days, unreadable, more=len(ordered) > MOST)


class _Patience:
    """Ends what takes too long, and lets a person stop it at any moment."""

    def __init__(self, report: Callable[[float], None], bounds: Bounds) -> None:
        self._report = report
        self._one = bounds.one
        self._share = 0.0
        self._until_whole = self._until_one = monotonic() + bounds.whole

    def look(self) -> None:
        self._report(self._share)
        now = monotonic()
        if now > self._until_whole:
            raise refused.too_slow()
        if now > self._until_one:
            raise _TooSlow

    def begin_one(self, share: float) -> None:
        self._share = share
        self._until_one = monotonic() + self._one


class _Reader:
    def __init__(self, zones: Zones, clock: _Patience) -> None:
        self._zones = zones
        self._clock = clock
        self.whole_days = 0
        self.unreadable = 0

    def entries(self, blocks: Blocks) -> list[Entry]:
        from sessionprep.services.calendar.event import WholeDay, parsed

        made: list[Entry] = []
        for place, block in enumerate(blocks.events):
            self._clock.begin_one(place / len(blocks.events) / 2)
            try:
                with watched(self._clock.look):
                    made.append(parsed(block, self._zones))
            except WholeDay:
                self.whole_days += 1
            except (*refused.UNREADABLE, _TooSlow):
                self.unreadable += 1
        return made

    def ahead(self, entries: list[Entry], now: datetime, *, cancelled: bool) -> dict[tuple[datetime, str], Appointment]:
        """By time and title, so that what stands there twice is there once."""
        moved = {(each.uid, each.instead_of) for each in entries if each.instead_of}
        found: dict[tuple[datetime, str], Appointment] = {}
        for place, entry in enumerate(entries):
            self._clock.begin_one(0.5 + place / len(entries) / 2)
            if cancelled or entry.cancelled:
                continue
            for starts_at in self._times(entry, now):
                if entry.instead_of or (entry.uid, starts_at) not in moved:
                    minute = starts_at.replace(second=0, microsecond=0)
                    made = Appointment(minute, entry.zone, entry.minutes, entry.title)
                    found.setdefault((minute, entry.title), made)
        return found

    def _times(self, entry: Entry, now: datetime) -> Iterable[datetime]:
        """Of a rule that cannot be followed, the one time that is written out."""
        from sessionprep.services.calendar.recurring import times

        first, last = now.astimezone(UTC) - timedelta(minutes=entry.minutes), now.astimezone(UTC) + AHEAD
        if entry.instead_of:
            entry = replace(entry, rule="", extra=())
        try:
            with watched(self._clock.look):
                return [*times(entry, first, last)]
        except (*refused.UNREADABLE, _TooSlow):
            self.unreadable += 1
            return [*times(replace(entry, rule="", extra=(), except_for=frozenset()), first, last)]
