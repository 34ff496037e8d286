"""One question in detail; what I think stays below the fold and never leaves."""

from __future__ import annotations

from dataclasses import dataclass
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
from sessionprep.ui.tabs.questions.aloud import aloud_field, bind_aloud
from sessionprep.ui.tabs.questions.heard import HeardFields, bind_heard, heard_fields
from sessionprep.ui.tabs.questions.saying import Saying, bind_saying, saying_fields

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.linked_field import LinkedField
    from sessionprep.ui.kit.private_field import PrivateField


@dataclass(frozen=True, slots=True)
class _Fields:
    words: WordsField
    aim: AimField
    state: ChoiceField
    thinking: WordsField
    group: PickField
    private: PrivateField
    saying: Saying
    heard: HeardFields
    aloud: LinkedField


def question_card(context: Context) -> RecordCard:
    """As a question: what was answered is in sight."""
    made = _fields(context)
    said, heard = made.saying, made.heard
    shown = FieldSet(
        [
            *(made.words, heard.follows, made.aim, made.state, said.returns),
            *(heard.answer, heard.clarity, heard.next, heard.earlier),
        ],
        [
            *(heard.reaction, made.thinking, made.group, said.hard, said.ready, said.manner, made.aloud),
            *(said.every, said.goal, made.private),
        ],
        **remembered_fold(context, "questions.more"),
    )
    return _card(context, made, shown)


def step_card(context: Context) -> RecordCard:
    """The same as something hard to say: how hard, how ready and which way are in sight."""
    made = _fields(context)
    said, heard = made.saying, made.heard
    shown = FieldSet(
        [made.words, said.hard, said.ready, said.returns, said.manner, made.aloud, made.aim, made.state],
        [
            *(heard.follows, heard.answer, heard.clarity, heard.next, heard.earlier, heard.reaction),
            *(made.thinking, made.group, said.every, said.goal, made.private),
        ],
        **remembered_fold(context, "questions.hard.more"),
    )
    return _card(context, made, shown)


def _fields(context: Context) -> _Fields:
    return _Fields(
        words=WordsField(_("&Question, as I’d say it")),
        aim=AimField(),
        state=ChoiceField(_("Where it stands"), [Option(each, wording.name(each)) for each in questions.STANDS]),
        thinking=WordsField(_("What I actually &think"), hint=_("Only for you. It can never be shared.")),
        group=PickField(
            _("Ab&out"),
            [Option(each.id, _(each.title)) for each in context.library.bank],
            own_words=True,
            blank=_("Pick a subject or write one"),
        ),
        private=private_field(),
        saying=saying_fields(),
        heard=heard_fields(context),
        aloud=aloud_field(context),
    )


def _card(context: Context, made: _Fields, shown: FieldSet) -> RecordCard:
    card = RecordCard(context, Question, shown, first=made.words)
    keep = card.form.keep
    keep(made.words, lambda question: question.wording, Label.WRITE, questions.reword)
    bind_aim(card.form, made.aim, context)
    keep(made.state, questions.stands, Label.CHOOSE, questions.mark, QuestionState)
    bind_heard(card.form, made.heard, context)
    keep(made.thinking, lambda question: question.thinking, Label.WRITE, questions.think)
    keep(made.group, lambda question: question.group, Label.CHOOSE, questions.file_under)
    bind_saying(card.form, made.saying, context)
    bind_aloud(card.form, made.aloud, context)
    bind_private(card.form, made.private, questions.guard)
    return card
