"""Which backups are kept: the newest ten, and the last one of each of fourteen days and of each of eight weeks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

NEWEST, DAYS, WEEKS = 10, 14, 8
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Dated:
    name: str
    made_at: datetime
    revision: int


def newest_first(backups: Iterable[Dated]) -> list[Dated]:
    """By what was written and not by the clock, which may have been thrown back."""
    return sorted(backups, key=_written, reverse=True)


def kept(backups: Iterable[Dated], spared: str = "") -> frozenset[str]:
    """Their names. The clock of now is not asked, so a wrong one costs none; `spared` is the one just made.

    Newest means most writes, and latest as well: a vault that was restored writes on from fewer.
    """
    ordered = newest_first(backups)
    latest = sorted(ordered, key=_made, reverse=True)
    found = {spared} & {each.name for each in ordered}
    found |= {each.name for each in (*ordered[:NEWEST], *latest[:NEWEST])}
    found |= _last_of(latest, lambda each: each.made_at.date(), DAYS)
    found |= _last_of(latest, lambda each: each.made_at.isocalendar()[:2], WEEKS)
    return frozenset(found)


def _last_of(latest: list[Dated], span: Callable[[Dated], T], most: int) -> set[str]:
    """The name of the last backup of each of the last spans of time that have any."""
    last: dict[T, str] = {}
    for each in latest:
        if len(last) == most and span(each) not in last:
            break
        last.setdefault(span(each), each.name)
    return set(last.values())


def _written(each: Dated) -> tuple[int, datetime, int, str]:
    return each.revision, each.made_at, *_again(each)


def _made(each: Dated) -> tuple[datetime, int, int, str]:
    return each.made_at, each.revision, *_again(each)


def _again(each: Dated) -> tuple[int, str]:
    """Of two from the same second, the second one has a number more in its name."""
    return len(each.name), each.name
