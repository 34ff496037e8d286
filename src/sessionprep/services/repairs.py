"""What became of bringing something up: each time it was raised, how they responded, and what is still open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.ids import RaisingId
from sessionprep.domain.question import QuestionState
from sessionprep.domain.talk import Raising, Reception
from sessionprep.services import questions, sessions, talks
from sessionprep.services.days import on_wall

if TYPE_CHECKING:
    from datetime import date

    from sessionprep.domain.ids import SessionId, TalkId
    from sessionprep.domain.session import Session
    from sessionprep.domain.talk import Talk
    from sessionprep.vault.work import Work

OUTCOMES = (Reception.RAISED, Reception.HEARD, Reception.CHANGED, Reception.NOT_HEARD)  # of one time
CLOSED = frozenset({Reception.CHANGED, Reception.LET_GO})
_TWICE = 2


def times(work: Work, talk: TalkId) -> tuple[Raising, ...]:
    """Each time it was raised, the latest first."""
    return tuple(reversed(work.raisings.having(talk=talk)))


def latest(work: Work, talk: TalkId) -> Raising | None:
    return next(iter(times(work, talk)), None)


def raise_it(work: Work, talk: TalkId) -> Raising:
    """Once more, in the session that began last; what came of it is not known yet."""
    found, session = work.talks.get(talk), sessions.last_begun(work, work.now)
    raising = Raising(id=RaisingId(work.fresh_id()), talk=talk, session=session.id if session else None)
    work.talks.put(replace(found, reception=Reception.RAISED))
    return work.raisings.put(raising)


def respond(work: Work, talk: TalkId, words: str) -> None:
    """How they responded the last time."""
    raising = latest(work, talk)
    if raising is not None:
        work.raisings.put(replace(raising, responded=words))


def came_of_it(work: Work, talk: TalkId, reception: Reception) -> None:
    """The last time; where the whole of it stands follows."""
    raising = latest(work, talk)
    if raising is not None:
        work.raisings.put(replace(raising, reception=reception))
        work.talks.put(replace(work.talks.get(talk), reception=reception))


def was_in(work: Work, talk: TalkId, session: SessionId | None) -> None:
    """In which session it was raised the last time."""
    raising = latest(work, talk)
    if raising is not None:
        work.raisings.put(replace(raising, session=session))


def raised_on(work: Work, raising: Raising, zone: str) -> date:
    """The day of the session it was raised in, else the day that was written."""
    session = sessions.find(work, raising.session) if raising.session else None
    if session is not None:
        return on_wall(session.starts_at, session.zone).date()
    return on_wall(raising.stamp.created_at, zone).date()


def ask_for(work: Work, talk: TalkId, change: str) -> None:
    """What I ask to be different."""
    work.talks.put(replace(work.talks.get(talk), change=change))


def let_go(work: Work, talk: TalkId) -> None:
    work.talks.put(replace(work.talks.get(talk), reception=Reception.LET_GO))


def take_up(work: Work, talk: TalkId) -> None:
    """Again, where it was left."""
    raising = latest(work, talk)
    reception = raising.reception if raising else Reception.OPEN
    work.talks.put(replace(work.talks.get(talk), reception=reception))


def delete(work: Work, raising: RaisingId) -> None:
    """One time that is not to be kept; where it stands follows the one before."""
    gone = work.raisings.get(raising)
    work.raisings.remove(raising)
    if work.talks.get(gone.talk).reception is not Reception.LET_GO:
        take_up(work, gone.talk)


def take_along(work: Work, talk: TalkId) -> Session | None:
    """To be asked in the first session that has not begun, which comes back; without one it is among the questions."""
    found = work.talks.get(talk)
    question = found.question or talks.become_question(work, talk).id
    questions.mark(work, question, QuestionState.TO_ASK)
    session = next((each for each in sessions.ahead(work, work.now) if each.starts_at > work.now), None)
    if session is not None:
        sessions.include(work, session.id, [question])
    return session


def is_open(talk: Talk) -> bool:
    """Something was asked to be different, and it neither changed nor was let go."""
    return bool(talk.change.strip()) and talk.reception not in CLOSED


def still_open(work: Work) -> tuple[Talk, ...]:
    return tuple(filter(is_open, work.talks.all()))


def not_heard_twice(work: Work, talk: TalkId) -> bool:
    return work.raisings.count(talk=talk, reception=Reception.NOT_HEARD) >= _TWICE
