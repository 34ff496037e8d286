"""What is hard to say: how hard, how ready I am, and how I'd rather do it. Nothing of it is ever late."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.question import HARDEST, QuestionState, Readiness
from sessionprep.services import listing, questions
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sessionprep.domain.ids import QuestionId
    from sessionprep.domain.question import Question
    from sessionprep.services.content.starters import FirstSentence
    from sessionprep.vault.work import Work


_LEAST = 1


def is_step(question: Question) -> bool:
    """Hard to say, and not put aside."""
    return question.hard > 0 and question.state is not QuestionState.PARKED


def step(question: Question) -> tuple[bool, int, int, str]:
    """Its place: the easiest first, and what has been said already below all that has not."""
    return is_said(question), question.hard, question.position, question.id


def is_said(question: Question) -> bool:
    return question.state in questions.SAID


def steps(work: Work) -> tuple[Question, ...]:
    return tuple(sorted(filter(is_step, work.questions.all()), key=step))


def add(work: Work, wording: str) -> Question:
    """As easy as something hard can be, until it is said how hard."""
    return add_many(work, [wording])[0]


def add_many(work: Work, wordings: Iterable[str]) -> tuple[Question, ...]:
    added = questions.add_many(work, wordings)
    return tuple(work.questions.put(replace(each, hard=_LEAST)) for each in added)


def add_pasted(work: Work, lines: str) -> tuple[Question, ...]:
    return add_many(work, listing.pasted(lines))


def begin_with(work: Work, picks: Sequence[FirstSentence]) -> tuple[Question, ...]:
    """The picked sentences, each as hard as it can be to say; one that is there already is not doubled."""
    known = listing.origins(work.questions.all())
    picked = [pick for pick in picks if pick.id not in known]
    made = questions.add_many(work, (_(pick.text) for pick in picked))
    return tuple(
        work.questions.put(replace(each, hard=pick.hard, origin=pick.id))
        for each, pick in zip(made, picked, strict=True)
    )


def move(work: Work, ids: Sequence[str], before: str) -> None:
    """Where a step is put says how hard it is: as hard as the one it is put in front of, or at the end as the last."""
    rows = [each for each in steps(work) if not is_said(each)]
    staying = [each for each in rows if each.id not in ids]
    neighbour = next((each for each in staying if each.id == before), staying[-1] if staying else None)
    for each in rows:
        if each.id in ids and neighbour is not None:
            rate(work, each.id, neighbour.hard)
    questions.move(work, ids, before)


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
