"""A page for the therapist about preparing; it says nothing about the person."""

from __future__ import annotations

from dataclasses import dataclass

from sessionprep.services.content.tables import shipped


@dataclass(frozen=True, slots=True)
class Part:
    heading: str
    entries: tuple[str, ...]


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
        parts.append(Part(table.text("heading"), table.texts("entries")))
    return ForTherapists(page.text("title"), tuple(parts))
