"""One reason: how it is now, what there is to bring up, and how it has been."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.expectation import ExpectationState
from sessionprep.domain.ids import TrustReasonId
from sessionprep.domain.trust import ReasonState, TrustReason
from sessionprep.services import boundaries, expectations, questions, trust, wording
from sessionprep.services.content.trust import Lead
from sessionprep.services.days import on_wall
from sessionprep.services.labels import Label
from sessionprep.services.summary.dates import short_date
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.linked_field import Link, Linked, LinkedField
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.record_card import RecordCard
from sessionprep.ui.kit.record_links import question_link, to_question
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.notes.history import History, Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.domain.expectation import Expectation
    from sessionprep.services.content.library import Library
    from sessionprep.services.content.trust import Reason
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_OWN = "own"
_PACE = "pace"  # the kind of boundary that slows things down
_MOST = 3


def reason_card(context: Context) -> RecordCard:
    library, zone = context.library, context.clock.zone
    reason = PickField(
        _("What makes it &hard"),
        [Option(each.id, _(each.text)) for each in library.trust.reasons],
        own_words=True,
        blank=_("Pick a reason or write one"),
    )
    state = ChoiceField(_("How it is now"), [Option(each, wording.name(each)) for each in ReasonState])
    bring = LinkedField(_("To bring up, if you want to"), context.guide.go)
    leads = LinkedField(_("What goes with it"), context.guide.go)
    more = WordsField(_("&More about it"), hint=_("Only for you. It can never be shared."))
    history = History(_("How it has been"))
    card = RecordCard(context, TrustReason, FieldSet([reason, state, bring, leads, more, history]), first=reason)
    keep = card.form.keep
    keep(reason, lambda each: each.reason, Label.WRITE, trust.is_about)
    keep(state, lambda each: each.state, Label.CHOOSE, trust.mark, ReasonState)
    keep(more, lambda each: each.wording, Label.WRITE, trust.say_more)
    card.form.bind(
        bring,
        lambda work, each: _to_bring_up(work, each, library),
        lambda each, taken: _take(context, card, each, taken),
    )
    card.form.bind(leads, lambda work, each: Linked(tuple(_leads(work, each, library))), lambda _each, _taken: True)
    card.form.bind(history, lambda work, each: _history(work, each, zone), lambda _each, _value: True)
    return card


def _to_bring_up(work: Work, reason: TrustReason, library: Library) -> Linked:
    """What came of it already, and in one step what could; nothing for whoever would rather not say."""
    shipped = library.trust.reason(reason.reason)
    if shipped is None:
        return _in_own_words(work, reason)
    known = {each.origin: each for each in questions.listed(work) if each.origin}
    ids = (*shipped.questions, *shipped.sentences)
    links = tuple(to_question(known[each]) for each in ids if each in known)
    waiting = next((each for each in ids if each not in known), "")
    if not waiting:
        return Linked(links, (), _(shipped.note))
    asked = _("For example: “{question}”").format(question=_words(shipped, library)[waiting])
    return Linked(links, (Option(waiting, _("Make it one of my questions")),), f"{_(shipped.note)}\n{asked}")


def _in_own_words(work: Work, reason: TrustReason) -> Linked:
    if not reason.reason.strip():
        return Linked()
    if link := question_link(work, reason.question):
        return Linked((link,))
    return Linked((), (Option(_OWN, _("Make it a question")),), _("It is asked in your own words."))


def _words(reason: Reason, library: Library) -> dict[str, str]:
    asked = {each: _(library.bank_question(each).text) for each in reason.questions}
    return asked | {each: _(library.starters.sentence(each).text) for each in reason.sentences}


def _take(context: Context, card: RecordCard, record: str, taken: str) -> bool:
    """With the last words typed."""
    reason = TrustReasonId(record)
    if not card.settle():
        return False
    found = context.workspace.read(trust.find, reason)
    shipped = context.library.trust.reason(found.reason) if found else None
    if taken == _OWN or shipped is None:
        made = context.do(Label.ADD, trust.ask_in_own_words, reason)
    elif taken in shipped.questions:
        made = context.do(Label.ADD, trust.ask_from_bank, reason, context.library.bank_question(taken))
    else:
        made = context.do(Label.ADD, trust.begin_with, context.library.starters.sentence(taken))
    if made is not None:
        context.voice.say(_("It is among your questions."), undo=True)
    return made is not None


def _leads(work: Work, reason: TrustReason, library: Library) -> Iterator[Link]:
    shipped = library.trust.reason(reason.reason)
    for lead in shipped.leads if shipped else ():
        match lead:
            case Lead.HARD:
                yield Link("questions", "hard to say", _("Room"), _("Hard to say, step by step"), "message-circle")
            case Lead.PACE:
                paces = [each for each in boundaries.listed(work) if each.kind == _PACE]
                yield from (Link("boundaries", each.id, _("Pace"), each.wording, "clock") for each in paces[:_MOST])
                if not paces:
                    yield Link("boundaries", "", _("Room"), _("Boundaries, where pace has its place"), "clock")
            case Lead.EXPERIENCES:
                yield Link("notes", "experiences", _("Room"), _("Earlier experiences"), "notebook-pen")
            case Lead.EXPECTED:
                yield from _expected(work)


def _expected(work: Work) -> Iterator[Link]:
    """Those that did not fit, and all of them side by side."""
    unmet = [each for each in expectations.listed(work) if each.state is ExpectationState.DOES_NOT_FIT]
    yield from map(_to_expectation, unmet[:_MOST])
    yield Link("expectations", "side by side", _("Room"), _("Expected and heard, side by side"), "eye")


def _to_expectation(expectation: Expectation) -> Link:
    kind = _("Expectation, {state}").format(state=wording.name(expectation.state).lower())
    return Link("expectations", expectation.id, kind, expectation.wording, "eye")


def _history(work: Work, reason: TrustReason, zone: str) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(short_date(on_wall(turn.stamp.created_at, zone).date()), wording.name(ReasonState(turn.state)))
        for turn in trust.history(work, reason.id)
    )
