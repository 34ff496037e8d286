"""What the program's own kinds and states are called."""

from __future__ import annotations

from typing import assert_never

from sessionprep.domain.boundary import BoundaryState, Whose
from sessionprep.domain.expectation import ExpectationState
from sessionprep.domain.note import Look, Strength, When
from sessionprep.domain.question import QuestionState
from sessionprep.domain.session import SessionState
from sessionprep.text import _, ngettext

Kind = QuestionState | ExpectationState | BoundaryState | SessionState | Whose | Look | Strength | When


def name(kind: Kind) -> str:
    """The words a person reads for a state or a kind."""
    match kind:
        case QuestionState():
            return _question(kind)
        case ExpectationState():
            return _expectation(kind)
        case BoundaryState():
            return _boundary(kind)
        case SessionState():
            return _session(kind)
        case Whose():
            return {Whose.MINE: _("Mine"), Whose.THEIRS: _("Theirs"), Whose.SHARED: _("Shared")}[kind]
        case Look():
            return _look(kind)
        case Strength():
            return _strength(kind)
        case When():
            return {When.BEFORE: _("Before the session"), When.AFTER: _("After the session")}[kind]
        case _:
            assert_never(kind)


def minutes(count: int) -> str:
    return ngettext("{count} minute", "{count} minutes", count).format(count=count)


def ways_of_meeting() -> dict[str, str]:
    """The shipped ways of meeting, id to words; a person may write another."""
    return {
        "in person": _("In person"),
        "video": _("Video"),
        "phone": _("Phone"),
        "text": _("Text or chat"),
    }


def way(way_of_meeting: str) -> str:
    return ways_of_meeting().get(way_of_meeting, way_of_meeting)


def _question(state: QuestionState) -> str:
    return {
        QuestionState.DRAFT: _("Draft"),
        QuestionState.TO_ASK: _("To ask"),
        QuestionState.ASKED: _("Asked"),
        QuestionState.ANSWERED: _("Answered"),
        QuestionState.CLEAR: _("Clear now"),
        QuestionState.FOLLOW_UP: _("Ask again"),
        QuestionState.NOT_YET: _("Not yet"),
        QuestionState.PARKED: _("Put aside"),
    }[state]


def _expectation(state: ExpectationState) -> str:
    return {
        ExpectationState.NOTICED: _("Noticed"),
        ExpectationState.TO_ASK: _("To ask"),
        ExpectationState.ASKED: _("Asked"),
        ExpectationState.FITS: _("Fits"),
        ExpectationState.PARTLY: _("Partly fits"),
        ExpectationState.DOES_NOT_FIT: _("Doesn’t fit"),
        ExpectationState.CHANGED: _("I changed my mind"),
    }[state]


def _boundary(state: BoundaryState) -> str:
    return {
        BoundaryState.THINKING: _("Thinking about it"),
        BoundaryState.STATED: _("Said"),
        BoundaryState.AGREED: _("Agreed"),
        BoundaryState.KEPT: _("Kept"),
        BoundaryState.STRAINED: _("Strained"),
        BoundaryState.CROSSED: _("Crossed"),
        BoundaryState.RAISED: _("Brought up"),
        BoundaryState.REPAIRED: _("Put right"),
        BoundaryState.UNRESOLVED: _("Still open"),
    }[state]


def _session(state: SessionState) -> str:
    return {
        SessionState.PLANNED: _("Planned"),
        SessionState.HELD: _("Took place"),
        SessionState.MISSED: _("Missed"),
        SessionState.CANCELLED: _("Cancelled"),
        SessionState.CLOSED: _("Closed"),
    }[state]


def _look(look: Look) -> str:
    return {
        Look.RIGHT_AFTER: _("Right after"),
        Look.NEXT_DAY: _("The next day"),
        Look.BEFORE_NEXT: _("Before the next session"),
        Look.FREE: _("Any time"),
    }[look]


def _strength(strength: Strength) -> str:
    return {
        Strength.UNSET: _("not said"),
        Strength.TRACE: _("a trace"),
        Strength.SOME: _("some"),
        Strength.A_LOT: _("a lot"),
        Strength.TAKES_OVER: _("takes over"),
    }[strength]
