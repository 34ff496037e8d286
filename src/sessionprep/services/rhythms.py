"""Sessions that come again, so that the next one is there without anybody thinking of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dateutil.rrule import rrulestr

from sessionprep.domain.ids import RhythmId
from sessionprep.domain.rhythm import Rhythm
from sessionprep.domain.session import SessionState
from sessionprep.services import sessions
from sessionprep.services.days import from_wall, on_wall

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.session import Session
    from sessionprep.vault.work import Work

WEEKS = (1, 2, 3, 4)
_RULE = "FREQ=WEEKLY;INTERVAL={weeks}"
_FOLLOWED = re.compile(r"FREQ=WEEKLY(;INTERVAL=[1-9]\d?)?", re.ASCII)


def of(work: Work, session: Session) -> Rhythm | None:
    """The rhythm a session belongs to, while that goes on."""
    found = work.rhythms.find(session.rhythm) if session.rhythm else None
    return None if found is None or found.ended else found


def weeks_between(work: Work, session: Session) -> int:
    """How many weeks until it comes again; 0 when it does not, or not by weeks."""
    rhythm = of(work, session)
    return next((weeks for weeks in WEEKS if rhythm and rhythm.rule == _RULE.format(weeks=weeks)), 0)


def come_again(work: Work, session: SessionId, weeks: int) -> None:
    """From this session on every so many weeks; with 0 never again. What is planned already stays."""
    pattern = work.sessions.get(session)
    known = of(work, pattern)
    if not weeks:
        if known is not None:
            work.rhythms.put(replace(known, ended=True))
        return
    rhythm = Rhythm(
        id=known.id if known else RhythmId(work.fresh_id()),
        starts_at=pattern.starts_at,
        zone=pattern.zone,
        rule=_RULE.format(weeks=weeks),
        minutes=pattern.minutes,
        way=pattern.way,
        place=pattern.place,
        therapist=pattern.therapist,
    )
    work.rhythms.put(rhythm)
    work.sessions.put(replace(pattern, rhythm=rhythm.id, due=pattern.starts_at))


def follow(work: Work, session: SessionId) -> Session | None:
    """The next session of its rhythm, planned now unless it was; None where there is no rhythm."""
    last = work.sessions.get(session)
    rhythm = of(work, last)
    if rhythm is None:
        return None
    after = last.due or last.starts_at
    waiting = [
        each
        for each in sessions.ahead(work, work.now)
        if each.rhythm == rhythm.id and each.due is not None and each.due > after
    ]
    if waiting:
        return waiting[0]
    due = next_due(rhythm, max(after, work.now))
    taken = {each.due for each in work.sessions.having(rhythm=rhythm.id, state=SessionState.PLANNED)}
    return None if due is None or due in taken else sessions.add_like(work, last, due)


def next_due(rhythm: Rhythm, after: datetime) -> datetime | None:
    """The first time after this moment that its rule names on the wall of its zone, in UTC; None when there is none."""
    if _FOLLOWED.fullmatch(rhythm.rule) is None:  # it came from elsewhere, and some are looked for without an end
        return None
    rule = rrulestr(rhythm.rule, dtstart=on_wall(rhythm.starts_at, rhythm.zone))
    wall = rule.after(on_wall(after, rhythm.zone))
    return None if wall is None or wall.year > sessions.LAST_YEAR else from_wall(wall, rhythm.zone)[0]
