"""Signs that something is off, and what a good answer sounds like."""

from __future__ import annotations

from dataclasses import dataclass

from sessionprep.services.content.guidance import About, about
from sessionprep.services.content.tables import Table, shipped

OTHER = "other"  # nothing of it is written for the person


@dataclass(frozen=True, slots=True)
class Sign:
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class GoodAnswer:
    """`note` says what is known of it, `sources` from where."""

    title: str
    lines: tuple[str, ...]
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Repair:
    signs: tuple[Sign, ...]
    answer: GoodAnswer
    about: About


def repair() -> Repair:
    whole = shipped("repair", "sign", "answer")
    return Repair(tuple(_sign(table) for table in whole.tables("sign")), _answer(whole.table("answer")), about(whole))


def _sign(table: Table) -> Sign:
    table.only("id", "text")
    return Sign(table.text("id"), table.text("text"))


def _answer(table: Table) -> GoodAnswer:
    table.only("title", "lines", "note", "source")
    return GoodAnswer(table.text("title"), table.texts("lines"), table.text("note"), table.texts("source"))
