"""What is hard to say: how hard, how ready I am, and how I'd rather do it. Nothing of it is ever late."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.question import HARDEST, QuestionState, Readiness
from sessionprep.services import questions

if TYPE_CHECKING:
    from sessionprep.domain.ids import QuestionId
    from sessionprep.domain.question import Question
    from sessionprep.vault.work import Work


def rate(work: Work, question: QuestionId, hard: int) -> None:
    work.questions.put(replace(work.questions.get(question), hard=min(max(hard, 0), HARDEST)))


def readiness(question: Question) -> Readiness:
    """Also of one that was put off before it could be said how ready I am."""
    return Readiness.NOT_YET if question.state is QuestionState.NOT_YET else question.ready


def be_ready(work: Work, question: QuestionId, ready: Readiness) -> None:
    """“Not yet” puts the question off; anything else brings it back to those to ask."""
    found = work.questions.get(question)
    if ready is Readiness.NOT_YET:
        questions.mark(work, question, QuestionState.NOT_YET)
        return
    if found.state is QuestionState.NOT_YET:
        questions.mark(work, question, QuestionState.TO_ASK)
    work.questions.put(replace(work.questions.get(question), ready=ready))


def say_how(work: Work, question: QuestionId, manner: str) -> None:
    """How I'd rather do it: the id of a shipped way, or own words."""
    work.questions.put(replace(work.questions.get(question), manner=manner))
