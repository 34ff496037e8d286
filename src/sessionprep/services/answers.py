"""What they said: the newest counts, and what they said before stays readable."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.ids import AnswerId
from sessionprep.domain.question import Answer, Clarity, QuestionState
from sessionprep.services import asking, questions, sessions
from sessionprep.services.asking import Draft, quote
from sessionprep.services.days import on_wall
from sessionprep.text import _

if TYPE_CHECKING:
    from datetime import date

    from sessionprep.domain.ids import QuestionId
    from sessionprep.domain.question import Question
    from sessionprep.domain.session import Session
    from sessionprep.vault.work import Work


def of(work: Work, question: QuestionId) -> tuple[Answer, ...]:
    """Those with words, the newest first."""
    return tuple(each for each in reversed(questions.heard(work, question)) if each.wording.strip())


def earlier(work: Work, question: QuestionId) -> tuple[Answer, ...]:
    """All but the one that is being written or was written last, the newest first."""
    newest = questions.answer_to(work, question)
    return tuple(each for each in of(work, question) if newest is None or each.id != newest.id)


def heard_on(work: Work, answer: Answer, zone: str) -> date:
    """The day of the session it was heard in, else the day it was written."""
    session = sessions.find(work, answer.session) if answer.session else None
    if session is not None:
        return on_wall(session.starts_at, session.zone).date()
    return on_wall(answer.stamp.created_at, zone).date()


def begin_anew(work: Work, question: QuestionId) -> None:
    """They say something else now: from here on words go into a new answer, and the one before stays as it reads."""
    newest = questions.answer_to(work, question)
    if newest is None or not newest.wording.strip():
        return
    work.answers.put(
        Answer(id=AnswerId(work.fresh_id()), question=question, supersedes=newest.id, privacy=newest.privacy)
    )


def find_clear(work: Work, question: QuestionId, clarity: Clarity) -> None:
    """How clear the newest answer is; a question with a clear one is clear now."""
    newest = questions.answer_to(work, question)
    if newest is None:
        return
    work.answers.put(replace(newest, clarity=clarity))
    state = work.questions.get(question).state
    if clarity is Clarity.CLEAR and state in {QuestionState.ANSWERED, QuestionState.FOLLOW_UP}:
        questions.mark(work, question, QuestionState.CLEAR)
    elif clarity is not Clarity.CLEAR and state is QuestionState.CLEAR:
        questions.mark(work, question, QuestionState.ANSWERED)


def take_in(work: Work, question: QuestionId, reaction: str) -> None:
    """How their newest answer was for me; it never leaves."""
    newest = questions.answer_to(work, question)
    if newest is not None:
        work.answers.put(replace(newest, reaction=reaction))


def delete(work: Work, answer: AnswerId) -> None:
    """The one that came after it stands for the one before it instead."""
    gone = work.answers.get(answer)
    for later in work.answers.having(supersedes=answer):
        work.answers.put(replace(later, supersedes=gone.supersedes))
    work.answers.remove(answer)


def ask_further(work: Work, question: QuestionId) -> Question:
    """A question that follows on from this one, and quotes what they said, or else what was asked."""
    found = work.questions.get(question)
    said = next(iter(of(work, question)), None)
    wording = _("I asked you: “{question}” I’d like to go on from there.").format(question=quote(found.wording))
    if said is not None:
        wording = _("You said: “{answer}” What did you mean by that?").format(answer=quote(said.wording))
    return _follow(work, found, said, wording)


def look_again(work: Work, question: QuestionId) -> tuple[Question, Session | None]:
    """Whether it helped: a question for the first session that has not begun, or for the list where there is none."""
    found = work.questions.get(question)
    said = next(iter(of(work, question)), None)
    tried = _("We wanted to try this: “{answer}” How has it gone, and what comes next?")
    wording = tried.format(answer=quote(said.wording if said else found.wording))
    asked = _follow(work, found, said, wording)
    session = next((each for each in sessions.ahead(work, work.now) if each.starts_at > work.now), None)
    if session is not None:
        sessions.include(work, session.id, [asked.id])
    return asked, session


def _follow(work: Work, question: Question, said: Answer | None, wording: str) -> Question:
    """For whoever said it, because it quotes them."""
    session = sessions.find(work, said.session) if said and said.session else None
    draft = Draft(
        wording,
        group=question.group,
        goal=question.goal,
        therapist=question.therapist or (session.therapist if session else None),
        about=question.about,
        follows=question.id,
    )
    return asking.ask(work, draft, question)


def following(work: Work, question: QuestionId) -> tuple[Question, ...]:
    return work.questions.having(follows=question)
