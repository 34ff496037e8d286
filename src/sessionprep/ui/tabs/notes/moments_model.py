"""The rows of the moments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.moment import Moment, MomentKind
from sessionprep.domain.session import Session
from sessionprep.services import moments, wording
from sessionprep.services.content.moments import title_of
from sessionprep.ui.kit.record_model import Source
from sessionprep.ui.kit.written_row import row_of
from sessionprep.ui.tabs.notes.days import day_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.row import Row

_FOUND = 4000  # characters of each field that a search in the list looks at


def source(context: Context) -> Source[Moment]:
    """In the person's order, which starts with the newest; no kind stands before another."""

    def pen(work: Work) -> Callable[[Moment], Row]:
        day = day_of(work, context)

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


def _shown_in(work: Work, other: object) -> Iterable[str]:
    return [moment.id for moment in moments.of_session(work, other.id)] if isinstance(other, Session) else []
