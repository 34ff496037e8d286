"""How a session was, in a few words each; the answers stand side by side and are never added up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sessionprep.domain.check_in import CheckIn, CheckInReply, Degree
from sessionprep.domain.ids import CheckInId, CheckInReplyId, NoteId
from sessionprep.domain.note import Look, Note
from sessionprep.services import listing, settings, talks

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.domain.ids import SessionId
    from sessionprep.vault.work import Work

_STEPS = (Degree.NOT_AT_ALL, Degree.A_LITTLE, Degree.PARTLY, Degree.MOSTLY, Degree.YES)
_MUCH = 2
_ASKED = "check_in.asked."  # and the session for which it was


@dataclass(frozen=True, slots=True)
class Earlier:
    when: datetime
    degree: Degree


def of(work: Work, session: SessionId) -> CheckIn | None:
    return next(iter(work.check_ins.having(session=session)), None)


def reply(work: Work, session: SessionId, item: str) -> CheckInReply | None:
    found = of(work, session)
    return next(iter(work.check_in_replies.having(check_in=found.id, item=item)), None) if found else None


def degree(work: Work, session: SessionId, item: str) -> str:
    """Empty while it was not answered."""
    found = reply(work, session, item)
    return found.degree if found else ""


def replies(work: Work, session: SessionId) -> tuple[CheckInReply, ...]:
    found = of(work, session)
    return work.check_in_replies.having(check_in=found.id) if found else ()


def answer(work: Work, session: SessionId, item: str, chosen: str) -> None:
    """The first answer begins the check-in; "" takes an answer back, and the last one takes all of it along."""
    known = reply(work, session, item)
    if known is not None and chosen:
        work.check_in_replies.put(replace(known, degree=Degree(chosen)))
    elif known is not None:
        _take_back(work, known)
    elif chosen:
        whole = of(work, session) or work.check_ins.put(CheckIn(id=CheckInId(work.fresh_id()), session=session))
        made = CheckInReply(
            id=CheckInReplyId(work.fresh_id()),
            check_in=whole.id,
            item=item,
            degree=Degree(chosen),
            privacy=whole.privacy,
        )
        work.check_in_replies.put(made)


def say_different(work: Work, session: SessionId, words: str) -> None:
    """What was different this time."""
    found = of(work, session)
    if found is not None:
        work.check_ins.put(replace(found, different=words))


def was_asked(work: Work, session: SessionId) -> bool:
    """What was different this time; nobody is asked again for the same session."""
    return bool(settings.chosen(work, f"{_ASKED}{session}"))


def note_asked(work: Work, session: SessionId) -> None:
    settings.choose(work, f"{_ASKED}{session}", "yes")


def earlier(work: Work, session: SessionId) -> dict[str, tuple[Earlier, ...]]:
    """By item, the answers about sessions before this one with the same therapist, the latest first."""
    here = work.sessions.get(session)
    before = {
        each.id: each.starts_at
        for each in work.sessions.having(therapist=here.therapist)
        if (each.starts_at, each.id) < (here.starts_at, here.id)
    }
    when = {each.id: before[each.session] for each in work.check_ins.all() if each.session in before}
    told: dict[str, list[Earlier]] = {}
    for each in work.check_in_replies.all():
        if each.check_in in when:
            told.setdefault(each.item, []).append(Earlier(when[each.check_in], each.degree))
    return {item: tuple(sorted(said, key=lambda one: one.when, reverse=True)) for item, said in told.items()}


def is_much_changed(work: Work, session: SessionId) -> bool:
    """Whether any answer is two steps or more away from the last one that could tell."""
    now = replies(work, session)
    before = earlier(work, session) if now else {}
    return any(_far(each.degree, before.get(each.item, ())) for each in now)


def go_with(work: Work, session: SessionId) -> None:
    """The session goes, and what was answered about it; what was different stays, as a note that is as private."""
    whole = of(work, session)
    if whole is None:
        return
    for each in replies(work, session):
        _remove(work, each)
    if whole.different.strip():
        made = Note(id=NoteId(work.fresh_id()), look=Look.FREE, body=whole.different, privacy=whole.privacy)
        listing.put_first(work.notes, made)
    work.check_ins.remove(whole.id)


def _far(now: Degree, before: tuple[Earlier, ...]) -> bool:
    last = next((each.degree for each in before if each.degree in _STEPS), None)
    return last is not None and now in _STEPS and abs(_STEPS.index(now) - _STEPS.index(last)) >= _MUCH


def _remove(work: Work, known: CheckInReply) -> None:
    """What was put into words about it stays."""
    talks.stay_without(work, reply=known.id)
    work.check_in_replies.remove(known.id)


def _take_back(work: Work, known: CheckInReply) -> None:
    _remove(work, known)
    whole = work.check_ins.get(known.check_in)
    if not whole.different and not work.check_in_replies.count(check_in=whole.id):
        work.check_ins.remove(whole.id)
