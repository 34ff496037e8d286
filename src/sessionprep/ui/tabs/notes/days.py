"""The day that stands beside a note or a moment."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sessionprep.services import sessions
from sessionprep.services.days import brief

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.moment import Moment
    from sessionprep.domain.note import Note
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context


def day_of(work: Work, context: Context) -> Callable[[Note | Moment], str]:
    """That of the session it belongs to; what belongs to none has the day it was made. Each session is read once."""
    now, zone = context.clock.now(), context.clock.zone

    @cache
    def of_session(session: SessionId | None) -> str:
        found = sessions.find(work, session) if session else None
        return brief(found.starts_at, found.zone, now) if found else ""

    return lambda record: of_session(record.session) or brief(record.stamp.created_at, zone, now)
