"""Every kind of record there is."""

from __future__ import annotations

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.expectation import Expectation
from sessionprep.domain.note import Feeling, Note
from sessionprep.domain.question import Answer, Question
from sessionprep.domain.session import PlanItem, Session
from sessionprep.domain.therapist import Therapist

AnyRecord = Therapist | Session | PlanItem | Question | Answer | Expectation | Boundary | Note | Feeling
RECORD_TYPES: tuple[type[AnyRecord], ...] = (
    Therapist,
    Session,
    PlanItem,
    Question,
    Answer,
    Expectation,
    Boundary,
    Note,
    Feeling,
)
