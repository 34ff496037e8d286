"""Which table keeps which record."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sessionprep.domain.boundary import Boundary, BoundaryState, Known, Whose
from sessionprep.domain.check_in import CheckIn, CheckInReply, Degree
from sessionprep.domain.expectation import Expectation, ExpectationState, Sort
from sessionprep.domain.goal import Agreement, Goal, GoalState, GoalStep
from sessionprep.domain.moment import Moment, MomentKind, Sake
from sessionprep.domain.note import Energy, Feeling, Look, Note, NoteLine, Since, Strength, When
from sessionprep.domain.path_step import PathStep, StepState
from sessionprep.domain.place import Place, Tick
from sessionprep.domain.question import Answer, Clarity, Question, QuestionState, Readiness
from sessionprep.domain.rhythm import Rhythm
from sessionprep.domain.session import Outcome, PlanItem, Session, SessionState
from sessionprep.domain.share import Mask, Means, Share, ShareItem
from sessionprep.domain.support import SupportContact
from sessionprep.domain.talk import Raising, Reception, Talk
from sessionprep.domain.task import Task, TaskState
from sessionprep.domain.therapist import CallAnswer, Stage, Therapist
from sessionprep.domain.trust import Experience, ReasonState, Story, TrustReason
from sessionprep.domain.turn import Turn
from sessionprep.domain.understanding import Subject, Understanding
from sessionprep.vault.mapping.mapping import mapping
from sessionprep.vault.values import moment

if TYPE_CHECKING:
    from sessionprep.domain.record import R
    from sessionprep.vault.mapping.mapping import Mapping

_EVERY = (
    mapping(Therapist, "therapist", stage=Stage),
    mapping(Rhythm, "rhythm", "made", starts_at=moment, ended=bool),
    mapping(Session, "session", "starts_at, made", starts_at=moment, due=moment, state=SessionState),
    mapping(PlanItem, "plan_item", outcome=Outcome),
    mapping(Question, "question", state=QuestionState, ready=Readiness),
    mapping(Answer, "answer", "made", clarity=Clarity),
    mapping(Talk, "talk", reception=Reception),
    mapping(Expectation, "expectation", state=ExpectationState, sort=Sort),
    mapping(Understanding, "understanding", subject=Subject),
    mapping(Goal, "goal", agreement=Agreement, state=GoalState),
    mapping(GoalStep, "goal_step", done=bool),
    mapping(Task, "task", clarity=Clarity, state=TaskState),
    mapping(Place, "place"),
    mapping(Tick, "tick", "made"),
    mapping(Boundary, "boundary", whose=Whose, state=BoundaryState, known=Known),
    mapping(Note, "note", look=Look, energy=Energy, since=Since),
    mapping(Feeling, "feeling", when=When, strength=Strength),
    mapping(CallAnswer, "call_answer", "made"),
    mapping(NoteLine, "note_line"),
    mapping(CheckIn, "check_in", "made"),
    mapping(CheckInReply, "check_in_reply", "made", degree=Degree),
    mapping(Moment, "moment", kind=MomentKind, sake=Sake),
    mapping(Raising, "raising", "made", reception=Reception),
    mapping(TrustReason, "trust_reason", state=ReasonState),
    mapping(Experience, "experience"),
    mapping(Story, "story", "made"),
    mapping(Turn, "turn", "made"),
    mapping(PathStep, "path_step", "made", state=StepState),
    mapping(SupportContact, "support_contact"),
    mapping(Share, "share", "made", means=Means, encrypted=bool),
    mapping(ShareItem, "share_item", "made"),
    mapping(Mask, "mask"),
)
_BY_KIND: dict[type[object], object] = {each.kind: each for each in _EVERY}


def mapping_of(kind: type[R]) -> Mapping[R]:
    return cast("Mapping[R]", _BY_KIND[kind])
