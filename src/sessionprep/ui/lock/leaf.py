"""One quiet column in the middle of the window: how every page of the door is set out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDTH = 58  # steps of the grid
_NO_FOCUS = 0  # by its number: naming Qt.FocusPolicy builds the whole Qt namespace before the first picture


class Leaf(QWidget):
    """Its parts from top to bottom; scrolls where the window is too small for them."""

    def __init__(self, parts: Iterable[QWidget | int]) -> None:
        """A number is that many steps of room."""
        super().__init__()
        card = QFrame()
        wear(card, Look.CARD)
        column = QVBoxLayout(card)
        column.setContentsMargins(space(4), space(4), space(4), space(4))
        column.setSpacing(space(1.5))
        for part in parts:
            if isinstance(part, int):
                column.addSpacing(space(part))
            else:
                column.addWidget(part)
        middle = QVBoxLayout()
        middle.addStretch(2)
        middle.addWidget(card)
        middle.addStretch(3)
        inside = QFrame()
        row = QHBoxLayout(inside)
        row.addStretch(1)
        row.addLayout(middle, 2)
        row.addStretch(1)
        card.setMaximumWidth(space(WIDTH))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setProperty("focusPolicy", _NO_FOCUS)
        wear(inside, Look.CLEAR)
        whole.addWidget(area)


def in_a_row(*widgets: QWidget) -> QWidget:
    """Side by side at the leading edge."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(space(1))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return holder
