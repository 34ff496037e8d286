"""Records for tests: name what matters, the rest is usual."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.expectation import Expectation
from sessionprep.domain.ids import (
    AnswerId,
    BoundaryId,
    ExpectationId,
    FeelingId,
    NoteId,
    PlanItemId,
    QuestionId,
    SessionId,
    TherapistId,
    fresh_id,
)
from sessionprep.domain.note import Feeling, Note
from sessionprep.domain.question import Answer, Question
from sessionprep.domain.session import PlanItem, Session
from sessionprep.domain.therapist import Therapist
from tests.helpers.clock import NOON


def therapist(label: str = "Dr A", **changes: Any) -> Therapist:
    return replace(Therapist(id=TherapistId(fresh_id(NOON)), label=label), **changes)


def session(in_days: float = 7, **changes: Any) -> Session:
    starts_at = NOON + timedelta(days=in_days)
    return replace(Session(id=SessionId(fresh_id(NOON)), starts_at=starts_at), **changes)


def question(wording: str = "How do we know it helps?", **changes: Any) -> Question:
    return replace(Question(id=QuestionId(fresh_id(NOON)), wording=wording), **changes)


def plan_item(session: Session, question: Question, **changes: Any) -> PlanItem:
    return replace(PlanItem(id=PlanItemId(fresh_id(NOON)), session=session.id, question=question.id), **changes)


def answer(question: Question, wording: str = "We look at it every month.", **changes: Any) -> Answer:
    return replace(Answer(id=AnswerId(fresh_id(NOON)), question=question.id, wording=wording), **changes)


def expectation(wording: str = "We start on time.", **changes: Any) -> Expectation:
    return replace(Expectation(id=ExpectationId(fresh_id(NOON)), wording=wording), **changes)


def boundary(wording: str = "No calls at night.", **changes: Any) -> Boundary:
    return replace(Boundary(id=BoundaryId(fresh_id(NOON)), wording=wording), **changes)


def note(body: str = "It was lighter afterwards.", **changes: Any) -> Note:
    return replace(Note(id=NoteId(fresh_id(NOON)), body=body), **changes)


def feeling(note: Note, own: str = "wobbly", **changes: Any) -> Feeling:
    return replace(Feeling(id=FeelingId(fresh_id(NOON)), note=note.id, own=own), **changes)
