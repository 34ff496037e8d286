"""Which table keeps which record."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sessionprep.domain.boundary import Boundary, BoundaryState, Whose
from sessionprep.domain.expectation import Expectation, ExpectationState
from sessionprep.domain.note import Feeling, Look, Note, Strength, When
from sessionprep.domain.question import Answer, Question, QuestionState
from sessionprep.domain.session import PlanItem, Session, SessionState
from sessionprep.domain.therapist import Therapist
from sessionprep.vault.mapping.mapping import mapping
from sessionprep.vault.values import moment

if TYPE_CHECKING:
    from sessionprep.domain.record import R
    from sessionprep.vault.mapping.mapping import Mapping

_EVERY = (
    mapping(Therapist, "therapist"),
    mapping(Session, "session", "starts_at, made", starts_at=moment, state=SessionState),
    mapping(PlanItem, "plan_item"),
    mapping(Question, "question", state=QuestionState),
    mapping(Answer, "answer", "made"),
    mapping(Expectation, "expectation", state=ExpectationState),
    mapping(Boundary, "boundary", whose=Whose, state=BoundaryState),
    mapping(Note, "note", look=Look),
    mapping(Feeling, "feeling", when=When, strength=Strength),
)
_BY_KIND: dict[type[object], object] = {each.kind: each for each in _EVERY}


def mapping_of(kind: type[R]) -> Mapping[R]:
    return cast("Mapping[R]", _BY_KIND[kind])
