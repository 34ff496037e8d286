"""Yes or no."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from sessionprep.ui.kit.headings import quiet, without_mnemonic
from sessionprep.ui.kit.labelled import say_below
from sessionprep.ui.kit.settling import Settler


class CheckField(QWidget):
    settled = Signal(object)

    def __init__(self, words: str, *, hint: str = "") -> None:
        super().__init__()
        self._box = QCheckBox()
        self.set_words(words)
        line = quiet(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._box)
        column.addWidget(line)
        say_below(line, self._box, hint)
        self.setFocusProxy(self._box)
        self._settler = Settler(self, self.value, self.settled.emit)
        self._box.clicked.connect(self._settler.touched)

    def set_words(self, words: str) -> None:
        """For what it says to follow what it is about."""
        self._box.setText(words)
        self._box.setAccessibleName(without_mnemonic(words))

    def value(self) -> bool:
        return self._box.isChecked()

    def show_value(self, value: bool) -> None:  # noqa: FBT001 - the value is the field's, as in every field
        if self._settler.learned(value):
            self._box.setChecked(value)

    def settle_now(self) -> None:
        self._settler.settle_now()

    def keep_unsaved(self) -> None:
        self._settler.keep_unsaved()
