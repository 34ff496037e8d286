"""Every kind of record there is."""

from __future__ import annotations

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.check_in import CheckIn, CheckInReply
from sessionprep.domain.expectation import Expectation
from sessionprep.domain.goal import Goal, GoalStep
from sessionprep.domain.moment import Moment
from sessionprep.domain.note import Feeling, Note, NoteLine
from sessionprep.domain.path_step import PathStep
from sessionprep.domain.place import Place, Tick
from sessionprep.domain.question import Answer, Question
from sessionprep.domain.rhythm import Rhythm
from sessionprep.domain.session import PlanItem, Session
from sessionprep.domain.share import Mask, Share, ShareItem
from sessionprep.domain.support import SupportContact
from sessionprep.domain.talk import Raising, Talk
from sessionprep.domain.task import Task
from sessionprep.domain.therapist import CallAnswer, Therapist
from sessionprep.domain.trust import Experience, Story, TrustReason
from sessionprep.domain.turn import Turn
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
    | NoteLine
    | CheckIn
    | CheckInReply
    | Moment
    | Raising
    | TrustReason
    | Experience
    | Story
    | Turn
    | PathStep
    | SupportContact
    | Share
    | ShareItem
    | Mask
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
    NoteLine,
    CheckIn,
    CheckInReply,
    Moment,
    Raising,
    TrustReason,
    Experience,
    Story,
    Turn,
    PathStep,
    SupportContact,
    Share,
    ShareItem,
    Mask,
)
