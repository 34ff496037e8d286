"""The rows of the questions tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sessionprep.domain.question import Answer, Question, QuestionState
from sessionprep.domain.session import PlanItem, Session
from sessionprep.services import answers, questions, sessions, wording
from sessionprep.services.days import brief_day
from sessionprep.services.questions import OPEN
from sessionprep.text import _
from sessionprep.ui.kit.record_model import Source
from sessionprep.ui.kit.written_row import written_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.row import Row


def source(context: Context) -> Source[Question]:
    """Questions in the person's order; those planned for a session ahead say so."""

    def pen(work: Work) -> Callable[[Question], Row]:
        now = context.clock.now()
        meant_for: dict[str, str] = {}
        for session in sessions.ahead(work, now):
            when = _("For {when}").format(when=brief_day(session.starts_at, session.zone, now))
            for item in work.plan_items.having(session=session.id):
                meant_for.setdefault(item.question, when)

        def draw(question: Question) -> Row:
            heard = answers.of(work, question.id)
            notes = (
                meant_for.get(question.id),
                _("No answer yet") if question.state is QuestionState.ASKED and not heard else "",
                question.about or context.library.group_title(question.group),
                comes_again(question),
            )
            return written_row(
                question,
                note=" · ".join(note for note in notes if note),
                badge="" if question.state is QuestionState.TO_ASK else wording.name(question.state),
                faded=question.state not in OPEN,
                also=" ".join(answer.wording for answer in heard),
            )

        return draw

    return Source(Question, questions.listed, pen, lambda question: (question.position, question.id), belongs=_shows_in)


def open_count(work: Work) -> int:
    """How many are still to be asked."""
    return work.questions.count(state=OPEN)


def comes_again(question: Question) -> str:
    """When it is to ask by itself; nothing for one that is not."""
    if question.state is QuestionState.NOT_YET and question.returns_in:
        return wording.again_in(question.returns_in)
    return wording.pace(question.every) if question.every else ""


def _shows_in(work: Work, other: Any) -> Iterable[str]:
    """The questions whose row says when they will be asked, or that there is no answer."""
    match other:
        case PlanItem() | Answer():
            return [other.question]
        case Session():
            return [item.question for item in work.plan_items.having(session=other.id)]
        case _:
            return []
