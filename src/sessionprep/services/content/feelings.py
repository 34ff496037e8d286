"""Words for feelings at three levels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.services.content.tables import Table, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUP = ("id", "text", "means", "words")


@dataclass(frozen=True, slots=True)
class Word:
    """`means` says it in one short sentence; one of many ways to."""

    id: str
    text: str
    means: str


@dataclass(frozen=True, slots=True)
class WordGroup:
    """Its id and text are an answer too: a person may stop at this level."""

    id: str
    text: str
    means: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """The widest level, an answer like the others."""

    id: str
    text: str
    means: str
    groups: tuple[WordGroup, ...]


@dataclass(frozen=True, slots=True)
class Feelings:
    """`no_words` is always offered: not knowing and not saying are answers. `also` are ids of words like these."""

    families: tuple[Family, ...]
    no_words: WordGroup
    also: tuple[str, ...]

    def answers(self) -> Iterator[Word]:
        """Everything a Feeling's `word` may name, widest first within each family."""
        for family in self.families:
            yield Word(family.id, family.text, family.means)
            for group in family.groups:
                yield Word(group.id, group.text, group.means)
                yield from group.words
        yield from self.no_words.words

    def widest(self) -> Iterator[Word]:
        """The few to begin with, and all that says that there are no words."""
        for family in self.families:
            yield Word(family.id, family.text, family.means)
        yield from (word for word in self.answers() if word.id in self.also)
        yield from self.no_words.words


def feelings() -> Feelings:
    whole = shipped("feelings", "family", "no_words")
    wordless = whole.table("no_words")
    wordless.only("also", *_GROUP)
    return Feelings(
        tuple(_family(table) for table in whole.tables("family")), _words_of(wordless), wordless.texts("also")
    )


def _family(table: Table) -> Family:
    table.only("id", "text", "means", "group")
    groups = tuple(_group(entry) for entry in table.tables("group"))
    return Family(table.text("id"), table.text("text"), table.text("means"), groups)


def _group(table: Table) -> WordGroup:
    table.only(*_GROUP)
    return _words_of(table)


def _words_of(table: Table) -> WordGroup:
    words = tuple(_word(entry) for entry in table.tables("words"))
    return WordGroup(table.text("id"), table.text("text"), table.text("means"), words)


def _word(table: Table) -> Word:
    table.only("id", "text", "means")
    return Word(table.text("id"), table.text("text"), table.text("means"))
