"""One boundary in detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Boundary, BoundaryState, Whose
from sessionprep.services import boundaries, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.private_field import bind_private, private_field
from sessionprep.ui.kit.record_card import RecordCard
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.words_field import WordsField

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context


def boundary_card(context: Context) -> RecordCard:
    words = WordsField(_("The &boundary"))
    whose = ChoiceField(_("Whose"), [Option(each, wording.name(each)) for each in Whose])
    state = PickField(_("How it s&tands"), [Option(each, wording.name(each)) for each in BoundaryState])
    spoken = WordsField(_("How I’d sa&y it"), example=_("One sentence you could say aloud"))
    kind = PickField(
        _("Ki&nd"),
        [Option(each.id, _(each.title)) for each in context.library.kinds],
        own_words=True,
        blank=_("Pick a kind or write one"),
    )
    private = private_field()
    fields = FieldSet([words, whose, state, spoken], [kind, private], **remembered_fold(context, "boundaries.more"))
    card = RecordCard(context, Boundary, fields, first=words)
    keep = card.form.keep
    keep(words, lambda boundary: boundary.wording, Label.WRITE, boundaries.reword)
    keep(whose, lambda boundary: boundary.whose, Label.CHOOSE, boundaries.belongs_to, Whose)
    keep(state, lambda boundary: boundary.state, Label.CHOOSE, boundaries.mark, BoundaryState)
    keep(spoken, lambda boundary: boundary.spoken, Label.WRITE, boundaries.say)
    keep(kind, lambda boundary: boundary.kind, Label.CHOOSE, boundaries.file_under)
    bind_private(card.form, private, boundaries.guard)
    return card
