"""Who the sample person is: what resources/content/sample.toml says, checked word by word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, TypeVar

from sessionprep.domain.boundary import BoundaryState, Whose
from sessionprep.domain.expectation import ExpectationState
from sessionprep.domain.goal import Agreement
from sessionprep.domain.moment import MomentKind
from sessionprep.domain.note import Strength, When
from sessionprep.domain.question import Clarity, QuestionState
from sessionprep.domain.task import TaskState
from sessionprep.services.content.tables import ContentError, shipped
from sessionprep.services.days import from_wall, on_wall

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.content.tables import Table

K = TypeVar("K")

DAYS_AHEAD = 3
_SATURDAY = 5
_MOST_MINUTES = 240
_MOST_WEEKS = 52


@dataclass(frozen=True, slots=True)
class Ask:
    """A question in a plan, either one of the bank or in own words."""

    id: str
    bank: str
    text: str
    thinking: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Pasted:
    """A line of a list, with the mark it came with."""

    line: str
    private: bool


@dataclass(frozen=True, slots=True)
class Heard:
    """What they said to a question; where that is nothing, what became of it."""

    ask: str
    text: str
    state: QuestionState | None


@dataclass(frozen=True, slots=True)
class Felt:
    when: When
    word: str
    own: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Remembered:
    """One note after a session."""

    keep: str
    hard: str
    next_time: str
    body: str
    private: bool
    feelings: tuple[Felt, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """What was agreed to try until the next session, and how it went."""

    text: str
    why: str
    when: str
    notice: str
    obstacles: str
    outcome: str
    goal: str
    clarity: Clarity
    state: TaskState


@dataclass(frozen=True, slots=True)
class Noticed:
    """A moment in a session; `about` is the id of a quality."""

    saw: str
    meant: str
    kind: MomentKind
    about: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """One session, so many weeks before the coming one; `first` is the ask to say first."""

    weeks: int
    purpose: str
    first: str
    asks: tuple[Ask, ...]
    pasted: tuple[Pasted, ...]
    heard: tuple[Heard, ...]
    notes: tuple[Remembered, ...]
    tasks: tuple[Tried, ...]
    moments: tuple[Noticed, ...]


@dataclass(frozen=True, slots=True)
class Expects:
    area: str
    text: str
    said: str
    state: ExpectationState


@dataclass(frozen=True, slots=True)
class Aim:
    """A goal, and the steps towards it."""

    id: str
    text: str
    why: str
    notice: str
    theirs: str
    agreement: Agreement
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A boundary, either an example we ship or in own words."""

    example: str
    kind: str
    whose: Whose
    text: str
    spoken: str
    state: BoundaryState
    private: bool


@dataclass(frozen=True, slots=True)
class Sample:
    label: str
    at: time
    minutes: int
    way: str
    place: str
    meetings: tuple[Meeting, ...]
    expectations: tuple[Expects, ...]
    goals: tuple[Aim, ...]
    boundaries: tuple[Line, ...]

    def starts(self, meeting: Meeting, now: datetime, zone: str) -> datetime:
        """The coming session is in three days, on Monday if that is a weekend; the others are whole weeks before it."""
        day = on_wall(now, zone).date() + timedelta(days=DAYS_AHEAD)
        while day.weekday() >= _SATURDAY:
            day += timedelta(days=1)
        moment, _shown = from_wall(datetime.combine(day - timedelta(weeks=meeting.weeks), self.at), zone)
        return moment


def load() -> Sample:
    """Raises ContentError when what we ship is wrong."""
    whole = shipped("sample", "therapy", "session", "expectation", "goal", "boundary")
    therapy = whole.table("therapy")
    therapy.only("label", "at", "minutes", "way", "place")
    return Sample(
        label=therapy.text("label"),
        at=_kind(therapy, "at", time.fromisoformat),
        minutes=therapy.number("minutes", _MOST_MINUTES),
        way=therapy.text("way"),
        place=therapy.text("place"),
        meetings=tuple(_meeting(each) for each in whole.tables("session")),
        expectations=tuple(_expects(each) for each in whole.tables("expectation")),
        goals=tuple(_aim(each) for each in whole.tables("goal")),
        boundaries=tuple(_line(each) for each in whole.tables("boundary")),
    )


