"""Looking back at a session: right after it, a day later, and before the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sessionprep.domain.note import Look, Strength, When
from sessionprep.domain.record import Privacy
from sessionprep.domain.session import SessionState
from sessionprep.services import notes, sessions

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.note import Feeling, Note
    from sessionprep.domain.session import Session
    from sessionprep.vault.work import Work

_SOME_HOURS = timedelta(hours=6)
_NEAR = timedelta(hours=12)
_LATELY = timedelta(days=7)
_FEELINGS = 12  # read back


@dataclass(frozen=True, slots=True)
class LastTime:
    """What was written right after a session. One that is `heavy` is named and not shown."""

    session: Session
    note: Note
    felt: tuple[Feeling, ...]  # right after, or the first of them
    heavy: bool

    @property
    def lines(self) -> tuple[str, ...]:
        """As they are, empty ones too: what to keep, what was hard, what is for next time."""
        return (self.note.keep, self.note.hard, self.note.next_time)


def last_time(work: Work, coming: SessionId, now: datetime) -> LastTime | None:
    """What was written right after the session before this one, with the same therapist."""
    ahead = sessions.find(work, coming)
    before = _before(work, ahead, now) if ahead else None
    return right_after(work, before.id) if before else None


def right_after(work: Work, session: SessionId) -> LastTime | None:
    """What was said right after this session: the three lines, or feelings that were ticked and nothing written."""
    held = sessions.find(work, session)
    written = [each for each in notes.of_session(work, session) if each.look is Look.RIGHT_AFTER]
    in_words = next(filter(_has_words, written), None)
    found = in_words or next((each for each in written if _after(work, each)), None)
    return LastTime(held, found, _after(work, found), is_heavy(work, found)) if held and found else None


def is_heavy(work: Work, note: Note) -> bool:
    """Whatever was private, or took over, does not come into sight again by itself."""
    strong = work.feelings.count(note=note.id, strength=Strength.TAKES_OVER)
    return note.privacy is not Privacy.SHAREABLE or bool(strong)


def day_later(work: Work, now: datetime) -> SessionId | None:
    """The session to look back at, from some hours after it until the next is near; None once it was done."""
    last = sessions.last_begun(work, now)
    if last is None or not _SOME_HOURS <= now - sessions.ends_at(last) <= _LATELY:
        return None
    coming = next(iter(sessions.ahead(work, now)), None)
    if coming is not None and coming.starts_at - now < _NEAR:
        return None
    done = _of(work, last.id, Look.NEXT_DAY)
    return None if done is not None and not notes.is_blank(work, done) else last.id


def look_back(work: Work, session: SessionId, look: Look) -> Note:
    """The note that looks back at this session like this, begun if there is none."""
    return _of(work, session, look) or notes.start(work, session, look)


def after(work: Work, session: SessionId) -> Note:
    """The note right after a session, which says that it took place; a note from before it goes on."""
    known = written_after(work, session)
    if known is None:
        return notes.add(work, session)
    if sessions.is_planned(work, session):
        sessions.mark(work, session, SessionState.HELD)
    return known


def written_after(work: Work, session: SessionId) -> Note | None:
    return _of(work, session, Look.RIGHT_AFTER)


def _of(work: Work, session: SessionId, look: Look) -> Note | None:
    return next((each for each in notes.of_session(work, session) if each.look is look), None)


def _before(work: Work, coming: Session, now: datetime) -> Session | None:
    begun = [
        each
        for each in sessions.by_time(work)
        if each.starts_at <= min(now, coming.starts_at)
        and each.id != coming.id
        and each.therapist == coming.therapist
        and sessions.took_place(each)
    ]
    return begun[-1] if begun else None


def _has_words(note: Note) -> bool:
    return any(map(str.strip, (note.keep, note.hard, note.next_time)))


def _after(work: Work, note: Note) -> tuple[Feeling, ...]:
    places = work.feelings.places(note=note.id, when=When.AFTER)  # of thousands only the places are read
    return tuple(work.feelings.get(place.id) for place in places[:_FEELINGS])
