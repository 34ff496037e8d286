"""What a moment may be about."""

from __future__ import annotations

from dataclasses import dataclass

from sessionprep.services.content.tables import Table, shipped

SELF_DISCLOSURE = "self-disclosure"  # with it goes the question whom it was for


@dataclass(frozen=True, slots=True)
class Quality:
    """`text` says in a few words what is meant, behind the title."""

    id: str
    title: str
    text: str


def qualities() -> tuple[Quality, ...]:
    return tuple(_quality(table) for table in shipped("moments", "quality").tables("quality"))


def _quality(table: Table) -> Quality:
    table.only("id", "title", "text")
    return Quality(table.text("id"), table.text("title"), table.text("text"))
