"""Everything shipped to read and pick from, loaded once and handed to whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.services.content.arriving import arriving
from sessionprep.services.content.bank import AskWhen, question_bank
from sessionprep.services.content.body import body_places
from sessionprep.services.content.boundaries import boundary_kinds
from sessionprep.services.content.check_in import check_in_items
from sessionprep.services.content.feelings import feelings
from sessionprep.services.content.moments import qualities
from sessionprep.services.content.parts import part_examples
from sessionprep.services.content.path import path
from sessionprep.services.content.prompts import expectation_areas, note_prompts
from sessionprep.services.content.repair import repair
from sessionprep.services.content.starters import starters
from sessionprep.services.content.stop_words import stop_words
from sessionprep.services.content.support import support_countries
from sessionprep.services.content.trust import trust
from sessionprep.services.content.ways_on import ways_on
from sessionprep.services.content.worth_noticing import worth_noticing
from sessionprep.text import _

if TYPE_CHECKING:
    from sessionprep.services.content.arriving import Arriving
    from sessionprep.services.content.bank import BankGroup, BankQuestion
    from sessionprep.services.content.body import BodyPlace
    from sessionprep.services.content.boundaries import BoundaryKind
    from sessionprep.services.content.check_in import CheckInItem
    from sessionprep.services.content.feelings import Feelings
    from sessionprep.services.content.moments import Quality
    from sessionprep.services.content.parts import PartExample
    from sessionprep.services.content.path import Path
    from sessionprep.services.content.prompts import ExpectationArea, NotePrompts
    from sessionprep.services.content.repair import Repair
    from sessionprep.services.content.starters import Starters
    from sessionprep.services.content.stop_words import StopWords
    from sessionprep.services.content.support import SupportCountry
    from sessionprep.services.content.trust import Trust
    from sessionprep.services.content.ways_on import WaysOn
    from sessionprep.services.content.worth_noticing import WorthNoticing


@dataclass(frozen=True, slots=True)
class Library:
    bank: tuple[BankGroup, ...]
    areas: tuple[ExpectationArea, ...]
    kinds: tuple[BoundaryKind, ...]
    feelings: Feelings
    note_prompts: NotePrompts
    parts: tuple[PartExample, ...]
    starters: Starters
    arriving: Arriving
    repair: Repair
    trust: Trust
    path: Path
    body: tuple[BodyPlace, ...]
    check_in: tuple[CheckInItem, ...]
    ways_on: WaysOn
    qualities: tuple[Quality, ...]
    noticing: WorthNoticing
    support: tuple[SupportCountry, ...]
    stop_words: tuple[StopWords, ...]

    def group_title(self, group: str) -> str:
        """The words for a group of questions; a person's own group is its own title."""
        return next((_(each.title) for each in self.bank if each.id == group), group)

    def bank_question(self, question: str) -> BankQuestion:
        """One of ours, by its id."""
        return next(each for group in self.bank for each in group.questions if each.id == question)

    def area_title(self, area: str) -> str:
        return next((_(each.title) for each in self.areas if each.id == area), area)

    def kind_title(self, kind: str) -> str:
        return next((_(each.title) for each in self.kinds if each.id == kind), kind)

    def first_call(self) -> tuple[BankQuestion, ...]:
        """What everybody on a shortlist is asked, so that they can be compared."""
        return tuple(each for group in self.bank for each in group.questions if each.when is AskWhen.CHOOSING)

    def place_title(self, kind: str) -> str:
        return next((_(each.title) for each in self.arriving.kinds if each.id == kind), kind)

    def feeling_words(self) -> dict[str, str]:
        """Each answer of the vocabulary, id to word."""
        return {each.id: _(each.text) for each in self.feelings.answers()}

    def named_on_a_page(self) -> dict[str, str]:
        """What can stand on a shared page by its id alone: feelings, and what a note asks by."""
        return self.feeling_words() | {each: _(asks) for each, asks in self.note_prompts.words().items()}

    def body_words(self) -> dict[str, str]:
        """Each shipped place in the body, id to words."""
        return {each.id: _(each.text) for each in self.body}

    def check_in_text(self, item: str) -> str:
        return next((_(each.text) for each in self.check_in if each.id == item), item.replace("-", " "))


def load() -> Library:
    """Some ten milliseconds of reading; raises ContentError when what we ship is wrong."""
    return Library(
        bank=question_bank(),
        areas=expectation_areas(),
        kinds=boundary_kinds(),
        feelings=feelings(),
        note_prompts=note_prompts(),
        parts=part_examples(),
        starters=starters(),
        arriving=arriving(),
        repair=repair(),
        trust=trust(),
        path=path(),
        body=body_places(),
        check_in=check_in_items(),
        ways_on=ways_on(),
        qualities=qualities(),
        noticing=worth_noticing(),
        support=support_countries(),
        stop_words=stop_words(),
    )
