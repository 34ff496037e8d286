"""What they said, how clear it is, what they said before, and what to ask next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sessionprep.domain.ids import AnswerId, QuestionId
from sessionprep.domain.question import Clarity
from sessionprep.services import answers, questions, sessions, wording
from sessionprep.services.days import brief_day
from sessionprep.services.labels import Label
from sessionprep.services.summary.dates import short_date
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.earlier import Earlier, Version
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.record_links import question_link, to_question
from sessionprep.ui.kit.shown_while import ShownWhile
from sessionprep.ui.kit.words_field import WordsField

if TYPE_CHECKING:
    from sessionprep.domain.question import Question
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form

_ANEW, _FURTHER, _AGAIN = "anew", "further", "again"


@dataclass(frozen=True, slots=True)
class HeardFields:
    follows: LinkedField
    answer: WordsField
    clarity: ShownWhile
    next: LinkedField
    earlier: Earlier
    reaction: ShownWhile


def heard_fields(context: Context) -> HeardFields:
    return HeardFields(
        follows=LinkedField(_("It follows on from"), context.guide.go),
        answer=WordsField(_("&Answer"), example=_("What they said, in your words")),
        clarity=ShownWhile(ChoiceField(_("How clear it is"), [Option(each, wording.name(each)) for each in Clarity])),
        next=LinkedField(_("What comes of it"), context.guide.go),
        earlier=Earlier(_("What they said before"), _("Delete what they said on {day}")),
        reaction=ShownWhile(
            WordsField(_("How their answer &was for me"), hint=_("Only for you. It can never be shared."))
        ),
    )


def bind_heard(form: Form, fields: HeardFields, context: Context) -> None:
    save = context.save

    def take(record: str, taken: str) -> bool:
        return _go_on(context, fields.answer, QuestionId(record), taken)

    form.bind(fields.follows, _follows, lambda _record, _taken: True)
    form.bind(fields.answer, _answer, lambda record, said: save(Label.WRITE, _hear, QuestionId(record), said))
    form.bind(
        fields.clarity,
        _clarity,
        lambda record, chosen: save(Label.CHOOSE, answers.find_clear, QuestionId(record), Clarity(chosen)),
    )
    form.bind(fields.next, lambda work, question: _next(work, question, context.clock.zone), take)
    form.bind(
        fields.earlier,
        lambda work, question: _earlier(work, question, context.clock.zone),
        lambda _record, answer: _delete(context, AnswerId(answer)),
    )
    form.bind(
        fields.reaction,
        _reaction,
        lambda record, words: save(Label.WRITE, answers.take_in, QuestionId(record), words),
    )


def _follows(work: Work, question: Question) -> Linked:
    link = question_link(work, question.follows)
    return Linked((link,)) if link else Linked()


def _answer(work: Work, question: Question) -> str:
    found = questions.answer_to(work, question.id)
    return found.wording if found else ""


def _hear(work: Work, question: QuestionId, said: str) -> None:
    """An answer belongs to the session it was heard in."""
    latest = sessions.last_begun(work, work.now)
    questions.answer(work, question, said, latest.id if latest else None)


def _clarity(work: Work, question: Question) -> Clarity | None:
    found = questions.answer_to(work, question.id)
    return found.clarity if found and found.wording.strip() else None


def _reaction(work: Work, question: Question) -> str | None:
    found = questions.answer_to(work, question.id)
    return found.reaction if found and (found.wording.strip() or found.reaction) else None


def _next(work: Work, question: Question, zone: str) -> Linked:
    """With words there, what they say now may be something else, and more may be worth asking."""
    links = tuple(to_question(each) for each in answers.following(work, question.id))
    newest = questions.answer_to(work, question.id)
    if newest is None or not newest.wording.strip():
        return Linked(links)
    offers = (
        Option(_FURTHER, _("Ask a follow-up")),
        Option(_AGAIN, _("See next time if it helped")),
        Option(_ANEW, _("They said something else now")),
    )
    day = short_date(answers.heard_on(work, newest, zone))
    return Linked(links, offers, _("Heard on {day}").format(day=day))


def _go_on(context: Context, field: WordsField, question: QuestionId, taken: str) -> bool:
    field.settle_now()
    if taken == _FURTHER:
        if context.do(Label.ADD, answers.ask_further, question):
            context.voice.say(_("Made a question that follows on."), undo=True)
    elif taken == _AGAIN:
        _look_again(context, question)
    elif context.save(Label.ADD, answers.begin_anew, question):
        context.voice.say(_("What they said before stays below, with its date. Write on here."), undo=True)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
    return True


def _look_again(context: Context, question: QuestionId) -> None:
    made = context.do(Label.ADD, answers.look_again, question)
    if made is None:
        return
    session = made[1]
    if session is None:
        context.voice.say(_("There is a question about it in your list."), undo=True)
        return
    when = brief_day(session.starts_at, session.zone, context.clock.now())
    context.voice.say(_("It is in the plan for {when}.").format(when=when), undo=True)


def _earlier(work: Work, question: Question, zone: str) -> tuple[Version, ...]:
    return tuple(
        Version(each.id, short_date(answers.heard_on(work, each, zone)), each.wording)
        for each in answers.earlier(work, question.id)
    )


def _delete(context: Context, answer: AnswerId) -> bool:
    if context.save(Label.DELETE, answers.delete, answer):
        context.voice.say(_("Deleted what they said before."), undo=True)
    return True