def _meeting(table: Table) -> Meeting:
    _expect(table, "weeks", "purpose", "first", "asks", "pasted", "heard", "note", "task", "moment")
    return Meeting(
        table.number("weeks", _MOST_WEEKS),
        table.text("purpose"),
        table.text("first"),
        tuple(_ask(each) for each in table.tables("asks")),
        tuple(_pasted(each) for each in _tables(table, "pasted")),
        tuple(_heard(each) for each in _tables(table, "heard")),
        tuple(_remembered(each) for each in _tables(table, "note")),
        tuple(_tried(each) for each in _tables(table, "task")),
        tuple(_noticed(each) for each in _tables(table, "moment")),
    )


def _ask(table: Table) -> Ask:
    _expect(table, "id", "bank", "text", "thinking", "minutes")
    return Ask(
        table.text("id"),
        _words(table, "bank"),
        _words(table, "text"),
        _words(table, "thinking"),
        table.number("minutes", _MOST_MINUTES),
    )


def _pasted(table: Table) -> Pasted:
    _expect(table, "line", "private")
    return Pasted(table.text("line"), _private(table))


def _heard(table: Table) -> Heard:
    _expect(table, "ask", "text", "state")
    state = _kind(table, "state", QuestionState) if "state" in table.entries else None
    return Heard(table.text("ask"), _words(table, "text"), state)


def _remembered(table: Table) -> Remembered:
    _expect(table, "keep", "hard", "next_time", "body", "private", "feelings")
    return Remembered(
        _words(table, "keep"),
        _words(table, "hard"),
        _words(table, "next_time"),
        _words(table, "body"),
        _private(table),
        tuple(_felt(each) for each in _tables(table, "feelings")),
    )


def _felt(table: Table) -> Felt:
    _expect(table, "when", "word", "own", "strength")
    return Felt(
        _kind(table, "when", When), _words(table, "word"), _words(table, "own"), _kind(table, "strength", Strength)
    )


def _tried(table: Table) -> Tried:
    _expect(table, "text", "why", "when", "notice", "obstacles", "outcome", "goal", "clarity", "state")
    return Tried(
        table.text("text"),
        _words(table, "why"),
        _words(table, "when"),
        _words(table, "notice"),
        _words(table, "obstacles"),
        _words(table, "outcome"),
        _words(table, "goal"),
        _kind(table, "clarity", Clarity) if "clarity" in table.entries else Clarity.UNSAID,
        _kind(table, "state", TaskState) if "state" in table.entries else TaskState.OPEN,
    )


def _noticed(table: Table) -> Noticed:
    _expect(table, "saw", "meant", "kind", "about")
    return Noticed(table.text("saw"), _words(table, "meant"), _kind(table, "kind", MomentKind), _words(table, "about"))


def _aim(table: Table) -> Aim:
    _expect(table, "id", "text", "why", "notice", "theirs", "agreement", "steps")
    return Aim(
        table.text("id"),
        table.text("text"),
        _words(table, "why"),
        _words(table, "notice"),
        _words(table, "theirs"),
        _kind(table, "agreement", Agreement) if "agreement" in table.entries else Agreement.UNSAID,
        tuple(step.text("text") for step in _tables(table, "steps")),
    )


def _expects(table: Table) -> Expects:
    _expect(table, "area", "text", "said", "state")
    return Expects(
        table.text("area"), table.text("text"), _words(table, "said"), _kind(table, "state", ExpectationState)
    )


def _line(table: Table) -> Line:
    _expect(table, "example", "kind", "whose", "text", "spoken", "state", "private")
    return Line(
        _words(table, "example"),
        _words(table, "kind"),
        _kind(table, "whose", Whose) if "whose" in table.entries else Whose.MINE,
        _words(table, "text"),
        _words(table, "spoken"),
        _kind(table, "state", BoundaryState) if "state" in table.entries else BoundaryState.THINKING,
        _private(table),
    )


def _expect(table: Table, *known: str) -> None:
    """Any of these keys may be left out, but there are no others."""
    table.only(*(key for key in known if key in table.entries))


def _words(table: Table, key: str) -> str:
    return table.text(key) if key in table.entries else ""


def _tables(table: Table, key: str) -> tuple[Table, ...]:
    return table.tables(key) if key in table.entries else ()


def _private(table: Table) -> bool:
    return table.entries.get("private", False) is True


def _kind(table: Table, key: str, parse: Callable[[str], K]) -> K:
    try:
        return parse(table.text(key))
    except ValueError as fault:
        raise ContentError(f"{table.path}.{key}: {fault}") from fault
