"""The rows of a plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.ids import SessionId
from sessionprep.domain.question import Question, QuestionState
from sessionprep.domain.session import PlanItem, Session
from sessionprep.services import questions, sessions, wording
from sessionprep.services.questions import OPEN
from sessionprep.text import _
from sessionprep.ui.kit.record_model import Source
from sessionprep.ui.kit.written_row import written_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from sessionprep.domain.ids import QuestionId
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.row import Row

NO_SESSION = SessionId("")


def source(session: SessionId) -> Source[PlanItem]:
    """The plan of this session in its order; the one said first is marked, with a word as well as a star."""

    def pen(work: Work) -> Callable[[PlanItem], Row]:
        planned = sessions.find(work, session)
        first = planned.say_first if planned else None

        def draw(item: PlanItem) -> Row:
            question = questions.find(work, item.question)
            return _row(item, question, said_first=item.question == first)

        return draw

    def belongs(work: Work, other: Any) -> Iterable[str]:
        match other:
            case Question():
                question: QuestionId | None = other.id
            case Session() if other.id == session:
                question = other.say_first
            case _:
                return []
        return [item.id for item in work.plan_items.having(session=session, question=question)]

    return Source(
        PlanItem,
        lambda work: work.plan_items.having(session=session),
        pen,
        lambda item: (item.position, item.id),
        keep=lambda _work, item: item.session == session,
        belongs=belongs,
    )


def planned_count(work: Work) -> int:
    """How many are still to be asked in the session ahead."""
    session = sessions.next_up(work, work.now)
    return sum(question.state in OPEN for _item, question in sessions.plan(work, session.id)) if session else 0


def _row(item: PlanItem, question: Question | None, *, said_first: bool) -> Row:
    known = question or Question(id=item.question, wording="")
    notes = [wording.minutes(item.minutes) if item.minutes else _("No minutes set aside")]
    row = written_row(
        known,
        badge="" if known.state is QuestionState.TO_ASK else wording.name(known.state),
        faded=known.state not in OPEN,
    )
    if said_first:
        # The star takes the place of the lock, so its word goes into the note.
        notes = [_("Say this first"), *notes, row.mark_words]
        row = replace(row, mark="star", mark_words=_("Say this first"))
    return replace(row, id=item.id, note=" · ".join(note for note in notes if note))
