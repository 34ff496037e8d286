"""One boundary in detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sessionprep.domain.boundary import Boundary, BoundaryState, Whose
from sessionprep.domain.ids import BoundaryId
from sessionprep.services import boundaries, wording
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

    from sessionprep.ui.kit.context import Context


class BoundaryEditor:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._wording = WordsField(_("The &boundary"))
        self._whose = ChoiceField(_("Whose"), [Option(whose, wording.name(whose)) for whose in Whose])
        self._spoken = WordsField(_("How I’d &say it"), example=_("One sentence you could say aloud"))
        self._state = PickField(_("&How it stands"), [Option(state, wording.name(state)) for state in BoundaryState])
        self._kind = PickField(
            _("&Kind"),
            [Option(kind.id, _(kind.title)) for kind in context.library.kinds],
            own_words=True,
            blank=_("Pick a kind or write one"),
        )
        self._private = private_field()
        fields = FieldSet(
            [self._wording, self._whose, self._state, self._spoken],
            [self._kind, self._private],
            **remembered_fold(context, "boundaries.more"),
        )
        self._card = DetailCard(fields)
        self._form = Form(context, Boundary, self._card)
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
            lambda _work, boundary: boundary.wording,
            lambda record, words: save(Label.WRITE, boundaries.reword, BoundaryId(record), words),
        )
        bind(
            self._state,
            lambda _work, boundary: boundary.state,
            lambda record, state: save(Label.CHOOSE, boundaries.mark, BoundaryId(record), BoundaryState(state)),
        )
        bind(
            self._whose,
            lambda _work, boundary: boundary.whose,
            lambda record, whose: save(Label.CHOOSE, boundaries.belongs_to, BoundaryId(record), Whose(whose)),
        )
        bind(
            self._spoken,
            lambda _work, boundary: boundary.spoken,
            lambda record, words: save(Label.WRITE, boundaries.say, BoundaryId(record), words),
        )
        bind(
            self._kind,
            lambda _work, boundary: boundary.kind,
            lambda record, kind: save(Label.CHOOSE, boundaries.file_under, BoundaryId(record), kind),
        )
        bind_private(
            self._form,
            self._private,
            lambda record, privacy: save(Label.CHOOSE, boundaries.guard, BoundaryId(record), privacy),
        )
