"""Lines to finish and lines to fill."""

from __future__ import annotations

from dataclasses import dataclass

from sessionprep.domain.note import Look
from sessionprep.services.content.tables import ContentError, Table, shipped


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
class NotePrompt:
    """A line of a note that looks back like this."""

    id: str
    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class StillTrue:
    """Asked where the three lines are read back; what is chosen is kept in the words of its answer."""

    id: str
    text: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotePrompts:
    """A label for each of a note's three lines, and the sentence that is always shown below them.

    `lines` are always there for their look, those of `more` only when somebody asks for one.
    """

    keep: str
    hard: str
    next_time: str
    closing: str
    lines: tuple[NotePrompt, ...]
    more: tuple[NotePrompt, ...]
    still_true: StillTrue

    def always(self) -> frozenset[str]:
        """The ids of lines that nobody has to ask for."""
        return frozenset({self.still_true.id, *(line.id for line in self.lines)})

    def words(self) -> dict[str, str]:
        """Id to words, of every line there can be."""
        return {each.id: each.text for each in (*self.lines, *self.more)} | {self.still_true.id: self.still_true.text}

    def asks(self, prompt: str) -> str:
        """Its words; one that only another version ships is read from its id."""
        return self.words().get(prompt, prompt.replace("-", " "))


def expectation_areas() -> tuple[ExpectationArea, ...]:
    """Every area in the order to show, each with its prompts."""
    return tuple(_area(table) for table in shipped("expectations", "area").tables("area"))


def note_prompts() -> NotePrompts:
    whole = shipped("notes", "prompts", "line", "more", "still_true")
    table = whole.table("prompts")
    table.only("keep", "hard", "next_time", "closing")
    return NotePrompts(
        table.text("keep"),
        table.text("hard"),
        table.text("next_time"),
        table.text("closing"),
        tuple(_line(entry) for entry in whole.tables("line")),
        tuple(_line(entry) for entry in whole.tables("more")),
        _still_true(whole.table("still_true")),
    )


def _area(table: Table) -> ExpectationArea:
    table.only("id", "title", "prompts")
    area = table.text("id")
    return ExpectationArea(area, table.text("title"), tuple(_prompt(area, entry) for entry in table.tables("prompts")))


def _prompt(area: str, table: Table) -> ExpectationPrompt:
    table.only("id", "text")
    return ExpectationPrompt(table.text("id"), table.text("text"), area)


def _line(table: Table) -> NotePrompt:
    table.only("id", "look", "text")
    try:
        return NotePrompt(table.text("id"), table.text("text"), Look(table.text("look")))
    except ValueError as fault:
        raise ContentError(f"{table.path}.look: {fault}") from fault


def _still_true(table: Table) -> StillTrue:
    table.only("id", "text", "answers")
    return StillTrue(table.text("id"), table.text("text"), table.texts("answers"))
