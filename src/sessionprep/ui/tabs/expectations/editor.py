"""One expectation in detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.expectation import Expectation, ExpectationState
from sessionprep.services import expectations, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.private_field import bind_private, private_field
from sessionprep.ui.kit.record_card import RecordCard
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.words_field import WordsField

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context


def expectation_card(context: Context) -> RecordCard:
    words = WordsField(_("&What I expect"))
    state = PickField(_("How it s&tands"), [Option(each, wording.name(each)) for each in ExpectationState])
    said = WordsField(_("What they sai&d"), example=_("When you have asked"))
    area = PickField(
        _("&About"),
        [Option(each.id, _(each.title)) for each in context.library.areas],
        own_words=True,
        blank=_("Pick a subject or write one"),
    )
    private = private_field()
    fields = FieldSet([words, state, said], [area, private], **remembered_fold(context, "expectations.more"))
    card = RecordCard(context, Expectation, fields, first=words)
    keep = card.form.keep
    keep(words, lambda expectation: expectation.wording, Label.WRITE, expectations.reword)
    keep(state, lambda expectation: expectation.state, Label.CHOOSE, expectations.mark, ExpectationState)
    keep(said, lambda expectation: expectation.said, Label.WRITE, expectations.hear)
    keep(area, lambda expectation: expectation.area, Label.CHOOSE, expectations.file_under)
    bind_private(card.form, private, expectations.guard)
    return card
