"""What the program's own kinds and states are called."""

from __future__ import annotations

from sessionprep.domain.boundary import BoundaryState, Whose
from sessionprep.domain.expectation import ExpectationState, Sort
from sessionprep.domain.goal import Agreement, GoalState
from sessionprep.domain.note import Look, Strength, When
from sessionprep.domain.question import Clarity, QuestionState, Readiness
from sessionprep.domain.session import Outcome, SessionState
from sessionprep.domain.task import TaskState
from sessionprep.domain.therapist import Stage
from sessionprep.domain.understanding import Subject
from sessionprep.services.wording_after import AfterKind, after_name
from sessionprep.text import _, ngettext

State = QuestionState | ExpectationState | BoundaryState | SessionState | Outcome | GoalState | TaskState | Stage
Kind = State | Whose | Look | Strength | When | Sort | Agreement | Clarity | Readiness | Subject | AfterKind


def name(kind: Kind) -> str:
    """The words a person reads for a state or a kind."""
    match kind:
        case Whose():
            return {Whose.MINE: _("Mine"), Whose.THEIRS: _("Theirs"), Whose.SHARED: _("Shared")}[kind]
        case Look():
            return _look(kind)
        case Strength():
            return _strength(kind)
        case When():
            return {When.BEFORE: _("Before the session"), When.AFTER: _("After the session")}[kind]
        case Sort():
            return _sort(kind)
        case Agreement():
            return _agreement(kind)
        case Clarity():
            return _clarity(kind)
        case Readiness():
            return _readiness(kind)
        case Subject():
            return _subject(kind)
        case _:
            return _state(kind)


def _state(state: State | AfterKind) -> str:
    match state:
        case QuestionState():
            return _question(state)
        case ExpectationState():
            return _expectation(state)
        case BoundaryState():
            return _boundary(state)
        case SessionState():
            return _session(state)
        case Outcome():
            return _outcome(state)
        case GoalState():
            return _goal(state)
        case TaskState():
            return _task(state)
        case Stage():
            return _stage(state)
        case _:
            return after_name(state)


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


def reasons() -> dict[str, str]:
    """The shipped reasons why a question moves on to another session, or why a session did not take place."""
    return {
        "no time": _("Ran out of time"),
        "not ready": _("I wasn’t ready"),
        "no matter": _("It no longer matters"),
    }


def reason(why: str) -> str:
    return reasons().get(why, why)


def manners() -> dict[str, str]:
    """The shipped ways to say something hard, id to words; a person may write another."""
    return {
        "say": _("Say it"),
        "hint": _("Hint at it"),
        "card": _("Hand over a card"),
        "be asked": _("Be asked about it"),
    }


def manner(way_to_say: str) -> str:
    return manners().get(way_to_say, way_to_say)


def hardness() -> dict[int, str]:
    """How hard something is to say, 0 to HARDEST."""
    return {0: _("Not hard"), 1: _("A little hard"), 2: _("Hard"), 3: _("Very hard")}


def pace(every: int) -> str:
    """How often a standing question comes again."""
    if every == 1:
        return _("Each session")
    return ngettext("Every {count} session", "Every {count} sessions", every).format(count=every)


def again_in(count: int) -> str:
    """When a question that waits is to ask again."""
    return ngettext("Again in {count} session", "Again in {count} sessions", count).format(count=count)


def weights() -> dict[int, str]:
    """How much an expectation matters, 0 to MOST_WEIGHT."""
    return {0: _("Not said"), 1: _("A little"), 2: _("Quite a bit"), 3: _("A great deal")}


def matters(weight: int) -> str:
    """Such as “matters: a great deal”; nothing when that was not said."""
    return _("matters: {much}").format(much=weights()[weight].lower()) if weight in range(1, len(weights())) else ""


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


def _outcome(outcome: Outcome) -> str:
    return {
        Outcome.OPEN: _("Open"),
        Outcome.ASKED: _("Talked about"),
        Outcome.MOVED: _("Moved on to the next session"),
        Outcome.LET_GO: _("Let go"),
    }[outcome]


def _goal(state: GoalState) -> str:
    return {
        GoalState.NOW: _("Now"),
        GoalState.LATER: _("Later"),
        GoalState.REACHED: _("Reached"),
        GoalState.LET_GO: _("Let go"),
    }[state]


def _task(state: TaskState) -> str:
    return {
        TaskState.OPEN: _("Open"),
        TaskState.TRIED: _("Tried"),
        TaskState.DONE: _("Done"),
        TaskState.LET_GO: _("Let go"),
    }[state]


def _stage(stage: Stage) -> str:
    return {
        Stage.CONSIDERING: _("Considering"),
        Stage.STARTING: _("Just started"),
        Stage.ONGOING: _("Going on"),
        Stage.ENDING: _("Coming to an end"),
        Stage.ENDED: _("Ended"),
    }[stage]


def _sort(sort: Sort) -> str:
    return {
        Sort.UNSAID: _("Not said"),
        Sort.HOPE: _("A hope"),
        Sort.FEAR: _("A fear"),
        Sort.ASSUMPTION: _("An assumption"),
        Sort.NEED: _("A need"),
    }[sort]


def _agreement(agreement: Agreement) -> str:
    return {
        Agreement.UNSAID: _("Not talked about yet"),
        Agreement.RAISED: _("Brought up"),
        Agreement.AGREED: _("Agreed on"),
        Agreement.DIFFERENT: _("We see it differently"),
    }[agreement]


def _clarity(clarity: Clarity) -> str:
    return {
        Clarity.UNSAID: _("Not said"),
        Clarity.CLEAR: _("Clear"),
        Clarity.PARTLY: _("Partly clear"),
        Clarity.UNCLEAR: _("Not clear"),
    }[clarity]


def _readiness(readiness: Readiness) -> str:
    return {
        Readiness.UNSAID: _("Not said"),
        Readiness.NOT_YET: _("Not yet"),
        Readiness.WITH_HELP: _("With some help"),
        Readiness.READY: _("Ready"),
    }[readiness]


def _subject(subject: Subject) -> str:
    return {
        Subject.PLAN: _("The plan as I understand it"),
        Subject.MY_PART: _("My part"),
        Subject.THEIR_PART: _("Their part"),
        Subject.ENDING: _("How we end"),
        Subject.TO_SAY: _("What I want to say before it ends"),
        Subject.TO_KEEP: _("What I keep"),
        Subject.WHAT_NEXT: _("What comes next"),
        Subject.GOING: _("How it is going"),
    }[subject]
