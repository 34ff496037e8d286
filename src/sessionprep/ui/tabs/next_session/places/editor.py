"""One place: what kind it is, what holds there, and what usually goes wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from sessionprep.domain.ids import PlaceId
from sessionprep.domain.place import Place
from sessionprep.services import places
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.check_field import CheckField
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.headings import body
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.record_card import RecordCard
from sessionprep.ui.kit.words_field import WordsField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form


def place_card(context: Context) -> RecordCard:
    arriving = context.library.arriving
    name = LineField(_("&What you call it"))
    kind = PickField(
        _("What kind of place it &is"),
        [Option(each.id, _(each.title)) for each in arriving.kinds],
        own_words=True,
        blank=_("Pick one or write your own"),
    )
    wrong = WordsField(_("What usually goes w&rong there"), example=_("So that it is no surprise"))
    good = {each.id: CheckField(_(each.text)) for each in arriving.qualities}
    card = RecordCard(context, Place, FieldSet([name, kind, wrong, _group(good.values())]), first=name)
    keep = card.form.keep
    keep(name, lambda place: place.wording, Label.WRITE, places.rename)
    keep(kind, lambda place: place.kind, Label.CHOOSE, places.is_a)
    keep(wrong, lambda place: place.wrong, Label.WRITE, places.goes_wrong)
    for quality, field in good.items():
        _bind_quality(card.form, field, context, quality)
    return card


def _bind_quality(form: Form, field: CheckField, context: Context, quality: str) -> None:
    form.bind(
        field,
        lambda _work, place: quality in place.good.split(),
        lambda record, good: context.save(Label.CHOOSE, places.is_good, PlaceId(record), quality, good=good),
    )


def _group(fields: Iterable[CheckField]) -> QWidget:
    group = QFrame()
    group.setAccessibleName(_("What holds there"))
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(body(_("What holds there")))
    for field in fields:
        column.addWidget(field)
    return group
