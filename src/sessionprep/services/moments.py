"""What a person noticed in or about a session; what they saw stays apart from what they made of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sessionprep.domain.ids import BoundaryId, MomentId, SessionId, TherapistId
from sessionprep.domain.moment import Moment, Sake
from sessionprep.services import listing, sessions, talks
from sessionprep.services.content.moments import SELF_DISCLOSURE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sessionprep.domain.moment import MomentKind
    from sessionprep.domain.record import Privacy
    from sessionprep.domain.session import Session
    from sessionprep.domain.talk import Talk
    from sessionprep.vault.work import Work

STEADY = ("consistent", "reliable", "empathetic")  # what is looked at along the sessions


@dataclass(frozen=True, slots=True)
class Occasion:
    """A session with some of its moments, or a moment in none."""

    at: datetime
    session: Session | None
    moments: tuple[Moment, ...]


def listed(work: Work) -> tuple[Moment, ...]:
    return work.moments.all()


def find(work: Work, moment: MomentId) -> Moment | None:
    return work.moments.find(moment)


def of_session(work: Work, session: SessionId) -> tuple[Moment, ...]:
    return work.moments.having(session=session)


def of_boundary(work: Work, boundary: BoundaryId) -> tuple[Moment, ...]:
    return work.moments.having(boundary=boundary)


def add(work: Work, saw: str) -> Moment:
    """About the session that began last, if there is one; above the older ones."""
    session = sessions.last_begun(work, work.now)
    made = Moment(id=MomentId(work.fresh_id()), saw=saw, session=session.id if session else None)
    return listing.put_first(work.moments, made)


def add_pasted(work: Work, lines: str) -> tuple[Moment, ...]:
    """In the order of the lines, the first on top."""
    return tuple(reversed([add(work, line) for line in reversed(listing.pasted(lines))]))


def add_about(work: Work, saw: str, quality: str) -> Moment:
    """Begun with one of the lines worth noticing."""
    return work.moments.put(replace(add(work, saw), quality=quality))


def add_in(work: Work, session: SessionId) -> Moment:
    """In this session and without words yet; one that still waits for them is used first."""
    waiting = (each for each in of_session(work, session) if is_blank(each))
    return next(waiting, None) or listing.put_first(work.moments, Moment(id=MomentId(work.fresh_id()), session=session))


def add_at(work: Work, boundary: BoundaryId) -> Moment:
    """At this line and as private as it, without words yet."""
    line = work.boundaries.get(boundary)
    waiting = next((each for each in of_boundary(work, boundary) if is_blank(each)), None)
    return work.moments.put(replace(waiting or add(work, ""), boundary=boundary, privacy=line.privacy))


def is_blank(moment: Moment) -> bool:
    return not any((moment.saw, moment.meant, moment.did, moment.wish, moment.kind, moment.quality))


def saw(work: Work, moment: MomentId, words: str) -> None:
    """What I saw or heard."""
    work.moments.put(replace(work.moments.get(moment), saw=words))


def meant(work: Work, moment: MomentId, words: str) -> None:
    """What I made of it."""
    work.moments.put(replace(work.moments.get(moment), meant=words))


def did(work: Work, moment: MomentId, words: str) -> None:
    work.moments.put(replace(work.moments.get(moment), did=words))


def wish_i_had_said(work: Work, moment: MomentId, words: str) -> None:
    work.moments.put(replace(work.moments.get(moment), wish=words))


def was(work: Work, moment: MomentId, kind: MomentKind) -> None:
    work.moments.put(replace(work.moments.get(moment), kind=kind))


def shows(work: Work, moment: MomentId, quality: str) -> None:
    """What it is about. Whom it was for is asked of one quality only, and goes with it."""
    found = work.moments.get(moment)
    sake = found.sake if quality == SELF_DISCLOSURE else Sake.UNSAID
    work.moments.put(replace(found, quality=quality, sake=sake))


def was_for(work: Work, moment: MomentId, sake: Sake) -> None:
    work.moments.put(replace(work.moments.get(moment), sake=sake))


def is_about(work: Work, moment: MomentId, session: str) -> None:
    """In which session; "" is none, and then it stays with whom that session was."""
    found = work.moments.get(moment)
    before = work.sessions.find(found.session) if found.session else None
    therapist = before.therapist if before and not session else None
    work.moments.put(replace(found, session=SessionId(session) if session else None, therapist=therapist))


def was_with(work: Work, moment: MomentId, therapist: str) -> None:
    """Of one that belongs to no session; "" is nobody in particular."""
    work.moments.put(replace(work.moments.get(moment), therapist=TherapistId(therapist) if therapist else None))


def belongs_to(work: Work, moment: MomentId, boundary: str) -> None:
    """A line it has to do with; "" is none."""
    work.moments.put(replace(work.moments.get(moment), boundary=BoundaryId(boundary) if boundary else None))


def guard(work: Work, moment: MomentId, privacy: Privacy) -> None:
    """What is to be brought up out of it hides with it."""
    work.moments.put(replace(work.moments.get(moment), privacy=privacy))
    talks.hush(work, privacy, moment=moment)


def bring_up(work: Work, moment: MomentId) -> Talk:
    """Begin to put it into words; once begun, there it is again."""
    found = work.moments.get(moment)
    begun = raised(work, moment)
    return begun[-1] if begun else talks.begin_from(work, happened=found.saw, felt=found.meant, moment=moment)


def raised(work: Work, moment: MomentId) -> tuple[Talk, ...]:
    return work.talks.having(moment=moment)


def has_steady(work: Work) -> bool:
    return work.moments.has_any(quality=frozenset(STEADY))


def along_sessions(work: Work) -> tuple[Occasion, ...]:
    """The moments about STEADY by their session, the latest first; one in no session stands by itself."""
    found: dict[str, list[Moment]] = {}
    for each in work.moments.having(quality=frozenset(STEADY)):
        found.setdefault(each.session or each.id, []).append(each)
    known = {session.id: session for session in work.sessions.all()}
    occasions = [_occasion(known.get(SessionId(key)), tuple(group)) for key, group in found.items()]
    return tuple(sorted(occasions, key=lambda each: each.at, reverse=True))


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.moments, ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    """What was put into words out of them stays."""
    for each in ids:
        talks.stay_without(work, moment=each)
    listing.delete(work.moments, ids)


def _occasion(session: Session | None, found: tuple[Moment, ...]) -> Occasion:
    at = session.starts_at if session else found[0].stamp.created_at
    return Occasion(at, session, found)
