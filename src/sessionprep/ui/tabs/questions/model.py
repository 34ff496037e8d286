"""The rows of the questions tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.question import Question, QuestionState
from sessionprep.domain.session import PlanItem
from sessionprep.services import questions, sessions, wording
from sessionprep.services.days import brief
from sessionprep.services.questions import OPEN
from sessionprep.text import _
from sessionprep.ui.kit.record_model import Source
from sessionprep.ui.kit.written_row import written_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.row import Row


def source(context: Context) -> Source[Question]:
    """Questions in the person's order; those in the plan of the session ahead say so."""

    def pen(work: Work) -> Callable[[Question], Row]:
        session = sessions.next_up(work, context.clock.now())
        planned = {item.question for item in work.plan_items.having(session=session.id)} if session else set()
        when = (
            _("For {when}").format(when=brief(session.starts_at, session.zone, context.clock.now())) if session else ""
        )

        def draw(question: Question) -> Row:
            notes = (when if question.id in planned else "", context.library.group_title(question.group))
            return written_row(
                question,
                note=" · ".join(note for note in notes if note),
                badge="" if question.state is QuestionState.TO_ASK else wording.name(question.state),
                faded=question.state not in OPEN,
            )

        return draw

    return Source(
        Question,
        questions.listed,
        pen,
        lambda question: (question.position, question.id),
        belongs=lambda _work, other: [other.question] if isinstance(other, PlanItem) else [],
    )


def open_count(work: Work) -> int:
    """How many are still to be asked."""
    return sum(work.questions.count(state=state) for state in OPEN)
