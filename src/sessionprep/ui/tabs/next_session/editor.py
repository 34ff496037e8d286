"""One question of the plan in detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sessionprep.domain.ids import PlanItemId
from sessionprep.domain.question import QuestionState
from sessionprep.domain.session import PlanItem
from sessionprep.services import questions, sessions, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.kit.check_field import CheckField
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.minutes_field import MinutesField
from sessionprep.ui.kit.words_field import WordsField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sessionprep.domain.ids import QuestionId
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

MOST_MINUTES = 240


class PlanItemEditor:
    """The question's own words and answer, and its minutes and place in this session."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._wording = WordsField(_("&Question, as I’d say it"))
        self._minutes = MinutesField(_("&Minutes for it"), most=MOST_MINUTES)
        self._first = CheckField(_("Say this &first"), hint=_("In the list, the S key does it too."))
        self._state = ChoiceField(
            _("Where it stands"), [Option(state, wording.name(state)) for state in questions.STANDS]
        )
        self._answer = WordsField(_("&Answer"), example=_("What they said, in your words"))
        self._card = DetailCard(FieldSet([self._wording, self._minutes, self._first, self._state, self._answer]))
        self._form = Form(context, PlanItem, self._card)
        self._bind()

    def widget(self) -> QWidget:
        return self._card

    def show(self, record: str) -> bool:
        return self._form.show(record)

    def settle(self) -> bool:
        return self._form.settle()

    def start(self) -> None:
        self._wording.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _bind(self) -> None:
        save, bind = self._context.save, self._form.bind
        bind(
            self._wording,
            _words,
            lambda record, words: save(Label.WRITE, _reword, PlanItemId(record), words),
        )
        bind(
            self._minutes,
            lambda _work, item: item.minutes,
            lambda record, minutes: save(Label.CHOOSE, sessions.give_minutes, PlanItemId(record), minutes),
        )
        bind(
            self._first,
            _is_first,
            lambda record, first: save(Label.CHOOSE, sessions.put_first, PlanItemId(record), first=first),
        )
        bind(
            self._state,
            _state,
            lambda record, state: save(Label.CHOOSE, _mark, PlanItemId(record), QuestionState(state)),
        )
        bind(
            self._answer,
            _answer,
            lambda record, words: save(Label.WRITE, _write_answer, PlanItemId(record), words),
        )


def _question(work: Work, item: PlanItemId) -> QuestionId:
    return work.plan_items.get(item).question


def _words(work: Work, item: PlanItem) -> str:
    question = questions.find(work, item.question)
    return question.wording if question else ""


def _state(work: Work, item: PlanItem) -> str:
    question = questions.find(work, item.question)
    return questions.stands(question) if question else ""


def _answer(work: Work, item: PlanItem) -> str:
    answer = questions.answer_to(work, item.question)
    return answer.wording if answer else ""


def _is_first(work: Work, item: PlanItem) -> bool:
    session = sessions.find(work, item.session)
    return session is not None and session.say_first == item.question


def _reword(work: Work, item: PlanItemId, words: str) -> None:
    questions.reword(work, _question(work, item), words)


def _mark(work: Work, item: PlanItemId, state: QuestionState) -> None:
    questions.mark(work, _question(work, item), state)


def _write_answer(work: Work, item: PlanItemId, words: str) -> None:
    """What was said belongs to the session of this plan."""
    planned = work.plan_items.get(item)
    questions.answer(work, planned.question, words, planned.session)
