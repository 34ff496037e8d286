"""Kinds of places, what makes one good, what to see to before a session, and help where none can be found."""

from __future__ import annotations

from dataclasses import dataclass

from sessionprep.services.content.tables import Table, shipped

ANY = "any"  # every way of meeting


@dataclass(frozen=True, slots=True)
class PlaceKind:
    """`heard` where others may hear what is said."""

    id: str
    title: str
    heard: bool


@dataclass(frozen=True, slots=True)
class PlaceQuality:
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ToSeeTo:
    """`meant_for` is a way of meeting, a kind of place, or ANY; `tone` where a test tone helps."""

    id: str
    text: str
    meant_for: str
    tone: bool


@dataclass(frozen=True, slots=True)
class NoPlace:
    """`question` is an id of the question bank."""

    note: str
    ideas: tuple[str, ...]
    message: str
    question: str
    interrupted: str


@dataclass(frozen=True, slots=True)
class Arriving:
    kinds: tuple[PlaceKind, ...]
    qualities: tuple[PlaceQuality, ...]
    items: tuple[ToSeeTo, ...]
    no_place: NoPlace


def arriving() -> Arriving:
    whole = shipped("arriving", "help", "kind", "quality", "list")
    return Arriving(
        tuple(_kind(table) for table in whole.tables("kind")),
        tuple(_quality(table) for table in whole.tables("quality")),
        tuple(item for table in whole.tables("list") for item in _items(table)),
        _no_place(whole.table("help")),
    )


def _kind(table: Table) -> PlaceKind:
    table.only("id", "title", "heard")
    return PlaceKind(table.text("id"), table.text("title"), table.flag("heard"))


def _quality(table: Table) -> PlaceQuality:
    table.only("id", "text")
    return PlaceQuality(table.text("id"), table.text("text"))


def _items(table: Table) -> tuple[ToSeeTo, ...]:
    table.only("for", "items")
    return tuple(_item(table.text("for"), entry) for entry in table.tables("items"))


def _item(meant_for: str, table: Table) -> ToSeeTo:
    table.only("id", "tone", "text")
    return ToSeeTo(table.text("id"), table.text("text"), meant_for, table.flag("tone"))


def _no_place(table: Table) -> NoPlace:
    table.only("note", "ideas", "message", "question", "interrupted")
    return NoPlace(
        table.text("note"),
        table.texts("ideas"),
        table.text("message"),
        table.text("question"),
        table.text("interrupted"),
    )
