"""One question in detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sessionprep.domain.ids import QuestionId
from sessionprep.domain.question import Question, QuestionState
from sessionprep.services import questions, sessions, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.private_field import bind_private, private_field
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.words_field import WordsField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

STATES = (QuestionState.TO_ASK, QuestionState.ASKED, QuestionState.ANSWERED, QuestionState.NOT_YET)


class QuestionEditor:
    """Saves each field by itself; what I think stays below the fold and never leaves."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._wording = WordsField(_("&Question, as I’d say it"))
        self._state = ChoiceField(_("Where it stands"), [Option(state, wording.name(state)) for state in STATES])
        self._answer = WordsField(_("&Answer"), example=_("What they said, in your words"))
        self._thinking = WordsField(_("What I actually &think"), hint=_("Only for you. It can never be shared."))
        self._group = PickField(
            _("&About"),
            [Option(group.id, _(group.title)) for group in context.library.bank],
            own_words=True,
            blank=_("Pick a subject or write one"),
        )
        self._private = private_field()
        fields = FieldSet(
            [self._wording, self._state, self._answer],
            [self._thinking, self._group, self._private],
            **remembered_fold(context, "questions.more"),
        )
        self._card = DetailCard(fields)
        self._form = Form(context, Question, self._card)
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
            lambda _work, question: question.wording,
            lambda record, words: save(Label.WRITE, questions.reword, QuestionId(record), words),
        )
        bind(
            self._state,
            lambda _work, question: question.state,
            lambda record, state: save(Label.CHOOSE, questions.mark, QuestionId(record), QuestionState(state)),
        )
        bind(self._answer, _answer, self._save_answer)
        bind(
            self._thinking,
            lambda _work, question: question.thinking,
            lambda record, words: save(Label.WRITE, questions.think, QuestionId(record), words),
        )
        bind(
            self._group,
            lambda _work, question: question.group,
            lambda record, group: save(Label.CHOOSE, questions.file_under, QuestionId(record), group),
        )
        bind_private(
            self._form,
            self._private,
            lambda record, privacy: save(Label.CHOOSE, questions.guard, QuestionId(record), privacy),
        )

    def _save_answer(self, record: str, words: str) -> bool:
        """An answer belongs to the session it was heard in."""
        latest = self._context.workspace.read(sessions.last_begun, self._context.clock.now())
        session = latest.id if latest else None
        return self._context.save(Label.WRITE, questions.answer, QuestionId(record), words, session)


def _answer(work: Work, question: Question) -> str:
    found = questions.answer_to(work, question.id)
    return found.wording if found else ""
