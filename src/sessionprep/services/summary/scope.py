"""What a summary is about: one session, or everything between two days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from sessionprep.domain.record import Privacy
from sessionprep.domain.session import SessionState
from sessionprep.services.days import on_wall
from sessionprep.services.summary.dates import long_date, short_date
from sessionprep.text import _

if TYPE_CHECKING:
    from datetime import date, datetime

    from sessionprep.domain.ids import SessionId, TherapistId
    from sessionprep.domain.record import Stamp
    from sessionprep.domain.session import Session
    from sessionprep.vault.work import Work


@dataclass(frozen=True, slots=True)
class OneSession:
    session: SessionId


@dataclass(frozen=True, slots=True)
class Between:
    """Both days belong to it; `zone` is the wall on which days begin for what has no session."""

    first: date
    last: date
    zone: str
    therapist: TherapistId | None = None  # whom it is for

    def has(self, moment: datetime, zone: str) -> bool:
        return self.first <= on_wall(moment, zone).date() <= self.last

    def saw(self, stamp: Stamp) -> bool:
        """Written or changed on one of these days."""
        return self.has(stamp.created_at, self.zone) or self.has(stamp.updated_at, self.zone)


@dataclass(frozen=True, slots=True)
class TakeAlong:
    """All of the time with one therapist, to choose from what the next one is to know."""

    therapist: TherapistId
    zone: str

    def has(self, _moment: datetime, _zone: str) -> bool:
        return True

    def saw(self, _stamp: Stamp) -> bool:
        return True


Scope = OneSession | Between | TakeAlong


def seen_by(work: Work, scope: Scope) -> TherapistId | None:
    """Whose things may be picked besides those that are nobody's."""
    if isinstance(scope, OneSession):
        session = work.sessions.find(scope.session)
        return session.therapist if session else None
    return scope.therapist


def day_of(session: Session) -> date:
    return on_wall(session.starts_at, session.zone).date()


def title(work: Work, scope: Scope) -> str:
    """What the page is called; it names a day and nothing a person wrote."""
    match scope:
        case OneSession():
            session = work.sessions.find(scope.session)
            if session is None or session.privacy is not Privacy.SHAREABLE:
                return _("For my session")
            day = long_date(day_of(session))
            if session.state is SessionState.PLANNED:
                return _("For my session on {day}").format(day=day)
            return _("About my session on {day}").format(day=day)
        case Between():
            if scope.first == scope.last:
                return long_date(scope.first)
            return _("{first} to {last}").format(first=short_date(scope.first), last=short_date(scope.last))
        case TakeAlong():
            return _("What I take along")
        case _:
            assert_never(scope)


def sessions_to_choose(work: Work) -> tuple[Session, ...]:
    """The sessions a summary can be about, latest first."""
    shown = [session for session in work.sessions.all() if session.privacy is Privacy.SHAREABLE]
    return tuple(sorted(shown, key=lambda session: (session.starts_at, session.id), reverse=True))
