"""Help with saying a question: on a card, or put into more words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.ids import QuestionId
from sessionprep.domain.question import Question
from sessionprep.services import talks
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.record_links import to_talk
from sessionprep.ui.kit.talking_card.dialog import CARD, card_offer, offer_card, why_no_card

if TYPE_CHECKING:
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form

_WORDS = "words"


def aloud_field(context: Context) -> LinkedField:
    return LinkedField(_("To say it more easily"), context.guide.go)


def bind_aloud(form: Form, field: LinkedField, context: Context) -> None:
    form.bind(field, _look, lambda record, taken: _take(context, form, QuestionId(record), taken))


def _look(work: Work, question: Question) -> Linked:
    if not question.wording.strip():
        return Linked()
    links = tuple(to_talk(talk) for talk in talks.about(work, question.id))
    words = () if links else (Option(_WORDS, _("Put it into words")),)
    return Linked(links, (*card_offer(question), *words), why_no_card(question))


def _take(context: Context, form: Form, question: QuestionId, taken: str) -> bool:
    """With the last words typed."""
    if not form.settle():
        return False
    if taken == CARD:
        offer_card(context, Question, question)
    elif talk := context.do(Label.ADD, talks.begin_for, question):
        context.guide.go("questions", talk.id)
    return True
