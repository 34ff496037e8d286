"""The builder: four parts, and the paragraph they make."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sessionprep.domain.ids import TalkId
from sessionprep.domain.talk import Talk
from sessionprep.services import talks
from sessionprep.services.content.repair import OTHER
from sessionprep.services.labels import Label
from sessionprep.services.talks import Part
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.private_field import bind_private, private_field
from sessionprep.ui.kit.record_card import RecordCard
from sessionprep.ui.kit.record_links import question_link, talk_sources
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.talking_card.dialog import CARD, card_offer, offer_card, why_no_card
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.questions.reception import ReceptionPart

if TYPE_CHECKING:
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_ASK, _SAY_SO, _ANEW = "ask", "say so", "anew"


def talk_card(context: Context) -> RecordCard:
    parts = _parts()
    signs = LinkedField(_("If nothing in particular happened"), context.guide.go)
    words = WordsField(_("As I’d s&ay it"), hint=_("It follows what stands above, until you change it here."), lines=3)
    next_step = LinkedField(_("What comes of it"), context.guide.go)
    reception = ReceptionPart(context, lambda: words.setFocus(Qt.FocusReason.OtherFocusReason))
    private = private_field()
    happened, *others = parts.values()
    shown = FieldSet(
        [happened, signs, *others, words, next_step, reception],
        [reception.session, private],
        **remembered_fold(context, "questions.talks.more"),
    )
    card = RecordCard(context, Talk, shown, first=parts[Part.HAPPENED])
    for part, field in parts.items():
        card.form.bind(field, partial(_look, part), partial(_save, context, part))
    card.form.keep(words, lambda talk: talk.wording, Label.WRITE, talks.reword)
    card.form.bind(next_step, _next, lambda record, taken: _take(context, card, TalkId(record), taken))
    card.form.bind(signs, lambda _work, talk: _signs(context, talk), lambda talk, sign: _note_sign(context, talk, sign))
    reception.bind(card.form)
    bind_private(card.form, private, talks.guard)
    return card


def _parts() -> dict[Part, WordsField]:
    return {
        Part.HAPPENED: WordsField(_("What &happened"), example=_("Last time you looked at the clock twice."), lines=1),
        Part.FELT: WordsField(_("How it &was for me"), example=_("hurried, and not worth the time"), lines=1),
        Part.WISH: WordsField(_("What I’d &like"), example=_("to know what was going on"), lines=1),
        Part.FEAR: WordsField(_("What I’m afraid o&f"), example=_("that you are tired of me"), lines=1),
    }


def _signs(context: Context, talk: Talk) -> Linked:
    """Only while nothing stands in their place."""
    if talk.happened.strip():
        return Linked()
    signs = [each for each in context.library.repair.signs if each.id != OTHER]
    return Linked((), tuple(Option(each.text, _(each.text)) for each in signs))


def _note_sign(context: Context, talk: str, sign: str) -> bool:
    return context.save(Label.CHOOSE, talks.write_part, TalkId(talk), Part.HAPPENED, _(sign))


def _look(part: Part, _work: Work, talk: Talk) -> str:
    words: str = getattr(talk, part.value)
    return words


def _save(context: Context, part: Part, record: str, words: str) -> bool:
    return context.save(Label.WRITE, talks.write_part, TalkId(record), part, words)


def _next(work: Work, talk: Talk) -> Linked:
    links = [*talk_sources(work, talk)]
    if not talk.wording.strip():
        return Linked(tuple(links))
    if link := question_link(work, talk.question):
        links.append(link)
    asked = work.questions.find(talk.question) if talk.question else None
    offers = [*card_offer(talk)]
    if asked is None:
        offers.append(Option(_ASK, _("Make it a question")))
    elif asked.wording != talk.wording:
        offers.append(Option(_SAY_SO, _("Ask the question in these words")))
    if talks.is_own(talk) and talks.put_together(talk):
        offers.append(Option(_ANEW, _("Put it together anew")))
    return Linked(tuple(links), tuple(offers), why_no_card(talk))


def _take(context: Context, card: RecordCard, talk: TalkId, taken: str) -> bool:
    """With the last words typed."""
    if not card.settle():
        return False
    if taken == CARD:
        offer_card(context, Talk, talk)
    elif taken == _ASK:
        if context.do(Label.ADD, talks.become_question, talk):
            context.voice.say(_("Made a question of it."), undo=True)
    elif taken == _SAY_SO:
        if context.save(Label.CHOOSE, talks.say_so, talk):
            context.voice.say(_("The question is in these words now."), undo=True)
    elif context.save(Label.CHOOSE, talks.put_anew, talk):
        context.voice.say(_("Put together anew."), undo=True)
    return True
