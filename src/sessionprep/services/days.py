"""Days and times as the person's wall shows them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sessionprep.text import _

if TYPE_CHECKING:
    from datetime import tzinfo


def zone(name: str) -> tzinfo:
    """The zone of that IANA name; UTC when this computer does not know it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def on_wall(moment: datetime, zone_name: str) -> datetime:
    """A UTC moment as the naive local time a person reads."""
    return moment.astimezone(zone(zone_name)).replace(tzinfo=None)


def from_wall(wall: datetime, zone_name: str) -> tuple[datetime, bool]:
    """The UTC moment of a local time, and whether a wall clock ever shows that time (it skips an hour in spring)."""
    place = zone(zone_name)
    moment = wall.replace(tzinfo=place).astimezone(UTC)
    return moment, moment.astimezone(place).replace(tzinfo=None) == wall


def brief(moment: datetime, zone_name: str, now: datetime) -> str:
    """Such as “Thu 26 Nov · 15:00”; with the year when it is not this one."""
    wall, today = on_wall(moment, zone_name), on_wall(now, zone_name)
    return f"{_brief_day(wall, today)} · {wall.hour:02}:{wall.minute:02}"


def brief_day(moment: datetime, zone_name: str, now: datetime) -> str:
    """Such as “Thu 26 Nov”."""
    return _brief_day(on_wall(moment, zone_name), on_wall(now, zone_name))


def _brief_day(wall: datetime, today: datetime) -> str:
    shape = _("{weekday} {day} {month}") if wall.year == today.year else _("{weekday} {day} {month} {year}")
    return shape.format(
        weekday=_weekdays()[wall.weekday()], day=wall.day, month=_months()[wall.month - 1], year=wall.year
    )


def _weekdays() -> tuple[str, ...]:
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def _months() -> tuple[str, ...]:
    return (
        *(_("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun")),
        *(_("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec")),
    )
