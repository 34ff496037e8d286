"""What a person does with questions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.ids import AnswerId, GoalId, QuestionId
from sessionprep.domain.question import Answer, Question, QuestionState, Readiness, in_order
from sessionprep.domain.record import Privacy
from sessionprep.services import listing
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sessionprep.domain.ids import SessionId
    from sessionprep.services.content.bank import BankQuestion
    from sessionprep.vault.work import Work

OPEN = frozenset({QuestionState.DRAFT, QuestionState.TO_ASK, QuestionState.FOLLOW_UP})
_SETTLED = frozenset({QuestionState.ANSWERED, QuestionState.CLEAR})
SAID = _SETTLED | {QuestionState.ASKED}
STANDS = (QuestionState.TO_ASK, QuestionState.ASKED, QuestionState.ANSWERED, QuestionState.NOT_YET)  # to choose from


def listed(work: Work) -> tuple[Question, ...]:
    return work.questions.all()


def find(work: Work, question: QuestionId) -> Question | None:
    return work.questions.find(question)


def add(work: Work, wording: str, group: str = "") -> Question:
    return listing.append(work.questions, [_new(work, wording, group)])[0]


def add_many(work: Work, wordings: Iterable[str]) -> tuple[Question, ...]:
    return listing.append(work.questions, (_new(work, wording) for wording in wordings))


def add_pasted(work: Work, lines: str) -> tuple[Question, ...]:
    return add_many(work, listing.pasted(lines))


def add_from_bank(work: Work, picks: Sequence[BankQuestion]) -> tuple[Question, ...]:
    """The picked questions, each as hard as it can be to say; one that is already in the list is used again."""
    known = {question.origin: question for question in work.questions.all() if question.origin}
    picked = [pick for pick in picks if pick.id not in known]
    new = [replace(_new(work, _(pick.text), pick.group, pick.id), hard=pick.hard) for pick in picked]
    known |= {question.origin: question for question in listing.append(work.questions, new)}
    return tuple(known[pick.id] for pick in picks)


def reword(work: Work, question: QuestionId, wording: str) -> None:
    work.questions.put(replace(work.questions.get(question), wording=wording))


def think(work: Work, question: QuestionId, thinking: str) -> None:
    """What I actually think beside what I'd say; it never leaves."""
    work.questions.put(replace(work.questions.get(question), thinking=thinking))


def file_under(work: Work, question: QuestionId, group: str) -> None:
    work.questions.put(replace(work.questions.get(question), group=group))


def stands(question: Question) -> QuestionState:
    """Where it stands, in the few words there are to choose from; what was put aside is none of them."""
    if question.state in _SETTLED:
        return QuestionState.ANSWERED
    return QuestionState.TO_ASK if question.state in OPEN else question.state


def serve(work: Work, question: QuestionId, goal: str) -> None:
    """Which goal it is for; "" is none."""
    work.questions.put(replace(work.questions.get(question), goal=GoalId(goal) if goal else None))


def mark(work: Work, question: QuestionId, state: QuestionState) -> None:
    """How ready I am goes along with “not yet”, and what was counted ends where nothing waits any more."""
    found = work.questions.get(question)
    ready = Readiness.UNSAID if found.ready is Readiness.NOT_YET else found.ready
    waits_on = found.state is state or {found.state, state} <= SAID
    work.questions.put(
        replace(
            found,
            state=state,
            ready=Readiness.NOT_YET if state is QuestionState.NOT_YET else ready,
            returns_in=found.returns_in if waits_on else 0,
        )
    )


def guard(work: Work, question: QuestionId, privacy: Privacy) -> None:
    """A question and what was answered to it are as private as each other.

    What quotes it becomes private along with it; nothing is ever opened that way.
    """
    work.questions.put(replace(work.questions.get(question), privacy=privacy))
    for answer in work.answers.having(question=question):
        work.answers.put(replace(answer, privacy=privacy))
    if privacy is Privacy.SHAREABLE:
        return
    for later in work.questions.having(follows=question):
        guard(work, later.id, privacy)
    for talk in work.talks.having(question=question):
        work.talks.put(replace(talk, privacy=privacy))


def heard(work: Work, question: QuestionId) -> tuple[Answer, ...]:
    """All that was ever answered, the newest last."""
    return in_order(work.answers.having(question=question))


def answer_to(work: Work, question: QuestionId) -> Answer | None:
    """The newest answer, begun or written."""
    return next(reversed(heard(work, question)), None)


def answer(work: Work, question: QuestionId, wording: str, session: SessionId | None = None) -> None:
    """Write down what they said. Its first words mark the question answered; with none left it is to ask again.

    What they said before, if it was superseded, is still an answer.
    """
    asked = work.questions.get(question)
    known = answer_to(work, question)
    if known is None:
        known = Answer(id=AnswerId(work.fresh_id()), question=question, privacy=asked.privacy)
    had_words, has_words = bool(known.wording.strip()), bool(wording.strip())
    work.answers.put(replace(known, wording=wording, session=known.session if had_words else session))
    if has_words and not had_words and asked.state not in _SETTLED:
        mark(work, question, QuestionState.ANSWERED)
    elif had_words and not has_words and asked.state in _SETTLED and known.supersedes is None:
        mark(work, question, QuestionState.TO_ASK)


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.questions, ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    """Take the questions, their answers and their places in plans away together, so that one undo brings all back."""
    for each in ids:
        question = QuestionId(each)
        for item in work.plan_items.having(question=question):
            work.plan_items.remove(item.id)
        for known in work.answers.having(question=question):
            work.answers.remove(known.id)
        for session in work.sessions.having(say_first=question):
            work.sessions.put(replace(session, say_first=None))
        _stay_without(work, question)
    listing.delete(work.questions, ids)


def _stay_without(work: Work, question: QuestionId) -> None:
    """What a question was made of stays, and may be asked about again."""
    for expectation in work.expectations.having(question=question):
        work.expectations.put(replace(expectation, question=None))
    for boundary in work.boundaries.having(question=question):
        work.boundaries.put(replace(boundary, question=None))
    for task in work.tasks.having(question=question):
        work.tasks.put(replace(task, question=None))
    for talk in work.talks.having(question=question):
        work.talks.put(replace(talk, question=None))
    for reason in work.trust_reasons.having(question=question):
        work.trust_reasons.put(replace(reason, question=None))
    for experience in work.experiences.having(question=question):
        work.experiences.put(replace(experience, question=None))
    for later in work.questions.having(follows=question):
        work.questions.put(replace(later, follows=None))


def _new(work: Work, wording: str, group: str = "", origin: str = "") -> Question:
    return Question(id=QuestionId(work.fresh_id()), wording=wording, group=group, origin=origin)
