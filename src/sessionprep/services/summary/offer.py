"""What a person may pick from: items that `domain.sharing` lets through, and none by any other road."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.moment import MomentKind
from sessionprep.domain.note import Strength, When
from sessionprep.domain.record import Privacy
from sessionprep.domain.sharing import pieces
from sessionprep.services import wording
from sessionprep.services.days import on_wall
from sessionprep.services.summary.clean import printable
from sessionprep.services.summary.dates import long_date
from sessionprep.services.summary.reach import Reach, reach
from sessionprep.services.summary.scope import OneSession, Scope, day_of, title
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sessionprep.domain.note import Feeling, Note, NoteLine
    from sessionprep.domain.question import Question
    from sessionprep.domain.records import AnyRecord
    from sessionprep.domain.session import Session
    from sessionprep.vault.work import Work


Naming = Callable[[str], str]  # from the id of a feeling or a prompt that we ship to its words


class Style(StrEnum):
    """How the items of a topic stand on the page."""

    PROSE = "prose"
    NUMBERED = "numbered"
    LISTED = "listed"
    TOGETHER = "together"  # those with one label share a line
    BOXES = "boxes"  # each with a box to tick by hand


@dataclass(frozen=True, slots=True)
class Key:
    """One field of one record: what a tick remembers."""

    record: str
    field: str


@dataclass(frozen=True, slots=True)
class Item:
    """`label` says what the words are; `beneath` is the item they belong to, if that is picked too."""

    key: Key
    words: str
    label: str = ""
    beneath: Key | None = None


@dataclass(frozen=True, slots=True)
class Bunch:
    """Items that belong to one day or one note; a caption only where there can be several."""

    caption: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    name: str
    heading: str
    style: Style
    bunches: tuple[Bunch, ...]

    def items(self) -> tuple[Item, ...]:
        return tuple(item for bunch in self.bunches for item in bunch.items)


@dataclass(frozen=True, slots=True)
class Offer:
    """`unlisted` counts the private records that are not offered; sealed ones do not even count."""

    title: str
    topics: tuple[Topic, ...]
    unlisted: int


def headings() -> dict[str, str]:
    """The topics there can be, by name and in the order of the page."""
    return {
        "purpose": _("What this session is for"),
        "plan": _("What I’d like to talk about"),
        "still open": _("What I asked to be different"),
        "with me": _("How to work with me"),
        "after": _("After the session"),
        "feelings": _("Feelings"),
        "moments": _("Moments"),
        "goals": _("Goals"),
        "tasks": _("In between"),
        "understood": _("Our plan as I understand it"),
        "ending": _("Ending"),
        "expectations": _("Expectations"),
        "boundaries": _("Boundaries"),
    }


def offer(work: Work, scope: Scope, named: Naming) -> Offer:
    found = reach(work, scope)
    desk = _Desk()
    made = {
        "purpose": (Style.PROSE, _purposes(desk, found, scope)),
        "plan": (Style.NUMBERED, _plans(desk, found, scope)),
        "still open": (Style.LISTED, _still_open(desk, found)),
        "with me": (Style.LISTED, _with_me(desk, found)),
        "after": (Style.LISTED, _after(desk, found, named, scope)),
        "feelings": (Style.TOGETHER, _feelings(desk, found, named, scope)),
        "moments": (Style.LISTED, _moments(desk, found)),
        "goals": (Style.LISTED, _goals(desk, found)),
        "tasks": (Style.LISTED, _tasks(desk, found)),
        "understood": (Style.PROSE, _understood(desk, found, scope)),
        "ending": (Style.LISTED, _endings(desk, found)),
        "expectations": (Style.LISTED, _expectations(desk, found)),
        "boundaries": (Style.LISTED, _boundaries(desk, found)),
    }
    topics = (Topic(name, heading, *made[name]) for name, heading in headings().items())
    shown = tuple(replace(each, bunches=tuple(bunch for bunch in each.bunches if bunch.items)) for each in topics)
    return Offer(title(work, scope), tuple(each for each in shown if each.bunches), len(desk.unlisted))


def items_of(record: AnyRecord) -> Iterator[Item]:
    """All of it that may leave, as it can be printed."""
    for piece in pieces(record):
        if words := printable(piece.words):
            yield Item(Key(piece.record, piece.field), words)


class _Desk:
    """Turns records into items, and counts the private ones it keeps back."""

    def __init__(self) -> None:
        self.unlisted: set[str] = set()

    def items(self, record: AnyRecord, labels: Mapping[str, str], beneath: Key | None = None) -> tuple[Item, ...]:
        if record.privacy is Privacy.PRIVATE and pieces(replace(record, privacy=Privacy.SHAREABLE)):
            self.unlisted.add(record.id)
        return tuple(replace(each, label=labels.get(each.key.field, ""), beneath=beneath) for each in items_of(record))


def _purposes(desk: _Desk, found: Reach, scope: Scope) -> tuple[Bunch, ...]:
    return tuple(Bunch(_caption(scope, session), desk.items(session, {})) for session in found.sessions)


def _plans(desk: _Desk, found: Reach, scope: Scope) -> tuple[Bunch, ...]:
    planned = [
        Bunch(
            _caption(scope, session),
            tuple(
                item
                for question in found.plans[session.id]
                for item in _question(desk, found, question, first=session.say_first == question.id)
            ),
        )
        for session in found.sessions
    ]
    loose = tuple(item for question in found.loose for item in _question(desk, found, question, first=False))
    return (*planned, Bunch(_("In no plan yet"), loose))


def _question(desk: _Desk, found: Reach, question: Question, *, first: bool) -> tuple[Item, ...]:
    asked = desk.items(question, {"wording": _("Say this first")} if first else {})
    answer = found.answers.get(question.id)
    if answer is None or not _open(question):
        return asked
    return (*asked, *desk.items(answer, {"wording": _("What I heard")}, Key(question.id, "wording")))


def _still_open(desk: _Desk, found: Reach) -> tuple[Bunch, ...]:
    """Of what was brought up only what was asked for, until that is settled."""
    items = (item for each in found.still_open for item in desk.items(each, {}) if item.key.field == "change")
    return (Bunch("", tuple(items)),)


def _with_me(desk: _Desk, found: Reach) -> tuple[Bunch, ...]:
    """The one line of each earlier experience that was written to be known."""
    return (Bunch("", tuple(item for each in found.experiences for item in desk.items(each, {}))),)


def _after(desk: _Desk, found: Reach, named: Naming, scope: Scope) -> tuple[Bunch, ...]:
    labels = {
        "keep": _("What I want to keep"),
        "hard": _("What was hard"),
        "next_time": _("What I’d like next time"),
        "body": _("More"),
    }
    return tuple(
        Bunch(
            _note_caption(scope, found, note, session),
            (*desk.items(note, labels), *_lines(desk, found.lines.get(note.id, ()) if _open(note) else (), named)),
        )
        for note, session in found.notes
    )


def _lines(desk: _Desk, lines: Iterable[NoteLine], named: Naming) -> Iterator[Item]:
    """What was asked for besides; each says what it was asked by."""
    for line in lines:
        yield from desk.items(line, {"wording": named(line.prompt)})


def _moments(desk: _Desk, found: Reach) -> tuple[Bunch, ...]:
    """What I made of it stands beneath what I saw."""
    items: list[Item] = []
    for moment in found.moments:
        kind = "" if moment.kind is MomentKind.UNSAID else wording.name(moment.kind)
        items += _pair(desk.items(moment, {"saw": kind, "meant": _("What I made of it")}))
    return (Bunch("", tuple(items)),)


def _feelings(desk: _Desk, found: Reach, named: Naming, scope: Scope) -> tuple[Bunch, ...]:
    return tuple(
        Bunch(
            _note_caption(scope, found, note, session),
            tuple(
                replace(item, words=_felt(item, feeling, named))
                for when in When
                for feeling in found.feelings.get(note.id, ())
                if feeling.when is when and _open(note)
                for item in desk.items(feeling, {"word": wording.name(when), "own": wording.name(when)})
            ),
        )
        for note, session in found.notes
    )


def _felt(item: Item, feeling: Feeling, named: Naming) -> str:
    words = named(item.words) if item.key.field == "word" else item.words
    if feeling.strength is Strength.UNSET:
        return words
    # i18n: A feeling and how strong it was, such as “on edge (a lot)”
    return _("{feeling} ({strength})").format(feeling=words, strength=wording.name(feeling.strength))


def _goals(desk: _Desk, found: Reach) -> tuple[Bunch, ...]:
    """Steps stand beneath their goal, the done ones as such; of a goal that is private none is offered."""
    labels = {"why": _("Why it matters"), "notice": _("How I’d notice a change")}
    items: list[Item] = []
    for goal, steps in found.goals:
        items += _pair(desk.items(goal, labels))
        for step in steps if _open(goal) else ():
            items += desk.items(step, {"wording": _("Done") if step.done else _("Step")}, Key(goal.id, "wording"))
    return (Bunch("", tuple(items)),)


def _tasks(desk: _Desk, found: Reach) -> tuple[Bunch, ...]:
    labels = {"why": _("Why"), "when": _("When"), "outcome": _("How it went")}
    return (Bunch("", tuple(item for each in found.tasks for item in _pair(desk.items(each, labels)))),)


def _understood(desk: _Desk, found: Reach, scope: Scope) -> tuple[Bunch, ...]:
    here = next((each.zone for each in found.sessions), "UTC")
    zone = here if isinstance(scope, OneSession) else scope.zone
    return tuple(
        Bunch(long_date(on_wall(each.stamp.created_at, zone).date()), desk.items(each, {})) for each in found.understood
    )


def _endings(desk: _Desk, found: Reach) -> tuple[Bunch, ...]:
    items = (item for each in found.endings for item in desk.items(each, {"wording": wording.name(each.subject)}))
    return (Bunch("", tuple(items)),)


def _expectations(desk: _Desk, found: Reach) -> tuple[Bunch, ...]:
    labels = {"said": _("What I heard")}
    return (Bunch("", tuple(item for each in found.expectations for item in _pair(desk.items(each, labels)))),)


def _boundaries(desk: _Desk, found: Reach) -> tuple[Bunch, ...]:
    labels = {"spoken": _("How I’d say it")}
    return (Bunch("", tuple(item for each in found.boundaries for item in _pair(desk.items(each, labels)))),)


def _pair(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The second field of a record stands beneath its first."""
    return (*items[:1], *(replace(item, beneath=items[0].key) for item in items[1:]))


def _open(record: AnyRecord) -> bool:
    """What hangs on a record is never more open than the record."""
    return record.privacy is Privacy.SHAREABLE and record.stamp.deleted_at is None


def _caption(scope: Scope, session: Session) -> str:
    return "" if isinstance(scope, OneSession) or not _open(session) else long_date(day_of(session))


def _note_caption(scope: Scope, found: Reach, note: Note, session: Session | None) -> str:
    if isinstance(scope, OneSession):
        return wording.name(note.look) if len(found.notes) > 1 else ""
    if session is not None:
        return _caption(scope, session)
    return long_date(on_wall(note.stamp.created_at, scope.zone).date())
