"""What can make trust hard, and where an earlier experience can come from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sessionprep.services.content.tables import ContentError, Table, shipped
from sessionprep.text import _

_ANY = "from.unsaid"  # asks without saying whom it was with


class Lead(StrEnum):
    """A room that goes with a reason."""

    EXPERIENCES = "experiences"
    HARD = "hard"
    PACE = "pace"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class Reason:
    """`questions` and `sentences` are ids of the bank and of first sentences: offered, the first of them first."""

    id: str
    text: str
    note: str
    questions: tuple[str, ...]
    sentences: tuple[str, ...]
    leads: tuple[Lead, ...]


@dataclass(frozen=True, slots=True)
class ExperienceSource:
    id: str
    text: str
    ask: str


@dataclass(frozen=True, slots=True)
class Trust:
    reasons: tuple[Reason, ...]
    sources: tuple[ExperienceSource, ...]

    def reason(self, reason: str) -> Reason | None:
        """None for one in own words."""
        return next((each for each in self.reasons if each.id == reason), None)

    def reason_title(self, reason: str) -> str:
        """Own words are their own title."""
        found = self.reason(reason)
        return _(found.text) if found else reason

    def source_title(self, source: str) -> str:
        return next((_(each.text) for each in self.sources if each.id == source), source)

    def question_about(self, source: str) -> str:
        """What an experience from there can be asked as."""
        found = {each.id: each.ask for each in self.sources}
        return found.get(source, found[_ANY])


def trust() -> Trust:
    whole = shipped("trust", "reason", "source")
    return Trust(
        tuple(_reason(table) for table in whole.tables("reason")),
        tuple(_source(table) for table in whole.tables("source")),
    )


def _reason(table: Table) -> Reason:
    table.only("id", "text", "note", "questions", "sentences", "leads")
    try:
        leads = tuple(Lead(each) for each in table.ids("leads"))
    except ValueError as fault:
        raise ContentError(f"{table.path}.leads: {fault}") from fault
    words = table.text("id"), table.text("text"), table.text("note")
    return Reason(*words, table.ids("questions"), table.ids("sentences"), leads)


def _source(table: Table) -> ExperienceSource:
    table.only("id", "text", "ask")
    return ExperienceSource(table.text("id"), table.text("text"), table.text("ask"))
