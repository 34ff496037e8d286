"""From the name a calendar has for a time zone to the zone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from sessionprep.services.calendar.refused import UNREADABLE

if TYPE_CHECKING:
    from datetime import tzinfo

_NAMED = re.compile(r";TZID=(\"[^\"]*\"|[^:;\"]*)", re.IGNORECASE)
MARK = "X-ZONE"
_MOST = 100  # that a file may describe


def unzoned(block: str) -> str:
    """With every zone's name under a mark of our own: the times then are read as on the wall, whatever zone it is."""
    return _NAMED.sub(rf";{MARK}=\1", block)


class Zones:
    """Zones the world knows come first: a file cannot say what Berlin is. Then those the file describes itself."""

    def __init__(self, described: list[str], own: str) -> None:
        """`own` is the zone of the person's wall, for times that name none."""
        self.own = own
        self._described = {_name_of(block): block for block in described[:_MOST]}
        self._known: dict[str, tuple[tzinfo, str]] = {}
        self._wall = _shipped(own) or ZoneInfo("UTC")

    def named(self, name: str) -> tuple[tzinfo, str]:
        """The zone, and the IANA name a session is to have: the person's own where the zone has none."""
        if name not in self._known:
            self._known[name] = self._find(name.strip('"').strip())
        return self._known[name]

    def _find(self, name: str) -> tuple[tzinfo, str]:
        for candidate in _candidates(name):
            if zone := _shipped(candidate):
                return zone, zone.key
        described = self._described.get(name)
        built = _built(described) if described else None
        return built or self._wall, self.own


def _candidates(name: str) -> list[str]:
    """As it is, what Windows calls it, and without what some programs put before it."""
    bare = name.strip("/")
    parts = bare.split("/")
    behind = ["/".join(parts[start:]) for start in range(1, len(parts))] if name.startswith("/") else []
    return [each for each in (bare, WINDOWS_TO_OLSON.get(bare, ""), *behind) if each]


def _shipped(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _name_of(block: str) -> str:
    found = re.search(r"^TZID[^:\r\n]*:(.*)$", block, re.IGNORECASE | re.MULTILINE)
    return found[1].strip() if found else ""


def _built(block: str) -> tzinfo | None:
    try:
        made = Timezone.from_ical(block)
        return made.to_tz(lookup_tzid=False) if isinstance(made, Timezone) else None
    except UNREADABLE:
        return None
