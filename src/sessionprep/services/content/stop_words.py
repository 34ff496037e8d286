"""Sentences that pause a topic."""

from __future__ import annotations

from dataclasses import dataclass

from sessionprep.services.content.tables import Table, shipped

KIND = "pace"  # of the boundaries that are made of them


@dataclass(frozen=True, slots=True)
class StopWords:
    """`text` is said aloud; `line` is the boundary it stands for."""

    id: str
    text: str
    line: str


def stop_words() -> tuple[StopWords, ...]:
    return tuple(_sentence(table) for table in shipped("stop_words", "sentence").tables("sentence"))


def _sentence(table: Table) -> StopWords:
    table.only("id", "spoken", "line")
    return StopWords(table.text("id"), table.text("spoken"), table.text("line"))
