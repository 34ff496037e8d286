"""A page for the therapist about preparing; it says nothing about the person."""

from __future__ import annotations

from dataclasses import dataclass

from sessionprep.services.content.tables import Table, shipped


@dataclass(frozen=True, slots=True)
class Told:
    """`source` is the study it is from, or empty."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Part:
    heading: str
    entries: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class ForTherapists:
    title: str
    parts: tuple[Part, ...]


def for_therapists() -> ForTherapists:
    whole = shipped("for_therapists", "page", "section")
    page = whole.table("page")
    page.only("title")
    parts = []
    for table in whole.tables("section"):
        table.only("heading", "entries")
        parts.append(Part(table.text("heading"), tuple(map(_told, table.tables("entries")))))
    return ForTherapists(page.text("title"), tuple(parts))


def _told(table: Table) -> Told:
    table.only("source", "text")
    return Told(table.text("text"), str(table.entries["source"]))
