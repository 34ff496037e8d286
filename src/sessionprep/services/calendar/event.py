"""One entry of a calendar: when it is, how long, and how it comes again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any

from icalendar import Event, vRecur

from sessionprep.domain.session import USUAL_MINUTES
from sessionprep.domain.words import one_line
from sessionprep.services.calendar.zones import MARK, Zones, unzoned
from sessionprep.services.summary.clean import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

Properties = dict[str, Any]  # in capitals, each of a kind of its own
_DAY = timedelta(days=1)
_MOST_TITLE = 120  # letters; it is only there to be recognised
_MOST_UID = 500
_NO_RULE = "two, or none that can be read"


@dataclass(frozen=True, slots=True)
class Entry:
    """`starts` is naive, on the wall of `wall`; so are `extra` and `except_for`, days where a whole day is meant.

    `instead_of` is the one time of a repeated entry with the same `uid` whose place this one takes.
    """

    uid: str
    starts: datetime
    wall: tzinfo
    zone: str
    minutes: int
    title: str
    cancelled: bool
    rule: str = ""
    extra: tuple[datetime, ...] = ()
    except_for: frozenset[datetime | date] = frozenset()
    instead_of: datetime | None = None  # UTC


class WholeDay(Exception):
    """It has a day and no time."""


def parsed(block: str, zones: Zones) -> Entry:
    """Raises WholeDay, or whatever the library raises of what it cannot read."""
    event: Properties = {**Event.from_ical(unzoned(block))}
    start = event["DTSTART"]
    if not isinstance(start.dt, datetime):
        raise WholeDay
    starts, wall, zone = _on_wall(start, zones)
    lasts = _length(event, starts, wall, zones)
    if lasts >= _DAY:
        raise WholeDay
    return Entry(
        uid=str(event.get("UID", ""))[:_MOST_UID],
        starts=starts,
        wall=wall,
        zone=zone,
        minutes=round(lasts.total_seconds() / 60) or USUAL_MINUTES,
        title=one_line(printable(str(event.get("SUMMARY", ""))))[:_MOST_TITLE],
        cancelled=str(event.get("STATUS", "")).upper() == "CANCELLED",
        rule=_rule(event, wall),
        extra=tuple(each for each in _times(event, "RDATE", wall, zones) if isinstance(each, datetime)),
        except_for=frozenset(_times(event, "EXDATE", wall, zones)),
        instead_of=_instead_of(event, wall, zones),
    )


def utc(wall: datetime, zone: tzinfo) -> datetime:
    return wall.replace(tzinfo=zone).astimezone(UTC)


def _on_wall(prop: Any, zones: Zones) -> tuple[datetime, tzinfo, str]:
    """A time with its zone; one in UTC comes again in UTC and is shown on the person's own wall."""
    found: datetime = prop.dt
    if found.tzinfo is not None:
        return found.astimezone(UTC).replace(tzinfo=None), UTC, zones.own
    wall, zone = zones.named(str(prop.params.get(MARK, "")))
    return found, wall, zone


def _length(event: Properties, starts: datetime, wall: tzinfo, zones: Zones) -> timedelta:
    lasts: object = timedelta()
    if "DURATION" in event:
        lasts = event["DURATION"].dt
    elif "DTEND" in event and isinstance(event["DTEND"].dt, datetime):
        ends, ends_wall, _zone = _on_wall(event["DTEND"], zones)
        lasts = utc(ends, ends_wall) - utc(starts, wall)
    if not isinstance(lasts, timedelta):
        raise TypeError("no length")
    return max(lasts, timedelta())


def _rule(event: Properties, wall: tzinfo) -> str:
    """As RFC 5545 writes it, with its end on the wall as well."""
    if "RRULE" not in event:
        return ""
    if not isinstance(event["RRULE"], vRecur):
        return _NO_RULE
    rule: Any = event["RRULE"]  # half of what it can do has no types
    until = (rule.pop("UNTIL", None) or [None])[0]
    text: str = rule.to_ical().decode()
    if until is None or "COUNT" in rule:
        return text
    if not isinstance(until, datetime):
        last = datetime(until.year, until.month, until.day, 23, 59, 59)  # noqa: DTZ001 - on the wall
    else:
        last = until.astimezone(wall).replace(tzinfo=None) if until.tzinfo else until
    return f"{text};UNTIL={last:%Y%m%dT%H%M%S}"


def _times(event: Properties, name: str, wall: tzinfo, zones: Zones) -> Iterator[datetime | date]:
    """The times of a list, on the wall of the entry."""
    found = event.get(name, [])
    for prop in found if isinstance(found, list) else [found]:
        own, _zone = zones.named(str(prop.params.get(MARK, ""))) if MARK in prop.params else (wall, "")
        for each in prop.dts:
            if isinstance(each.dt, datetime):
                moment = each.dt if each.dt.tzinfo else each.dt.replace(tzinfo=own)
                yield moment.astimezone(wall).replace(tzinfo=None)
            elif isinstance(each.dt, date):
                yield each.dt


def _instead_of(event: Properties, wall: tzinfo, zones: Zones) -> datetime | None:
    if "RECURRENCE-ID" not in event:
        return None
    prop = event["RECURRENCE-ID"]
    if not isinstance(prop.dt, datetime):
        raise TypeError("a day in the place of a time")
    if MARK in prop.params or prop.dt.tzinfo:
        found, own, _zone = _on_wall(prop, zones)
        return utc(found, own)
    return utc(prop.dt, wall)
