"""One therapist in detail; how I felt talking to them never leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.ids import TherapistId
from sessionprep.domain.therapist import Stage, Therapist
from sessionprep.services import endings, therapists, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.record_card import RecordCard
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.expectations.therapists.ending import open_ending
from sessionprep.ui.tabs.expectations.therapists.first_call import open_first_call

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_CALL, _ENDING, _ALONG = "call", "ending", "along"
_BEGINNING = frozenset({Stage.CONSIDERING, Stage.STARTING})
_BEHIND = frozenset({Stage.ENDING, Stage.ENDED})


def therapist_card(context: Context) -> RecordCard:
    label = LineField(_("What I &call them"), hint=_("A name, or a word only you know."))
    stage = ChoiceField(_("Where it stands"), [Option(each, wording.name(each)) for each in Stage])
    felt = WordsField(_("How I felt &talking to them"), hint=_("Only for you. It can never be shared."))
    ways = LinkedField(_("From here"), context.guide.go)
    role = LineField(_("What they are"), example=_("A psychologist, a counsellor, a group"))
    approach = WordsField(_("How they &work, as I understand it"))
    fields = FieldSet([label, stage, felt, ways], [role, approach], **remembered_fold(context, "therapists.more"))
    card = RecordCard(context, Therapist, fields, first=label)
    keep = card.form.keep
    keep(label, lambda each: each.label, Label.WRITE, therapists.call)
    keep(stage, lambda each: each.stage, Label.CHOOSE, therapists.mark, Stage)
    keep(felt, lambda each: each.felt, Label.WRITE, therapists.felt)
    card.form.bind(ways, _ways, lambda record, way: _go(context, TherapistId(record), way))
    keep(role, lambda each: each.role, Label.WRITE, therapists.is_a)
    keep(approach, lambda each: each.approach, Label.WRITE, therapists.works_by)
    return card


def _ways(work: Work, therapist: Therapist) -> Linked:
    return Linked(offers=tuple(_offers(work, therapist)))


def _offers(work: Work, therapist: Therapist) -> Iterator[Option]:
    """Only what fits to where it stands, and whatever has something in it already."""
    if therapist.stage in _BEGINNING or therapists.answers(work, therapist.id):
        yield Option(_CALL, _("First call…"))
    if therapist.stage not in _BEGINNING or endings.is_begun(work, therapist.id):
        yield Option(_ENDING, _("Plan the ending…"))
    if therapist.stage in _BEHIND:
        yield Option(_ALONG, _("Take along…"))


def _go(context: Context, therapist: TherapistId, way: str) -> bool:
    if way == _CALL:
        open_first_call(context, therapist)
    elif way == _ENDING:
        open_ending(context, therapist)
    else:
        context.guide.take_along(therapist)
    return True
