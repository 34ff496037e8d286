"""What a person does with sessions and the plan for one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from sessionprep.domain.ids import PlanItemId, QuestionId, SessionId, TherapistId
from sessionprep.domain.order import STEP
from sessionprep.domain.session import PlanItem, Session, SessionState
from sessionprep.domain.therapist import Therapist
from sessionprep.services import belonging, check_ins, listing, questions
from sessionprep.services.days import from_wall, on_wall
from sessionprep.services.questions import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sessionprep.domain.question import Question
    from sessionprep.vault.work import Work

_USUAL_TIME = time(15)
_WEEK = timedelta(weeks=1)
_LATELY = timedelta(days=2)
ARRIVING = timedelta(minutes=15)  # before it begins
LAST_YEAR = 2200


def by_time(work: Work) -> tuple[Session, ...]:
    """All sessions, earliest first; two at the same minute keep the order they were planned in."""
    return _sorted(work.sessions.all())


def find(work: Work, session: SessionId) -> Session | None:
    return work.sessions.find(session)


def next_up(work: Work, now: datetime) -> Session | None:
    """The session to get ready for: the first planned one that is not over, else the last planned one."""
    planned = _planned(work)
    return next((session for session in planned if not is_over(session, now)), planned[-1] if planned else None)


def current(work: Work, now: datetime) -> Session | None:
    """The session a person is at: one that was over lately and is not closed, until the next one comes near."""
    coming = next(iter(ahead(work, now)), None)
    over = [each for each in _unclosed(work) if is_over(each, now) and now - ends_at(each) < _LATELY]
    if over and (coming is None or coming.starts_at - ARRIVING > now):
        return over[-1]
    return next_up(work, now)


def ahead(work: Work, now: datetime) -> tuple[Session, ...]:
    """The planned sessions that are not over, earliest first."""
    return tuple(session for session in _planned(work) if not is_over(session, now))


def last_begun(work: Work, now: datetime) -> Session | None:
    """The session a note written now is about."""
    begun = [session for session in by_time(work) if session.starts_at <= now and took_place(session)]
    return begun[-1] if begun else None


def ends_at(session: Session) -> datetime:
    return session.starts_at + timedelta(minutes=session.minutes)


def is_over(session: Session, now: datetime) -> bool:
    return ends_at(session) <= now


def usual_start(work: Work, now: datetime, zone: str) -> datetime:
    """Where a new session is first put: as many weeks after the last one as lead past now, else tomorrow at three."""
    wall = on_wall(now, zone)
    start = datetime.combine(wall.date() + timedelta(days=1), _USUAL_TIME)
    before = by_time(work)
    if before:
        last = on_wall(before[-1].starts_at, before[-1].zone)
        again = last + max(1, (wall - last) // _WEEK + 1) * _WEEK
        start = again if again.year <= LAST_YEAR else start
    return from_wall(start, zone)[0]


def add(work: Work, starts_at: datetime, zone: str) -> Session:
    """Plan a session like the one before it; open questions that were left over from earlier plans come along."""
    before = by_time(work)
    new = Session(id=SessionId(work.fresh_id()), starts_at=starts_at, zone=zone)
    session = work.sessions.put(_alike(new, before[-1]) if before else new)
    include(work, session.id, left_over(work))
    return session


def add_like(work: Work, pattern: Session, due: datetime) -> Session:
    """Plan the next one of the same rhythm."""
    new = Session(id=SessionId(work.fresh_id()), starts_at=due, zone=pattern.zone, rhythm=pattern.rhythm, due=due)
    session = work.sessions.put(_alike(new, pattern))
    include(work, session.id, left_over(work))
    return session


def add_meant(work: Work, meant: Iterable[tuple[datetime, str, int]]) -> list[Session]:
    """Several that were planned elsewhere: when, in which zone, how many minutes. What was left over goes to the first.

    Each remembers when it was meant to be, so that one that is moved here is not taken in again.
    """
    before = by_time(work)
    added = []
    for starts_at, zone, minutes in sorted(meant):
        new = Session(id=SessionId(work.fresh_id()), starts_at=starts_at, zone=zone, due=starts_at)
        new = _alike(new, before[-1]) if before else new
        added.append(work.sessions.put(replace(new, minutes=minutes)))
    if added:
        include(work, added[0].id, left_over(work))
    return added


def _alike(session: Session, pattern: Session) -> Session:
    return replace(
        session,
        minutes=pattern.minutes,
        arriving=pattern.arriving,
        closing=pattern.closing,
        way=pattern.way,
        place=pattern.place,
        therapist=pattern.therapist,
    )


def left_over(work: Work) -> list[QuestionId]:
    """Open questions that were planned for a session but for none that is still ahead, and those that stand."""
    still_ahead = {session.id for session in ahead(work, work.now)}
    items = work.plan_items.all()
    waiting = {item.question for item in items if item.session in still_ahead}
    earlier = {item.question for item in items}
    wanted = [each for each in work.questions.having(state=OPEN) if each.every or each.id in earlier]
    return [question.id for question in wanted if question.id not in waiting]


def move_to(work: Work, session: SessionId, starts_at: datetime, zone: str) -> None:
    work.sessions.put(replace(work.sessions.get(session), starts_at=starts_at, zone=zone))


def last_for(work: Work, session: SessionId, minutes: int) -> None:
    work.sessions.put(replace(work.sessions.get(session), minutes=minutes))


def meet_by(work: Work, session: SessionId, way: str) -> None:
    work.sessions.put(replace(work.sessions.get(session), way=way))


def meet_at(work: Work, session: SessionId, place: str) -> None:
    work.sessions.put(replace(work.sessions.get(session), place=place))


def meet_with(work: Work, session: SessionId, label: str) -> None:
    """Name who it is with. Whoever only this session knows takes a new label, so that typing one makes no crowd."""
    label = label.strip()
    meeting = work.sessions.get(session)
    before = work.therapists.find(meeting.therapist) if meeting.therapist else None
    only_here = before is not None and _only_a_name_here(work, before)
    known = next((each for each in work.therapists.all() if each.label == label), None)
    if known is None and label:
        if before is not None and only_here:
            work.therapists.put(replace(before, label=label))
            return
        position = listing.end(work.therapists)
        known = work.therapists.put(Therapist(id=TherapistId(work.fresh_id()), label=label, position=position))
    work.sessions.put(replace(meeting, therapist=known.id if known else None))
    if before is not None and only_here and known != before:
        belonging.let_go(work, before.id)


def _only_a_name_here(work: Work, therapist: Therapist) -> bool:
    """Whoever was described is somebody, however few sessions there are with them."""
    return len(work.sessions.having(therapist=therapist.id)) == 1 and belonging.only_a_name(work, therapist)


def met_with(work: Work, session: Session) -> str:
    """The label of who it is with, empty when nobody is named."""
    found = work.therapists.find(session.therapist) if session.therapist else None
    return found.label if found else ""


def therapists(work: Work) -> tuple[Therapist, ...]:
    return work.therapists.all()


def is_for(work: Work, session: SessionId, purpose: str) -> None:
    work.sessions.put(replace(work.sessions.get(session), purpose=purpose))


def is_planned(work: Work, session: SessionId) -> bool:
    """Nothing was said yet about whether it took place."""
    return work.sessions.get(session).state is SessionState.PLANNED


def mark(work: Work, session: SessionId, state: SessionState) -> None:
    work.sessions.put(replace(work.sessions.get(session), state=state))


def delete(work: Work, session: SessionId) -> None:
    """Take the session, its plan and its answers away; all words stay, and whose the tasks and the moments were."""
    with_whom = work.sessions.get(session).therapist
    for item in work.plan_items.having(session=session):
        work.plan_items.remove(item.id)
    for tick in work.ticks.having(session=session):
        work.ticks.remove(tick.id)
    for note in work.notes.having(session=session):
        work.notes.put(replace(note, session=None))
    for task in work.tasks.having(session=session):
        work.tasks.put(replace(task, session=None, therapist=task.therapist or with_whom))
    for moment in work.moments.having(session=session):
        work.moments.put(replace(moment, session=None, therapist=moment.therapist or with_whom))
    for answer in work.answers.having(session=session):
        work.answers.put(replace(answer, session=None))
    check_ins.go_with(work, session)
    for raising in work.raisings.having(session=session):
        work.raisings.put(replace(raising, session=None))
    work.sessions.remove(session)


def plan(work: Work, session: SessionId) -> tuple[tuple[PlanItem, Question], ...]:
    """The ordered questions of a session, each with its place in the plan."""
    items = work.plan_items.having(session=session)
    return tuple((item, question) for item in items if (question := work.questions.find(item.question)) is not None)


def place(work: Work, item: PlanItemId) -> PlanItem | None:
    return work.plan_items.find(item)


def arrive_in(work: Work, session: SessionId, minutes: int) -> None:
    """Minutes at the beginning that no question is planned into."""
    work.sessions.put(replace(work.sessions.get(session), arriving=minutes))


def close_in(work: Work, session: SessionId, minutes: int) -> None:
    """Minutes at the end that no question is planned into."""
    work.sessions.put(replace(work.sessions.get(session), closing=minutes))


def minutes_for_questions(session: Session) -> int:
    """What is left of its length between arriving and closing, which never take more than half of it."""
    return session.minutes - min(session.arriving + session.closing, session.minutes // 2)


def to_bring(work: Work, session: SessionId) -> tuple[Question, ...]:
    """What is planned and still to ask, in its order, with the one to say first in front."""
    first = work.sessions.get(session).say_first
    waiting = [question for _item, question in plan(work, session) if question.state in OPEN]
    return tuple(sorted(waiting, key=lambda question: question.id != first))


def planned_minutes(work: Work, session: SessionId) -> int:
    return sum(item.minutes for item in work.plan_items.having(session=session))


def to_spare(work: Work, session: SessionId) -> tuple[PlanItem, Question] | None:
    """In a plan that is too full, what could wait: the last one that is not said first and has minutes."""
    planned = work.sessions.get(session)
    if planned_minutes(work, session) <= minutes_for_questions(planned):
        return None
    waiting = [pair for pair in plan(work, session) if pair[0].minutes and pair[1].id != planned.say_first]
    return waiting[-1] if len(waiting) > 1 else None


def include(work: Work, session: SessionId, questions: Iterable[QuestionId]) -> int:
    """Append questions to the plan; those already in it stay where they are. Returns how many were new."""
    items = work.plan_items.having(session=session)
    present = {item.question for item in items}
    position = listing.end(work.plan_items, session=session)
    new = [question for question in dict.fromkeys(questions) if question not in present]
    for question in new:
        item = PlanItem(id=PlanItemId(work.fresh_id()), session=session, question=question, position=position)
        work.plan_items.put(item)
        position += STEP
    return len(new)


def ask(work: Work, session: SessionId, wording: str) -> PlanItem:
    """A new question, at the end of the list and of the plan."""
    question = questions.add(work, wording)
    include(work, session, [question.id])
    return work.plan_items.having(session=session, question=question.id)[0]


def not_planned(work: Work, session: SessionId) -> tuple[Question, ...]:
    """Open questions that are not in this plan."""
    present = {item.question for item in work.plan_items.having(session=session)}
    return tuple(each for each in questions.listed(work) if each.state in OPEN and each.id not in present)


def has_others(work: Work, session: SessionId) -> bool:
    """Whether any open question is not in this plan; counts instead of reading them all."""
    items = work.plan_items.having(session=session)
    planned = sum(1 for item in items if (found := work.questions.find(item.question)) and found.state in OPEN)
    return work.questions.count(state=OPEN) > planned


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
    listing.move(work.plan_items, items, before, session=session)


def say_first(work: Work, session: SessionId, question: QuestionId | None) -> None:
    work.sessions.put(replace(work.sessions.get(session), say_first=question))


def put_first(work: Work, item: PlanItemId, *, first: bool) -> None:
    """Say this one first, whichever it was before; or, if it is this one, nothing in particular."""
    planned = work.plan_items.get(item)
    session = work.sessions.get(planned.session)
    if first or session.say_first == planned.question:
        say_first(work, session.id, planned.question if first else None)


def _planned(work: Work) -> tuple[Session, ...]:
    return _sorted(work.sessions.having(state=SessionState.PLANNED))


def _unclosed(work: Work) -> tuple[Session, ...]:
    return _sorted([*_planned(work), *work.sessions.having(state=SessionState.HELD)])


def _sorted(found: Iterable[Session]) -> tuple[Session, ...]:
    """At the same minute they stay as they come from the table, which is in the order they were planned in."""
    return tuple(sorted(found, key=lambda session: session.starts_at))


def took_place(session: Session) -> bool:
    return session.state in {SessionState.PLANNED, SessionState.HELD, SessionState.CLOSED}
