"""Every kind of record there is."""

from __future__ import annotations

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.expectation import Expectation
from sessionprep.domain.goal import Goal, GoalStep
from sessionprep.domain.note import Feeling, Note
from sessionprep.domain.place import Place, Tick
from sessionprep.domain.question import Answer, Question
from sessionprep.domain.rhythm import Rhythm
from sessionprep.domain.session import PlanItem, Session
from sessionprep.domain.talk import Talk
from sessionprep.domain.task import Task
from sessionprep.domain.therapist import CallAnswer, Therapist
from sessionprep.domain.understanding import Understanding

AnyRecord = (
    Therapist
    | Rhythm
    | Session
    | PlanItem
    | Question
    | Answer
    | Talk
    | Expectation
    | Understanding
    | Goal
    | GoalStep
    | Task
    | Place
    | Tick
    | Boundary
    | Note
    | Feeling
    | CallAnswer
)
RECORD_TYPES: tuple[type[AnyRecord], ...] = (
    Therapist,
    Rhythm,
    Session,
    PlanItem,
    Question,
    Answer,
    Talk,
    Expectation,
    Understanding,
    Goal,
    GoalStep,
    Task,
    Place,
    Tick,
    Boundary,
    Note,
    Feeling,
    CallAnswer,
)
