"""The page as it will be read: only what was picked, and nothing about the computer it comes from."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.services.summary.clean import printable
from sessionprep.services.summary.offer import Style, offer
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from sessionprep.services.content.for_therapists import ForTherapists, Told
    from sessionprep.services.summary.offer import Item, Key, Naming, Topic
    from sessionprep.services.summary.scope import Scope
    from sessionprep.vault.work import Work


@dataclass(frozen=True, slots=True)
class Entry:
    """`room` is how many lines are left free below it, to write on by hand: they are there on paper alone."""

    words: str
    label: str = ""
    beneath: tuple[Entry, ...] = ()
    room: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    caption: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    style: Style
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """`sender` is what the person wants written beside “From”, often nothing."""

    title: str
    sender: str
    sections: tuple[Section, ...]


def page(work: Work, scope: Scope, named: Naming, picks: AbstractSet[Key], sender: str = "") -> Page:
    """Made from what is offered now: a pick that has become private or was deleted meanwhile is dropped."""
    offered = offer(work, scope, named)
    sections = (_section(topic, picks) for topic in offered.topics)
    return Page(offered.title, " ".join(printable(sender).split()), tuple(each for each in sections if each.groups))


def page_for_therapists(content: ForTherapists, sender: str = "") -> Page:
    """About preparing, and nothing about the person but the name they write on it."""
    sections = (
        Section(_(part.heading), Style.LISTED, (Group("", tuple(map(_told, part.entries))),)) for part in content.parts
    )
    return Page(_(content.title), " ".join(printable(sender).split()), tuple(sections))


def _told(told: Told) -> Entry:
    # i18n: What a study found, and which one it was
    words = _("{words} ({source})").format(words=_(told.text), source=told.source) if told.source else _(told.text)
    return Entry(words)


def _section(topic: Topic, picks: AbstractSet[Key]) -> Section:
    groups = []
    for bunch in topic.bunches:
        picked = [item for item in bunch.items if item.key in picks]
        entries = _together(picked) if topic.style is Style.TOGETHER else _nested(picked)
        if entries:
            groups.append(Group(bunch.caption, entries))
    return Section(topic.heading, topic.style, tuple(groups))


def _nested(picked: Iterable[Item]) -> tuple[Entry, ...]:
    """What belongs beneath an item that was not picked stands by itself."""
    above: list[Item] = []
    under: dict[Key, list[Entry]] = defaultdict(list)
    standing: set[Key] = set()
    for item in picked:
        if item.beneath is not None and item.beneath in standing:
            under[item.beneath].append(Entry(item.words, item.label))
        else:
            above.append(item)
            standing.add(item.key)
    return tuple(Entry(item.words, item.label, tuple(under[item.key])) for item in above)


def _together(picked: Iterable[Item]) -> tuple[Entry, ...]:
    lines: dict[str, list[str]] = defaultdict(list)
    for item in picked:
        lines[item.label].append(item.words)
    # i18n: What stands between two feelings in a list
    return tuple(Entry(_(", ").join(words), label) for label, words in lines.items())
