"""The rows of the moments."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sessionprep.domain.moment import Moment, MomentKind
from sessionprep.domain.session import Session
from sessionprep.services import moments, sessions, wording
from sessionprep.services.content.moments import title_of
from sessionprep.services.days import brief
from sessionprep.ui.kit.record_model import Source
from sessionprep.ui.kit.written_row import row_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sessionprep.domain.ids import SessionId
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.row import Row

_FOUND = 4000  # characters of each field that a search in the list looks at


def source(context: Context) -> Source[Moment]:
    """In the person's order, which starts with the newest; no kind stands before another."""

    def pen(work: Work) -> Callable[[Moment], Row]:
        day = _days(work, context)

        def draw(moment: Moment) -> Row:
            about = title_of(moment.quality, context.library.qualities)
            return row_of(
                moment,
                (moment.saw.strip() or moment.meant)[:_FOUND],
                note=" · ".join(each for each in (day(moment), about) if each),
                badge="" if moment.kind is MomentKind.UNSAID else wording.name(moment.kind),
                also=" ".join(words[:_FOUND] for words in (moment.meant, moment.did, moment.wish)),
            )

        return draw

    return Source(Moment, moments.listed, pen, lambda moment: (moment.position, moment.id), belongs=_shown_in)


def _days(work: Work, context: Context) -> Callable[[Moment], str]:
    """The day of a moment is its session's; that of one in none is its own."""
    now, zone = context.clock.now(), context.clock.zone

    @cache
    def day_of(session: SessionId | None) -> str:
        found = sessions.find(work, session) if session else None
        return brief(found.starts_at, found.zone, now) if found else ""

    return lambda moment: day_of(moment.session) or brief(moment.stamp.created_at, zone, now)


def _shown_in(work: Work, other: object) -> Iterable[str]:
    return [moment.id for moment in moments.of_session(work, other.id)] if isinstance(other, Session) else []
