"""Kinds of boundaries, with examples to make one's own."""

from __future__ import annotations

from dataclasses import dataclass

from sessionprep.domain.boundary import Whose
from sessionprep.services.content.guidance import About, Guidance, about
from sessionprep.services.content.tables import ContentError, Table, shipped


@dataclass(frozen=True, slots=True)
class BoundaryExample:
    id: str
    text: str
    kind: str
    whose: Whose


@dataclass(frozen=True, slots=True)
class BoundaryKind:
    id: str
    title: str
    guidance: Guidance
    examples: tuple[BoundaryExample, ...]


def boundary_kinds() -> tuple[BoundaryKind, ...]:
    """Every kind in the order to show, each with its examples."""
    whole = shipped("boundaries", "kind")
    return tuple(_kind(table, about(whole)) for table in whole.tables("kind"))


def _kind(table: Table, read: About) -> BoundaryKind:
    table.only("id", "title", "text", "source", "examples")
    kind, guidance = table.text("id"), Guidance(table.text("text"), table.texts("source"), read)
    examples = tuple(_example(kind, entry) for entry in table.tables("examples"))
    return BoundaryKind(kind, table.text("title"), guidance, examples)


def _example(kind: str, table: Table) -> BoundaryExample:
    table.only("id", "whose", "text")
    try:
        whose = Whose(table.text("whose"))
    except ValueError as fault:
        raise ContentError(f"{table.path}.whose: {fault}") from fault
    return BoundaryExample(table.text("id"), table.text("text"), kind, whose)
