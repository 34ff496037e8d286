"""Beside what is picked: what the page is for, who it is from and to whom it goes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services.summary.purpose import Purpose, words
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.theme.scale import space


def purpose_field() -> PickField:
    field = PickField(_("&What it is for"), [Option(each.value, words(each)) for each in Purpose])
    field.settle_at_once()
    return field


def stacked(*parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(1.5))
    for part in parts:
        column.addWidget(part)
    whole.setFocusProxy(parts[0])
    return whole


class People(QWidget):
    changed = Signal()  # what stands on the page
    recipient_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._from = LineField(_("F&rom"), hint=_("Leave it empty to put no name on the page."))
        self._to = LineField(_("T&o"), hint=_("Kept in your vault, in what you shared. It is not on the page."))
        self._suggested = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1.5))
        column.addWidget(self._from)
        column.addWidget(self._to)
        self._from.settled.connect(lambda _words: self.changed.emit())
        self._to.settled.connect(lambda _words: self.recipient_changed.emit())

    def suggest(self, recipient: str) -> None:
        """Never over what the person typed."""
        if self._to.value().strip() in {"", self._suggested}:
            self._to.show_value(recipient)
        self._suggested = recipient

    def name(self) -> str:
        return self._from.value()

    def recipient(self) -> str:
        return self._to.value().strip()
