"""What can be on a card: sentences, each with the words it is a part of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sessionprep.domain.spoken import sentences
from sessionprep.services import masks
from sessionprep.services.summary.masks import masked
from sessionprep.services.summary.offer import Item, Style, items_of
from sessionprep.services.summary.page import Entry, Group, Page, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sessionprep.domain.records import AnyRecord
    from sessionprep.services.workspace import Work


@dataclass(frozen=True, slots=True)
class Said:
    """`whole` is all that the record says there."""

    words: str
    whole: Item


def sentences_of(record: AnyRecord) -> tuple[Said, ...]:
    """What may leave of it, sentence by sentence."""
    return tuple(Said(words, whole) for whole in items_of(record) for words in sentences(whole.words))


def without_names(work: Work, said: Sequence[Said]) -> tuple[Said, ...]:
    """A name that is masked is on no page, and so on no card."""
    covered = masked(card_page("", (each.words for each in said)), masks.listed(work)).page
    words = (entry.words for entry in covered.sections[0].groups[0].entries)
    return tuple(replace(each, words=read) for each, read in zip(said, words, strict=True))


def card_page(title: str, sentences: Iterable[str]) -> Page:
    """As a page, to be kept."""
    return Page(title, "", (Section("", Style.PROSE, (Group("", tuple(map(Entry, sentences))),)),))


def items_on(chosen: Sequence[Said], offered: Sequence[Said]) -> tuple[Item, ...]:
    """What somebody knows who saw these: all of a record's words, or only the sentences of it that were there."""
    wholes = dict.fromkeys(each.whole for each in chosen)
    return tuple(_item(whole, _of(whole, chosen), _of(whole, offered)) for whole in wholes)


def _of(whole: Item, said: Iterable[Said]) -> list[str]:
    return [each.words for each in said if each.whole == whole]


def _item(whole: Item, chosen: list[str], offered: list[str]) -> Item:
    return whole if chosen == offered else replace(whole, words=" ".join(chosen))
