"""From one session to the next: what became of each question, and what goes on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sessionprep.domain.question import QuestionState
from sessionprep.domain.session import Outcome, SessionState
from sessionprep.services import questions, questions_return, rhythms, sessions
from sessionprep.services.questions import OPEN

if TYPE_CHECKING:
    from sessionprep.domain.ids import PlanItemId, QuestionId, SessionId
    from sessionprep.domain.question import Question
    from sessionprep.domain.session import PlanItem, Session
    from sessionprep.vault.work import Work

DID_NOT_TAKE_PLACE = frozenset({SessionState.MISSED, SessionState.CANCELLED})


@dataclass(frozen=True, slots=True)
class Closed:
    """`moved` went into the plan of `following`, or wait for the session that is planned next.

    So do those that had waited for it and `returned`.
    """

    moved: int
    let_go: int
    returned: int
    following: Session | None


def became(item: PlanItem, question: Question) -> Outcome:
    """What was decided; until something was, whatever is not yet asked moves on."""
    if item.outcome is not Outcome.OPEN:
        return item.outcome
    return Outcome.MOVED if question.state in OPEN or question.state is QuestionState.NOT_YET else Outcome.ASKED


def decide(work: Work, item: PlanItemId, outcome: Outcome) -> None:
    work.plan_items.put(replace(work.plan_items.get(item), outcome=outcome))


def explain(work: Work, item: PlanItemId, why: str) -> None:
    """Why it was moved or let go: the id of a shipped reason, or own words."""
    work.plan_items.put(replace(work.plan_items.get(item), why=why))


def explain_session(work: Work, session: SessionId, why: str) -> None:
    """Why it was missed or cancelled; it never leaves."""
    work.sessions.put(replace(work.sessions.get(session), why=why))


def close(work: Work, session: SessionId) -> Closed:
    """Settle every question of the plan, plan the next session where there is a rhythm, and take along what moves on.

    In a session that did not take place nothing was asked: all of it moves on. What is to wait for some sessions stays
    out of plans until they have passed.
    """
    ending = work.sessions.get(session)
    took_place = ending.state not in DID_NOT_TAKE_PLACE
    moved: list[QuestionId] = []
    settled: list[QuestionId] = []
    let_go = 0
    for item, question in sessions.plan(work, session):
        outcome = became(item, question) if took_place else Outcome.MOVED
        work.plan_items.put(replace(item, outcome=outcome))
        if outcome is not Outcome.MOVED:
            settled.append(question.id)
        elif not questions_return.waits(question):
            moved.append(question.id)
        if outcome is Outcome.MOVED and question.state is QuestionState.ASKED:
            questions.mark(work, question.id, QuestionState.TO_ASK)
        elif outcome is Outcome.LET_GO:
            let_go += 1
            questions.mark(work, question.id, QuestionState.PARKED)
        elif outcome is Outcome.ASKED and question.state in OPEN:
            questions.mark(work, question.id, QuestionState.ASKED)
    _take_out_of_plans_ahead(work, session, settled)
    returned: tuple[Question, ...] = ()
    if took_place:
        sessions.mark(work, session, SessionState.CLOSED)
        returned = questions_return.session_passed(work, session)
    following = rhythms.follow(work, session) or _ahead(work, session)
    if following is not None:
        sessions.include(work, following.id, [*moved, *(each.id for each in returned)])
    return Closed(len(moved), let_go, len(returned), following)


def open_again(work: Work, session: SessionId) -> None:
    """As it was right after; what went on to the next session stays there."""
    sessions.mark(work, session, SessionState.HELD)


def _take_out_of_plans_ahead(work: Work, session: SessionId, settled: list[QuestionId]) -> None:
    """It may have been put there while it was still open."""
    for each in sessions.ahead(work, work.now):
        items = work.plan_items.having(session=each.id) if each.id != session else ()
        sessions.leave_out(work, [item.id for item in items if item.question in settled])


def _ahead(work: Work, session: SessionId) -> Session | None:
    return next((each for each in sessions.ahead(work, work.now) if each.id != session), None)
