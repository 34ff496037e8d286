"""Paper twins: what the program asks on the screen, to fill in by hand, or filled in already."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from sessionprep.domain.note import Look
from sessionprep.services import notes, places, sessions
from sessionprep.services.summary.offer import Item, Style, items_of
from sessionprep.services.summary.page import Entry, Group, Page, Section
from sessionprep.services.summary.scope import OneSession, title
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sessionprep.domain.records import AnyRecord
    from sessionprep.domain.session import Session
    from sessionprep.services.content.library import Library
    from sessionprep.vault.work import Work

# Free lines below each, and how many of each: as many as find room on one sheet of either paper.
_QUESTION_LINES, _QUESTIONS = 3, 5
_PROMPT_LINES = 5
_BOUNDARY_LINES, _BOUNDARIES = 2, 3


class Twin(StrEnum):
    QUESTIONS = "questions"
    RIGHT_AFTER = "right after"
    BOUNDARIES = "boundaries"
    CHECKLIST = "checklist"


@dataclass(frozen=True, slots=True)
class Filled:
    """`items` are the own words on the page, by what they come from."""

    page: Page
    items: tuple[Item, ...]


def words(twin: Twin) -> str:
    match twin:
        case Twin.QUESTIONS:
            return _("My questions")
        case Twin.RIGHT_AFTER:
            return _("Right after a session")
        case Twin.BOUNDARIES:
            return _("Where my lines are")
        case Twin.CHECKLIST:
            return _("Before it begins")
        case _:
            assert_never(twin)


def blank(twin: Twin, library: Library) -> Page:
    """Nothing of the vault is on it."""
    match twin:
        case Twin.QUESTIONS:
            return _page(words(twin), Style.NUMBERED, (Entry("", room=_QUESTION_LINES) for _each in range(_QUESTIONS)))
        case Twin.RIGHT_AFTER:
            asks = map(_, _asked(library).values())
            return _page(words(twin), Style.PROSE, (Entry("", ask, room=_PROMPT_LINES) for ask in asks))
        case Twin.BOUNDARIES:
            asked = (_("The line"), _("How I’d say it"))
            pairs = (ask for _each in range(_BOUNDARIES) for ask in asked)
            lines = (Entry("", ask, room=_BOUNDARY_LINES) for ask in pairs)
            return _page(words(twin), Style.PROSE, lines)
        case Twin.CHECKLIST:
            every = (Entry(_(item.text)) for item in library.arriving.items)
            return _page(words(twin), Style.BOXES, every)
        case _:
            assert_never(twin)


def filled(work: Work, twin: Twin, library: Library, session: Session | None) -> Filled:
    """What is there for this session; what is private stays off a sheet that can be left lying about."""
    match twin:
        case Twin.QUESTIONS:
            planned = [each for _item, each in sessions.plan(work, session.id)] if session else []
            name = title(work, OneSession(session.id)) if session else words(twin)
            asked = tuple(_open(planned, "wording"))
            return Filled(
                _page(name, Style.NUMBERED, (Entry(each.words, room=_QUESTION_LINES) for each in asked)), asked
            )
        case Twin.RIGHT_AFTER:
            said = _written(work, session)
            return Filled(_page(words(twin), Style.PROSE, _answered(library, said)), tuple(said.values()))
        case Twin.BOUNDARIES:
            return _with_lines(work)
        case Twin.CHECKLIST:
            items = places.to_see_to(work, library, session) if session else library.arriving.items
            return Filled(_page(words(twin), Style.BOXES, (Entry(_(item.text)) for item in items)), ())
        case _:
            assert_never(twin)


def _asked(library: Library) -> dict[str, str]:
    prompts = library.note_prompts
    return {"keep": prompts.keep, "hard": prompts.hard, "next_time": prompts.next_time}


def _written(work: Work, session: Session | None) -> dict[str, Item]:
    about = notes.of_session(work, session.id) if session else ()
    looked = [each for each in about if each.look is Look.RIGHT_AFTER][:1]
    return {item.key.field: item for field in ("keep", "hard", "next_time") for item in _open(looked, field)}


def _answered(library: Library, said: dict[str, Item]) -> Iterable[Entry]:
    for field, ask in _asked(library).items():
        item = said.get(field)
        yield Entry("", _(ask), room=_PROMPT_LINES) if item is None else Entry(item.words, _(ask))


def _with_lines(work: Work) -> Filled:
    entries, items = [], []
    for boundary in work.boundaries.all():
        lines, spoken = tuple(_open([boundary], "wording")), tuple(_open([boundary], "spoken"))
        for line in lines:
            beneath = tuple(Entry(each.words, _("How I’d say it")) for each in spoken)
            entries.append(Entry(line.words, "", beneath))
            items += [line, *spoken]
    return Filled(_page(words(Twin.BOUNDARIES), Style.LISTED, entries), tuple(items))


def _open(records: Iterable[AnyRecord], field: str) -> Iterator[Item]:
    return (item for each in records for item in items_of(each) if item.key.field == field)


def _page(name: str, style: Style, entries: Iterable[Entry]) -> Page:
    """One part without a heading of its own: the page's name says it."""
    return Page(name, "", (Section("", style, (Group("", tuple(entries)),)),))
