"""One boundary in detail: where it stands and stood, what is known of it, and what happened there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Boundary, BoundaryState, Known, Whose
from sessionprep.domain.ids import BoundaryId, TurnId
from sessionprep.domain.moment import MomentKind
from sessionprep.services import boundaries, moments, therapists, wording
from sessionprep.services.days import on_wall
from sessionprep.services.labels import Label
from sessionprep.services.summary.dates import short_date
from sessionprep.text import _
from sessionprep.ui.kit.among_field import AmongField, bind_among
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.earlier import Earlier, Version
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.only_while import OnlyWhile
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.private_field import bind_private, private_field
from sessionprep.ui.kit.record_card import RecordCard
from sessionprep.ui.kit.record_links import question_link, to_moment
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.shown_while import ShownWhile
from sessionprep.ui.kit.ways_on import ways_on_fold
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.boundaries.kind_guide import KindGuide

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.among_field import Among
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.private_field import PrivateField

_ASK, _MOMENT = "ask", "moment"
_SHOWN = 6  # moments; the others are found in their own room
_KNOWN = (Known.TALKED, Known.TOLD, Known.GUESSED, Known.UNSAID)


def boundary_card(context: Context) -> RecordCard:
    parts = _parts(context)
    shown: list[RecordCard] = []
    ways = OnlyWhile(ways_on_fold(context, lambda: _bring_up(context, shown[0])))
    fields = FieldSet(
        [parts.words, parts.whose, parts.known, parts.state, ways, parts.spoken, parts.linked],
        [parts.kind, parts.guide, parts.therapist, parts.stood, parts.private],
        **remembered_fold(context, "boundaries.more"),
    )
    parts.whose.settle_at_once()
    card = RecordCard(context, Boundary, fields, first=parts.words)
    shown.append(card)
    _bind_usual(card, parts)
    form = card.form
    form.bind(ways, _weighs, lambda _record, _value: True)
    form.bind(parts.linked, _linked, lambda _record, taken: _take(context, card, taken))
    form.bind(parts.guide, lambda _work, boundary: boundary.kind, lambda _record, _value: True)
    bind_among(form, parts.therapist, context, _therapists, boundaries.is_with)
    form.bind(parts.stood, lambda work, boundary: _stood(context, work, boundary), _forgetter(context))
    bind_private(form, parts.private, boundaries.guard)
    return card


@dataclass(frozen=True, slots=True)
class _Parts:
    words: WordsField
    whose: ChoiceField
    known: ShownWhile
    state: PickField
    spoken: WordsField
    linked: LinkedField
    kind: PickField
    guide: KindGuide
    therapist: AmongField
    stood: Earlier
    private: PrivateField


def _parts(context: Context) -> _Parts:
    return _Parts(
        words=WordsField(_("The &boundary")),
        whose=ChoiceField(_("Whose"), [Option(each, wording.name(each)) for each in Whose]),
        known=ShownWhile(
            ChoiceField(
                _("Do I know this, and did we talk about it?"), [Option(each, wording.name(each)) for each in _KNOWN]
            )
        ),
        state=PickField(_("How it s&tands"), [Option(each, wording.name(each)) for each in BoundaryState]),
        spoken=WordsField(_("How I’d sa&y it"), example=_("One sentence you could say aloud")),
        linked=LinkedField(_("What belongs to it"), context.guide.go),
        kind=PickField(
            _("Ki&nd"),
            [Option(each.id, _(each.title)) for each in context.library.kinds],
            own_words=True,
            blank=_("Pick a kind or write one"),
        ),
        guide=KindGuide(context.library),
        therapist=AmongField(_("With"), _("All of them")),
        stood=Earlier(_("How it stood"), _("Delete what stands under {day}")),
        private=private_field(),
    )


def _bind_usual(card: RecordCard, parts: _Parts) -> None:
    keep = card.form.keep
    keep(parts.words, lambda boundary: boundary.wording, Label.WRITE, boundaries.reword)
    keep(parts.whose, lambda boundary: boundary.whose, Label.CHOOSE, boundaries.belongs_to, Whose)
    keep(parts.known, _known, Label.CHOOSE, boundaries.know, Known)
    keep(parts.state, lambda boundary: boundary.state, Label.CHOOSE, boundaries.mark, BoundaryState)
    keep(parts.spoken, lambda boundary: boundary.spoken, Label.WRITE, boundaries.say)
    keep(parts.kind, lambda boundary: boundary.kind, Label.CHOOSE, boundaries.file_under)


def _known(boundary: Boundary) -> Known | None:
    return boundary.known if boundary.whose is Whose.THEIRS else None


def _weighs(work: Work, boundary: Boundary) -> bool:
    """Where it was crossed, or something that was serious happened there."""
    return boundary.state is BoundaryState.CROSSED or any(
        each.kind is MomentKind.SERIOUS for each in moments.of_boundary(work, boundary.id)
    )


def _linked(work: Work, boundary: Boundary) -> Linked:
    if not boundary.wording.strip():
        return Linked()
    asked = question_link(work, boundary.question)
    seen = [to_moment(each) for each in moments.of_boundary(work, boundary.id)[:_SHOWN]]
    offers = [Option(_ASK, _("Ask if it is so"))] if boundaries.may_ask(work, boundary) else []
    return Linked((*((asked,) if asked else ()), *seen), (*offers, Option(_MOMENT, _("Add a moment"))))


def _take(context: Context, card: RecordCard, taken: str) -> bool:
    """With the last words typed."""
    if not card.settle():
        return False
    boundary = BoundaryId(card.form.record)
    if taken == _ASK:
        if context.do(Label.ADD, boundaries.ask_about, boundary):
            context.voice.say(_("Made a question of it."), undo=True)
    elif moment := context.do(Label.ADD, moments.add_at, boundary):
        context.guide.go("notes", moment.id)
    return True


def _bring_up(context: Context, card: RecordCard) -> None:
    if card.settle() and (talk := context.do(Label.ADD, boundaries.bring_up, BoundaryId(card.form.record))):
        context.guide.go("questions", talk.id)


def _therapists(work: Work, boundary: Boundary) -> Among:
    """Only where it could be with one and not with another."""
    met = therapists.met(work)
    several = len(met) > 1 or boundary.therapist is not None
    return boundary.therapist or "", tuple(Option(each.id, each.label) for each in met) if several else ()


def _stood(context: Context, work: Work, boundary: Boundary) -> tuple[Version, ...]:
    """From which day on, the newest first."""
    turns = reversed(boundaries.turns(work, boundary.id))
    return tuple(
        Version(
            turn.id,
            short_date(on_wall(turn.stamp.created_at, context.clock.zone).date()),
            wording.name(BoundaryState(turn.state)),
        )
        for turn in turns
    )


def _forgetter(context: Context) -> Callable[[str, str], bool]:
    def forget(_record: str, turn: str) -> bool:
        if context.save(Label.DELETE, boundaries.forget_turn, TurnId(turn)):
            context.voice.say(_("Deleted how it stood on a day."), undo=True)
        return True

    return forget
