"""One question in detail; what I think stays below the fold and never leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.question import Question, QuestionState
from sessionprep.services import questions, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.private_field import bind_private, private_field
from sessionprep.ui.kit.record_card import RecordCard
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.questions.aim_field import AimField, bind_aim
from sessionprep.ui.tabs.questions.heard import bind_heard, heard_fields
from sessionprep.ui.tabs.questions.saying import bind_saying, saying_fields

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context


def question_card(context: Context) -> RecordCard:
    words = WordsField(_("&Question, as I’d say it"))
    aim = AimField()
    state = ChoiceField(_("Where it stands"), [Option(each, wording.name(each)) for each in questions.STANDS])
    thinking = WordsField(_("What I actually &think"), hint=_("Only for you. It can never be shared."))
    group = PickField(
        _("Ab&out"),
        [Option(each.id, _(each.title)) for each in context.library.bank],
        own_words=True,
        blank=_("Pick a subject or write one"),
    )
    private, saying, heard = private_field(), saying_fields(), heard_fields(context)
    fields = FieldSet(
        [
            *(words, heard.follows, aim, state, saying.returns),
            *(heard.answer, heard.clarity, heard.next, heard.earlier),
        ],
        [thinking, group, saying.hard, saying.ready, saying.manner, saying.every, saying.goal, private],
        **remembered_fold(context, "questions.more"),
    )
    card = RecordCard(context, Question, fields, first=words)
    keep = card.form.keep
    keep(words, lambda question: question.wording, Label.WRITE, questions.reword)
    bind_aim(card.form, aim, context)
    keep(state, questions.stands, Label.CHOOSE, questions.mark, QuestionState)
    bind_heard(card.form, heard, context)
    keep(thinking, lambda question: question.thinking, Label.WRITE, questions.think)
    keep(group, lambda question: question.group, Label.CHOOSE, questions.file_under)
    bind_saying(card.form, saying, context)
    bind_private(card.form, private, questions.guard)
    return card
