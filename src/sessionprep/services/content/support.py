"""Public lines to reach somebody right now: few, by country, each with where it can be looked up and when it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sessionprep.services.content.tables import ContentError, Table, shipped


@dataclass(frozen=True, slots=True)
class SupportLine:
    id: str
    label: str
    number: str
    hours: str
    says: str
    source: str
    checked: date


@dataclass(frozen=True, slots=True)
class SupportCountry:
    id: str
    name: str
    lines: tuple[SupportLine, ...]


def support_countries() -> tuple[SupportCountry, ...]:
    return tuple(_country(table) for table in shipped("support", "country").tables("country"))


def _country(table: Table) -> SupportCountry:
    table.only("id", "name", "lines")
    return SupportCountry(table.text("id"), table.text("name"), tuple(_line(each) for each in table.tables("lines")))


def _line(table: Table) -> SupportLine:
    table.only("id", "label", "number", "hours", "says", "source", "checked")
    label, number, hours, says, source = (table.text(key) for key in ("label", "number", "hours", "says", "source"))
    return SupportLine(table.text("id"), label, number, hours, says, source, _day(table))


def _day(table: Table) -> date:
    try:
        return date.fromisoformat(table.text("checked"))
    except ValueError as fault:
        raise ContentError(f"{table.path}.checked: {fault}") from fault
