"""What is worth noticing about how a therapist acts, in three levels; each line can begin a moment."""

from __future__ import annotations

from dataclasses import dataclass

from sessionprep.services.content.guidance import About, about
from sessionprep.services.content.tables import Table, shipped

OUTSIDE = "outside"  # the level that is shown with the ways on


@dataclass(frozen=True, slots=True)
class Noticed:
    """`about` is the id of a quality."""

    id: str
    text: str
    about: str


@dataclass(frozen=True, slots=True)
class Level:
    id: str
    title: str
    text: str
    lines: tuple[Noticed, ...]


@dataclass(frozen=True, slots=True)
class WorthNoticing:
    """`closing` stands with the last level."""

    opening: str
    levels: tuple[Level, ...]
    closing: str
    sources: tuple[str, ...]
    about: About


def worth_noticing() -> WorthNoticing:
    whole = shipped("worth_noticing", "page", "level")
    page = whole.table("page")
    page.only("opening", "closing", "source")
    levels = tuple(_level(table) for table in whole.tables("level"))
    return WorthNoticing(page.text("opening"), levels, page.text("closing"), page.texts("source"), about(whole))


def _level(table: Table) -> Level:
    table.only("id", "title", "text", "lines")
    lines = tuple(_line(each) for each in table.tables("lines"))
    return Level(table.text("id"), table.text("title"), table.text("text"), lines)


def _line(table: Table) -> Noticed:
    table.only("id", "about", "text")
    return Noticed(table.text("id"), table.text("text"), table.text("about"))
