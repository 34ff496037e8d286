"""Lines to finish and lines to fill."""

from __future__ import annotations

from dataclasses import dataclass

from sessionprep.services.content.tables import Table, shipped


@dataclass(frozen=True, slots=True)
class ExpectationPrompt:
    """`text` has an ellipsis wherever own words go."""

    id: str
    text: str
    area: str


@dataclass(frozen=True, slots=True)
class ExpectationArea:
    id: str
    title: str
    prompts: tuple[ExpectationPrompt, ...]


@dataclass(frozen=True, slots=True)
class NotePrompts:
    """A label for each of a note's three lines, and the sentence that is always shown below them."""

    keep: str
    hard: str
    next_time: str
    closing: str


def expectation_areas() -> tuple[ExpectationArea, ...]:
    """Every area in the order to show, each with its prompts."""
    return tuple(_area(table) for table in shipped("expectations", "area").tables("area"))


def note_prompts() -> NotePrompts:
    table = shipped("notes", "prompts").table("prompts")
    table.only("keep", "hard", "next_time", "closing")
    return NotePrompts(table.text("keep"), table.text("hard"), table.text("next_time"), table.text("closing"))


def _area(table: Table) -> ExpectationArea:
    table.only("id", "title", "prompts")
    area = table.text("id")
    return ExpectationArea(area, table.text("title"), tuple(_prompt(area, entry) for entry in table.tables("prompts")))


def _prompt(area: str, table: Table) -> ExpectationPrompt:
    table.only("id", "text")
    return ExpectationPrompt(table.text("id"), table.text("text"), area)
