"""How something stood from which day on, in words, folded until it is wanted."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.kit.headings import body
from sessionprep.ui.theme.scale import space


class Stretch(NamedTuple):
    day: str
    words: str


class History(QWidget):
    """Out of sight while nothing has changed."""

    settled = Signal(object)

    def __init__(self, words: str) -> None:
        super().__init__()
        self._shown: tuple[Stretch, ...] = ()
        self._lines = body("")
        inside = QWidget()
        row = QVBoxLayout(inside)
        row.setContentsMargins(space(2), 0, 0, 0)
        row.addWidget(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Folded(words, inside))
        self.hide()

    def value(self) -> tuple[Stretch, ...]:
        return self._shown

    def show_value(self, value: tuple[Stretch, ...]) -> None:
        self._shown = value
        # i18n: A day, and how something stood from then on
        self._lines.setText("\n".join(_("{day}: {state}").format(day=each.day, state=each.words) for each in value))
        self.setVisible(bool(value))

    def settle_now(self) -> None:
        """Nothing is typed here."""

    def keep_unsaved(self) -> None:
        """It is only read."""
