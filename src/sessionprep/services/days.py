"""Days and times as the person's wall shows them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

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

