"""Where in the body a feeling can be."""

from __future__ import annotations

from dataclasses import dataclass

from sessionprep.services.content.tables import Table, shipped


@dataclass(frozen=True, slots=True)
class BodyPlace:
    id: str
    text: str


def body_places() -> tuple[BodyPlace, ...]:
    """From top to bottom, then the whole of it."""
    return tuple(_place(table) for table in shipped("body", "place").tables("place"))


def _place(table: Table) -> BodyPlace:
    table.only("id", "text")
    return BodyPlace(table.text("id"), table.text("text"))
