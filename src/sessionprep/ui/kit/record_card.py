"""What stands beside a list: the card of the chosen record, in fields that save themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.kit.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sessionprep.domain.records import AnyRecord
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.field_set import FieldSet


class RecordCard:
    """`first` is the field in which editing begins; bind the fields to `form`."""

    def __init__(self, context: Context, kind: type[AnyRecord], fields: FieldSet, first: QWidget) -> None:
        self._card = DetailCard(fields)
        self._first = first
        self.form = Form(context, kind, self._card)

    def widget(self) -> QWidget:
        return self._card

    def show(self, record: str) -> bool:
        return self.form.show(record)

    def settle(self) -> bool:
        return self.form.settle()

    def start(self) -> None:
        self._first.setFocus(Qt.FocusReason.ShortcutFocusReason)
