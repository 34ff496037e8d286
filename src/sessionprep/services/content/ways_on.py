"""What a person can do when something weighs: always the same ways in the same order, and none is urged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sessionprep.services.content.guidance import About, about
from sessionprep.services.content.tables import ContentError, Table, shipped


class Way(StrEnum):
    """In the order to show."""

    TALK = "talk"
    OUTSIDE = "outside"
    COMPLAINT = "complaint"
    LEAVING = "leaving"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True)
class WayOn:
    """`steps` are the words of its buttons; `sources` say where its facts come from."""

    way: Way
    title: str
    text: str
    steps: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WaysOn:
    ways: tuple[WayOn, ...]
    about: About


def ways_on() -> WaysOn:
    whole = shipped("ways_on", "way")
    ways = tuple(_way(table) for table in whole.tables("way"))
    if [each.way for each in ways] != [*Way]:
        raise ContentError(f"{whole.path}: {', '.join(Way)} wanted, in this order")
    return WaysOn(ways, about(whole))


def _way(table: Table) -> WayOn:
    table.only("id", "title", "text", "steps", "source")
    try:
        way = Way(table.text("id"))
    except ValueError as fault:
        raise ContentError(f"{table.path}.id: {fault}") from fault
    return WayOn(way, table.text("title"), table.text("text"), table.texts("steps"), table.names("source"))
