"""Examples of who does what in therapy, to make one's own."""

from __future__ import annotations

from dataclasses import dataclass

from sessionprep.domain.understanding import Subject
from sessionprep.services.content.tables import ContentError, Table, shipped


@dataclass(frozen=True, slots=True)
class PartExample:
    id: str
    text: str
    subject: Subject


def part_examples() -> tuple[PartExample, ...]:
    """Mine first, then theirs."""
    return tuple(example for part in shipped("parts", "part").tables("part") for example in _examples(part))


def _examples(part: Table) -> tuple[PartExample, ...]:
    part.only("whose", "examples")
    whose = {"mine": Subject.MY_PART, "theirs": Subject.THEIR_PART}.get(part.text("whose"))
    if whose is None:
        raise ContentError(f"{part.path}.whose: mine or theirs wanted")
    return tuple(_example(whose, table) for table in part.tables("examples"))


def _example(subject: Subject, table: Table) -> PartExample:
    table.only("id", "text")
    return PartExample(table.text("id"), table.text("text"), subject)
