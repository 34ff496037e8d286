"""First sentences for hard moments, and the four questions about a technique."""

from __future__ import annotations

from dataclasses import dataclass

from sessionprep.services.content.bank import HARDEST
from sessionprep.services.content.tables import ContentError, Table, shipped


@dataclass(frozen=True, slots=True)
class FirstSentence:
    """`hard` is how hard it can be to say, from 1 to HARDEST."""

    id: str
    text: str
    hard: int


@dataclass(frozen=True, slots=True)
class HardMoment:
    id: str
    title: str
    sentences: tuple[FirstSentence, ...]


@dataclass(frozen=True, slots=True)
class TechniqueQuestion:
    """`text` has {technique} where its name goes."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Starters:
    moments: tuple[HardMoment, ...]
    technique: tuple[TechniqueQuestion, ...]

    def sentence(self, sentence: str) -> FirstSentence:
        """By its id."""
        return next(each for moment in self.moments for each in moment.sentences if each.id == sentence)


def starters() -> Starters:
    """Moments in the order to show."""
    whole = shipped("starters", "moment", "technique")
    about = whole.table("technique")
    about.only("questions")
    return Starters(
        tuple(_moment(table) for table in whole.tables("moment")),
        tuple(_question(table) for table in about.tables("questions")),
    )


def _moment(table: Table) -> HardMoment:
    table.only("id", "title", "sentences")
    return HardMoment(
        table.text("id"), table.text("title"), tuple(_sentence(each) for each in table.tables("sentences"))
    )


def _sentence(table: Table) -> FirstSentence:
    table.only("id", "hard", "text")
    return FirstSentence(table.text("id"), table.text("text"), table.number("hard", most=HARDEST))


def _question(table: Table) -> TechniqueQuestion:
    table.only("id", "text")
    found = TechniqueQuestion(table.text("id"), table.text("text"))
    if "{technique}" not in found.text:
        raise ContentError(f"{table.path}.text: no place for the technique")
    return found
