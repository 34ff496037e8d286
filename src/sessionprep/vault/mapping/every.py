"""Which table keeps which record."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sessionprep.domain.boundary import Boundary, BoundaryState, Whose
from sessionprep.domain.expectation import Expectation, ExpectationState, Sort
from sessionprep.domain.goal import Agreement, Goal, GoalState, GoalStep
from sessionprep.domain.note import Feeling, Look, Note, Strength, When
from sessionprep.domain.place import Place, Tick
from sessionprep.domain.question import Answer, Clarity, Question, QuestionState, Readiness
from sessionprep.domain.rhythm import Rhythm
from sessionprep.domain.session import Outcome, PlanItem, Session, SessionState
from sessionprep.domain.talk import Talk
from sessionprep.domain.task import Task, TaskState
from sessionprep.domain.therapist import CallAnswer, Stage, Therapist
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
    mapping(Talk, "talk"),
    mapping(Expectation, "expectation", state=ExpectationState, sort=Sort),
    mapping(Understanding, "understanding", subject=Subject),
    mapping(Goal, "goal", agreement=Agreement, state=GoalState),
    mapping(GoalStep, "goal_step", done=bool),
    mapping(Task, "task", clarity=Clarity, state=TaskState),
    mapping(Place, "place"),
    mapping(Tick, "tick", "made"),
    mapping(Boundary, "boundary", whose=Whose, state=BoundaryState),
    mapping(Note, "note", look=Look),
    mapping(Feeling, "feeling", when=When, strength=Strength),
    mapping(CallAnswer, "call_answer", "made"),
)
_BY_KIND: dict[type[object], object] = {each.kind: each for each in _EVERY}


def mapping_of(kind: type[R]) -> Mapping[R]:
    return cast("Mapping[R]", _BY_KIND[kind])
