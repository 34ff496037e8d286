"""One expectation in detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.expectation import Expectation, ExpectationState, Sort
from sessionprep.domain.ids import ExpectationId
from sessionprep.services import expectations, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.private_field import bind_private, private_field
from sessionprep.ui.kit.record_card import RecordCard
from sessionprep.ui.kit.record_links import question_link
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.words_field import WordsField

if TYPE_CHECKING:
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_ASK, _DECLINE = "ask", "decline"


def expectation_card(context: Context) -> RecordCard:
    words = WordsField(_("&What I expect"))
    state = PickField(_("How it s&tands"), [Option(each, wording.name(each)) for each in ExpectationState])
    said = WordsField(_("What they sai&d"), example=_("When you have asked"))
    linked = LinkedField(_("A question about it"), context.guide.go)
    sort = ChoiceField(_("What it is"), [Option(each, wording.name(each)) for each in Sort])
    weight = ChoiceField(
        _("How much it matters"), [Option(str(weight), words) for weight, words in wording.weights().items()]
    )
    area = PickField(
        _("&About"),
        [Option(each.id, _(each.title)) for each in context.library.areas],
        own_words=True,
        blank=_("Pick a subject or write one"),
    )
    private = private_field()
    more = [area, sort, weight, private]
    fields = FieldSet([words, state, said, linked], more, **remembered_fold(context, "expectations.more"))
    card = RecordCard(context, Expectation, fields, first=words)
    keep = card.form.keep
    keep(words, lambda expectation: expectation.wording, Label.WRITE, expectations.reword)
    keep(state, lambda expectation: expectation.state, Label.CHOOSE, expectations.mark, ExpectationState)
    keep(said, lambda expectation: expectation.said, Label.WRITE, expectations.hear)
    card.form.bind(linked, _linked, lambda record, taken: _take(context, linked, ExpectationId(record), taken))
    keep(area, lambda expectation: expectation.area, Label.CHOOSE, expectations.file_under)
    keep(sort, lambda expectation: expectation.sort, Label.CHOOSE, expectations.sort_as, Sort)
    keep(weight, lambda expectation: str(expectation.weight), Label.CHOOSE, expectations.weigh, int)
    bind_private(card.form, private, expectations.guard)
    return card


def _linked(work: Work, expectation: Expectation) -> Linked:
    """What is to be asked may become a question; what matters and doesn't fit offers it, once and quietly."""
    if link := question_link(work, expectation.question):
        return Linked((link,))
    if not expectations.may_ask(work, expectation):
        return Linked()
    make = Option(_ASK, _("Make a question of it"))
    if not expectations.is_unmet(expectation):
        return Linked(offers=(make,))
    return Linked(
        offers=(make, Option(_DECLINE, _("No, thanks"))),
        why=_("It matters to you, and it doesn’t fit. You could bring that up."),
    )


def _take(context: Context, field: LinkedField, expectation: ExpectationId, taken: str) -> bool:
    if taken == _DECLINE:
        if context.save(Label.CHOOSE, expectations.decline, expectation):
            field.show_value(Linked())  # nothing was written that forms follow
    elif context.do(Label.ADD, expectations.ask_about, expectation):
        context.voice.say(_("Made a question of it."), undo=True)
    return True
