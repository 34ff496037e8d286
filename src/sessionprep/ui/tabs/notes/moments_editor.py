"""One moment in detail: what I saw stays apart from what I made of it, and nothing of it is a mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.ids import MomentId
from sessionprep.domain.moment import Moment, MomentKind, Sake
from sessionprep.services import boundaries, moments, therapists, wording
from sessionprep.services.content.moments import SELF_DISCLOSURE
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.among_field import AmongField, begun_sessions, bind_among
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.only_while import OnlyWhile
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.private_field import bind_private, private_field
from sessionprep.ui.kit.record_card import RecordCard
from sessionprep.ui.kit.record_links import to_boundary, to_talk
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.shown_while import ShownWhile
from sessionprep.ui.kit.ways_on import ways_on_fold
from sessionprep.ui.kit.words_field import WordsField

if TYPE_CHECKING:
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.among_field import Among
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form
    from sessionprep.ui.kit.private_field import PrivateField

_KINDS = (MomentKind.HELPED, MomentKind.UNSURE, MomentKind.BOTHERED, MomentKind.SERIOUS, MomentKind.UNSAID)
_BRING_UP = "bring up"


@dataclass(frozen=True, slots=True)
class MomentCard:
    """`kind` is where the keyboard goes once a moment was typed: one number, and it is written down."""

    card: RecordCard
    kind: ChoiceField


def moment_card(context: Context) -> MomentCard:
    saw = WordsField(_("What I &saw or heard"), example=_("As a camera would have it"))
    kind = ChoiceField(_("How it was for me"), [Option(each, wording.name(each)) for each in _KINDS], numbered=True)
    kind.settle_at_once()
    meant = WordsField(_("What I &made of it"), example=_("What I thought, or what it was like"))
    quality, sake = _quality(context), _sake()
    linked = LinkedField(_("What comes of it"), context.guide.go)
    more = _More()
    shown: list[RecordCard] = []
    ways = OnlyWhile(ways_on_fold(context, lambda: _bring_up(context, shown[0])))
    fields = FieldSet(
        [saw, kind, ways, meant, quality, sake, linked], more.fields(), **remembered_fold(context, "moments.more")
    )
    card = RecordCard(context, Moment, fields, first=saw)
    shown.append(card)
    keep = card.form.keep
    keep(saw, lambda moment: moment.saw, Label.WRITE, moments.saw)
    keep(kind, lambda moment: moment.kind, Label.CHOOSE, moments.was, MomentKind)
    card.form.bind(ways, lambda _work, moment: moment.kind is MomentKind.SERIOUS, lambda _record, _value: True)
    keep(meant, lambda moment: moment.meant, Label.WRITE, moments.meant)
    keep(quality, lambda moment: moment.quality, Label.CHOOSE, moments.shows)
    keep(sake, _whose_sake, Label.CHOOSE, moments.was_for, Sake)
    card.form.bind(linked, _linked, lambda _record, _taken: _bring_up(context, card))
    more.bind(card.form, context)
    return MomentCard(card, kind)


def _quality(context: Context) -> PickField:
    return PickField(
        _("What it is a&bout"),
        [
            # i18n: A quality of a therapist, and in a few words what is meant by it
            Option(each.id, _("{quality}: {meaning}").format(quality=_(each.title), meaning=_(each.text)))
            for each in context.library.qualities
        ],
        own_words=True,
        blank=_("Pick something or write your own"),
    )


def _sake() -> ShownWhile:
    order = (Sake.FOR_ME, Sake.FOR_THEM, Sake.CANT_TELL, Sake.UNSAID)
    return ShownWhile(ChoiceField(_("Whom was it for?"), [Option(each, wording.name(each)) for each in order]))


def _whose_sake(moment: Moment) -> Sake | None:
    return moment.sake if moment.quality == SELF_DISCLOSURE else None


def _linked(work: Work, moment: Moment) -> Linked:
    begun = moments.raised(work, moment.id)
    line = boundaries.find(work, moment.boundary) if moment.boundary else None
    links = [*map(to_talk, begun), *([to_boundary(line)] if line else [])]
    offers = () if begun or moments.is_blank(moment) else (Option(_BRING_UP, _("Bring this up")),)
    return Linked(tuple(links), offers)


def _bring_up(context: Context, card: RecordCard) -> bool:
    """With the last words typed; it goes on where things are put into words."""
    if card.settle() and (talk := context.do(Label.ADD, moments.bring_up, MomentId(card.form.record))):
        context.guide.go("questions", talk.id)
    return True


class _More:
    """What most moments do without."""

    def __init__(self) -> None:
        self.did, self.wish = WordsField(_("What I did")), WordsField(_("What I wish I’d said"))
        self.session = AmongField(_("In the session"), _("In none"))
        self.therapist = AmongField(_("With"), _("Nobody in particular"))
        self.boundary = AmongField(_("A boundary it has to do with"), _("None"))
        self.private = private_field()

    def fields(self) -> list[WordsField | AmongField | PrivateField]:
        return [self.did, self.wish, self.session, self.therapist, self.boundary, self.private]

    def bind(self, form: Form, context: Context) -> None:
        form.keep(self.did, lambda moment: moment.did, Label.WRITE, moments.did)
        form.keep(self.wish, lambda moment: moment.wish, Label.WRITE, moments.wish_i_had_said)
        bind_among(form, self.session, context, _sessions, moments.is_about)
        bind_among(form, self.therapist, context, _therapists, moments.was_with)
        bind_among(form, self.boundary, context, _boundaries, moments.belongs_to)
        bind_private(form, self.private, moments.guard)


def _sessions(work: Work, moment: Moment) -> Among:
    return begun_sessions(work, moment.session)


def _therapists(work: Work, moment: Moment) -> Among:
    """Only where it could be several, and no session tells."""
    met = therapists.met(work)
    several = len(met) > 1 or (moment.therapist is not None and moment.therapist not in {each.id for each in met})
    options = tuple(Option(each.id, each.label) for each in met) if several and not moment.session else ()
    return moment.therapist or "", options


def _boundaries(work: Work, moment: Moment) -> Among:
    return moment.boundary or "", tuple(Option(each.id, each.wording) for each in boundaries.listed(work))
