"""One expectation in detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sessionprep.domain.expectation import Expectation, ExpectationState
from sessionprep.domain.ids import ExpectationId
from sessionprep.services import expectations, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.private_field import bind_private, private_field
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.words_field import WordsField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sessionprep.ui.kit.context import Context


class ExpectationEditor:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._wording = WordsField(_("&What I expect"))
        self._said = WordsField(_("What they &said"), example=_("When you have asked"))
        self._state = PickField(_("&How it stands"), [Option(state, wording.name(state)) for state in ExpectationState])
        self._area = PickField(
            _("&About"),
            [Option(area.id, _(area.title)) for area in context.library.areas],
            own_words=True,
            blank=_("Pick a subject or write one"),
        )
        self._private = private_field()
        fields = FieldSet(
            [self._wording, self._state, self._said],
            [self._area, self._private],
            **remembered_fold(context, "expectations.more"),
        )
        self._card = DetailCard(fields)
        self._form = Form(context, Expectation, self._card)
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
            lambda _work, expectation: expectation.wording,
            lambda record, words: save(Label.WRITE, expectations.reword, ExpectationId(record), words),
        )
        bind(
            self._state,
            lambda _work, expectation: expectation.state,
            lambda record, state: save(Label.CHOOSE, expectations.mark, ExpectationId(record), ExpectationState(state)),
        )
        bind(
            self._said,
            lambda _work, expectation: expectation.said,
            lambda record, words: save(Label.WRITE, expectations.hear, ExpectationId(record), words),
        )
        bind(
            self._area,
            lambda _work, expectation: expectation.area,
            lambda record, area: save(Label.CHOOSE, expectations.file_under, ExpectationId(record), area),
        )
        bind_private(
            self._form,
            self._private,
            lambda record, privacy: save(Label.CHOOSE, expectations.guard, ExpectationId(record), privacy),
        )
