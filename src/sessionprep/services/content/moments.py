"""What a moment may be about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.services.content.tables import Table, shipped
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable

SELF_DISCLOSURE = "self-disclosure"  # with it goes the question whom it was for


@dataclass(frozen=True, slots=True)
class Quality:
    """`text` says in a few words what is meant, behind the title."""

    id: str
    title: str
    text: str


def qualities() -> tuple[Quality, ...]:
    return tuple(_quality(table) for table in shipped("moments", "quality").tables("quality"))


def title_of(quality: str, shipped_ones: Iterable[Quality]) -> str:
    """A person's own words are their own title."""
    return next((_(each.title) for each in shipped_ones if each.id == quality), quality)


def _quality(table: Table) -> Quality:
    table.only("id", "title", "text")
    return Quality(table.text("id"), table.text("title"), table.text("text"))
