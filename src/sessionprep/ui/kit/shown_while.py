"""A field that is in sight only while there is something for it to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from sessionprep.ui.kit.field import Field


class ShownWhile(QWidget):
    """Shown None it is out of sight; any other value goes on to the field inside."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if isinstance(field, QWidget):
            column.addWidget(field)
            self.setFocusProxy(field)
        self.hide()

    @property
    def settled(self) -> SignalInstance:
        return self._field.settled

    def value(self) -> Any:
        return None if self.isHidden() else self._field.value()

    def show_value(self, value: Any) -> None:
        if value is not None:
            self._field.show_value(value)
        self.setVisible(value is not None)

    def settle_now(self) -> None:
        self._field.settle_now()

    def keep_unsaved(self) -> None:
        self._field.keep_unsaved()
