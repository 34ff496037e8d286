"""Questions that come back by themselves: those put off for some sessions, and those that stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.question import QuestionState
from sessionprep.services import answers, questions
from sessionprep.services.questions import SAID

if TYPE_CHECKING:
    from sessionprep.domain.ids import QuestionId, SessionId
    from sessionprep.domain.question import Question
    from sessionprep.vault.work import Work


def ask_again_in(work: Work, question: QuestionId, sessions: int) -> None:
    """So many sessions from now a question that was put off is to ask; 0 is whenever I want."""
    found = work.questions.get(question)
    counts = found.state is QuestionState.NOT_YET
    work.questions.put(replace(found, returns_in=max(sessions, 0) if counts else 0))


def stand(work: Work, question: QuestionId, every: int) -> None:
    """To be asked every so many sessions; 0 is once. What was counted begins anew with the next session."""
    found = work.questions.get(question)
    returns_in = 0 if found.state in SAID else found.returns_in
    work.questions.put(replace(found, every=max(every, 0), returns_in=returns_in))


def waits(question: Question) -> bool:
    """It was put off, and some sessions have to pass before it is to ask."""
    return question.returns_in > 0 and question.state is QuestionState.NOT_YET


def session_passed(work: Work, session: SessionId) -> tuple[Question, ...]:
    """Count one that took place, once what became of its questions is settled; what came back.

    What is only for another therapist than the one it was with does not count it.
    """
    with_whom = work.sessions.get(session).therapist
    meant = [each for each in work.questions.all() if each.therapist in {None, with_whom}]
    return tuple(each for question in meant if (each := _counted(work, question)) is not None)


def _counted(work: Work, question: Question) -> Question | None:
    """The question if its time has come; one that stands begins to count with the session it was said in."""
    stands = question.every > 0 and question.state in SAID
    if not stands and not waits(question):
        return None
    left = (question.returns_in or question.every) - 1
    if left:
        work.questions.put(replace(question, returns_in=left))
        return None
    questions.mark(work, question.id, QuestionState.TO_ASK)
    answers.begin_anew(work, question.id)  # what they say next is not to be written over what they said
    return work.questions.get(question.id)
