"""A list among other things, with the height it would like to have."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space


class Tall(QWidget):
    """In steps of the grid: `usual` where there is room, and never less than `least`."""

    def __init__(self, rows: QWidget, usual: int, least: int) -> None:
        super().__init__()
        self._usual = usual
        self.setMinimumHeight(space(least))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(rows)

    @override
    def hasHeightForWidth(self) -> bool:
        """What is inside wraps within the height it is given."""
        return False

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), space(self._usual))
