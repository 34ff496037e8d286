"""What is asked about a session, in eight plain sentences."""

from __future__ import annotations

from dataclasses import dataclass

from sessionprep.services.content.tables import Table, shipped


@dataclass(frozen=True, slots=True)
class CheckInItem:
    """`about` names what it is about, for those who work on the words."""

    id: str
    text: str
    about: str


def check_in_items() -> tuple[CheckInItem, ...]:
    """In the order to show."""
    return tuple(_item(table) for table in shipped("check_in", "item").tables("item"))


def _item(table: Table) -> CheckInItem:
    table.only("id", "about", "text")
    return CheckInItem(table.text("id"), table.text("text"), table.text("about"))
