"""The question bank."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sessionprep.services.content.tables import ContentError, Table, shipped

HARDEST = 3


class AskWhen(StrEnum):
    """The stage of therapy in which a question is most useful."""

    CHOOSING = "choosing"
    FIRST = "first"
    ANY = "any"
    REVIEW = "review"
    ENDING = "ending"


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """`hard` is how hard it can be to say, from 0 to HARDEST."""

    id: str
    text: str
    group: str
    hard: int
    when: AskWhen


@dataclass(frozen=True, slots=True)
class BankGroup:
    id: str
    title: str
    questions: tuple[BankQuestion, ...]


def question_bank() -> tuple[BankGroup, ...]:
    """Every group in the order to show, each with its questions."""
    return tuple(_group(table) for table in shipped("questions", "group").tables("group"))


def _group(table: Table) -> BankGroup:
    table.only("id", "title", "questions")
    group = table.text("id")
    return BankGroup(group, table.text("title"), tuple(_question(group, entry) for entry in table.tables("questions")))


def _question(group: str, table: Table) -> BankQuestion:
    table.only("id", "hard", "when", "text")
    return BankQuestion(
        table.text("id"), table.text("text"), group, table.number("hard", most=HARDEST), _ask_when(table)
    )


def _ask_when(table: Table) -> AskWhen:
    try:
        return AskWhen(table.text("when"))
    except ValueError as fault:
        raise ContentError(f"{table.path}.when: {fault}") from fault
