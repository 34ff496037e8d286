"""Words for feelings at three levels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.services.content.tables import Table, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Word:
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class WordGroup:
    """Its id and text are an answer too: a person may stop at this level."""

    id: str
    text: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """The widest level, an answer like the others."""

    id: str
    text: str
    groups: tuple[WordGroup, ...]


@dataclass(frozen=True, slots=True)
class Feelings:
    """`no_words` is always offered: not knowing and not saying are answers."""

    families: tuple[Family, ...]
    no_words: WordGroup

    def answers(self) -> Iterator[Word]:
        """Everything a Feeling's `word` may name, widest first within each family."""
        for family in self.families:
            yield Word(family.id, family.text)
            for group in family.groups:
                yield Word(group.id, group.text)
                yield from group.words
        yield from self.no_words.words


def feelings() -> Feelings:
    whole = shipped("feelings", "family", "no_words")
    return Feelings(tuple(_family(table) for table in whole.tables("family")), _group(whole.table("no_words")))


def _family(table: Table) -> Family:
    table.only("id", "text", "group")
    return Family(table.text("id"), table.text("text"), tuple(_group(entry) for entry in table.tables("group")))


def _group(table: Table) -> WordGroup:
    table.only("id", "text", "words")
    return WordGroup(table.text("id"), table.text("text"), tuple(_word(entry) for entry in table.tables("words")))


def _word(table: Table) -> Word:
    table.only("id", "text")
    return Word(table.text("id"), table.text("text"))
