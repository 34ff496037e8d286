"""Something that is in sight only while it fits what is shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.ui.kit.folded import Folded


class OnlyWhile(QWidget):
    """A field that shows whether, and says nothing itself."""

    settled = Signal(object)

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self._shown = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inside)
        self.hide()

    def value(self) -> bool:
        return self._shown

    def show_value(self, value: bool) -> None:  # noqa: FBT001 - the value is the field's, as in every field
        self._shown = value
        if not value and isinstance(self._inside, Folded):
            self._inside.set_open(opened=False)  # for the next record it is folded again
        self.setVisible(value)

    def settle_now(self) -> None:
        """Nothing is typed here."""

    def keep_unsaved(self) -> None:
        """There is nothing to keep."""
