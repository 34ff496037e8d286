"""What a person does with sessions and the plan for one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from sessionprep.domain.ids import PlanItemId, QuestionId, SessionId, TherapistId
from sessionprep.domain.order import STEP
from sessionprep.domain.session import PlanItem, Session, SessionState
from sessionprep.domain.therapist import Therapist
from sessionprep.services import listing
from sessionprep.services.questions import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sessionprep.domain.question import Question
    from sessionprep.vault.work import Work


def by_time(work: Work) -> tuple[Session, ...]:
    """All sessions, earliest first; two at the same minute keep the order they were planned in."""
    return tuple(sorted(work.sessions.all(), key=lambda session: (session.starts_at, session.id)))


def find(work: Work, session: SessionId) -> Session | None:
    return work.sessions.find(session)


def next_up(work: Work, now: datetime) -> Session | None:
    """The session to get ready for: the first planned one that is not over, else the last planned one."""
    planned = [session for session in by_time(work) if session.state is SessionState.PLANNED]
    return next((session for session in planned if ends_at(session) > now), planned[-1] if planned else None)


def last_begun(work: Work, now: datetime) -> Session | None:
    """The session a note written now is about."""
    begun = [session for session in by_time(work) if session.starts_at <= now and _took_place(session)]
    return begun[-1] if begun else None


def ends_at(session: Session) -> datetime:
    return session.starts_at + timedelta(minutes=session.minutes)


def add(work: Work, starts_at: datetime, zone: str) -> Session:
    """Plan a session like the one before it; open questions that were left over from earlier plans come along."""
    before = by_time(work)
    pattern = before[-1] if before else None
    session = Session(id=SessionId(work.fresh_id()), starts_at=starts_at, zone=zone)
    if pattern is not None:
        session = replace(
            session, minutes=pattern.minutes, way=pattern.way, place=pattern.place, therapist=pattern.therapist
        )
    session = work.sessions.put(session)
    include(work, session.id, left_over(work))
    return session


def left_over(work: Work) -> list[QuestionId]:
    """Open questions that were planned for a session but for none that is still ahead."""
    ahead = {session.id for session in work.sessions.all() if session.state is SessionState.PLANNED}
    items = work.plan_items.all()
    waiting = {item.question for item in items if item.session in ahead}
    earlier = {item.question for item in items} - waiting
    return [question.id for question in work.questions.all() if question.id in earlier and question.state in OPEN]


def move_to(work: Work, session: SessionId, starts_at: datetime, zone: str) -> None:
    work.sessions.put(replace(work.sessions.get(session), starts_at=starts_at, zone=zone))


def last_for(work: Work, session: SessionId, minutes: int) -> None:
    work.sessions.put(replace(work.sessions.get(session), minutes=minutes))


def meet_by(work: Work, session: SessionId, way: str) -> None:
    work.sessions.put(replace(work.sessions.get(session), way=way))


def meet_at(work: Work, session: SessionId, place: str) -> None:
    work.sessions.put(replace(work.sessions.get(session), place=place))


def meet_with(work: Work, session: SessionId, label: str) -> None:
    """Name who it is with; a label never used before makes a new therapist."""
    known = next((each for each in work.therapists.all() if each.label == label), None)
    if known is None and label.strip():
        position = listing.end(work.therapists.all())
        known = work.therapists.put(Therapist(id=TherapistId(work.fresh_id()), label=label, position=position))
    work.sessions.put(replace(work.sessions.get(session), therapist=known.id if known else None))


def therapists(work: Work) -> tuple[Therapist, ...]:
    return work.therapists.all()


def is_for(work: Work, session: SessionId, purpose: str) -> None:
    work.sessions.put(replace(work.sessions.get(session), purpose=purpose))


def mark(work: Work, session: SessionId, state: SessionState) -> None:
    work.sessions.put(replace(work.sessions.get(session), state=state))


def delete(work: Work, session: SessionId) -> None:
    """Take the session and its plan away; its questions and notes stay."""
    for item in work.plan_items.having(session=session):
        work.plan_items.remove(item.id)
    for note in work.notes.having(session=session):
        work.notes.put(replace(note, session=None))
    work.sessions.remove(session)


def plan(work: Work, session: SessionId) -> tuple[tuple[PlanItem, Question], ...]:
    """The ordered questions of a session, each with its place in the plan."""
    items = work.plan_items.having(session=session)
    return tuple((item, question) for item in items if (question := work.questions.find(item.question)) is not None)


def planned_minutes(work: Work, session: SessionId) -> int:
    return sum(item.minutes for item, _question in plan(work, session))


def include(work: Work, session: SessionId, questions: Iterable[QuestionId]) -> int:
    """Append questions to the plan; those already in it stay where they are. Returns how many were new."""
    items = work.plan_items.having(session=session)
    present = {item.question for item in items}
    position = listing.end(items)
    new = [question for question in dict.fromkeys(questions) if question not in present]
    for question in new:
        item = PlanItem(id=PlanItemId(work.fresh_id()), session=session, question=question, position=position)
        work.plan_items.put(item)
        position += STEP
    return len(new)


def leave_out(work: Work, items: Sequence[str]) -> None:
    """Take places out of a plan; the questions stay in their list."""
    for each in items:
        item = work.plan_items.get(PlanItemId(each))
        session = work.sessions.find(item.session)
        if session is not None and session.say_first == item.question:
            work.sessions.put(replace(session, say_first=None))
        work.plan_items.remove(item.id)


def give_minutes(work: Work, item: PlanItemId, minutes: int) -> None:
    work.plan_items.put(replace(work.plan_items.get(item), minutes=minutes))


def move_in_plan(work: Work, session: SessionId, items: Sequence[str], before: str) -> None:
    listing.move(work.plan_items, work.plan_items.having(session=session), items, before)


def say_first(work: Work, session: SessionId, question: QuestionId | None) -> None:
    work.sessions.put(replace(work.sessions.get(session), say_first=question))


def _took_place(session: Session) -> bool:
    return session.state in {SessionState.PLANNED, SessionState.HELD, SessionState.CLOSED}
