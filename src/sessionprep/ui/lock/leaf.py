"""One quiet column in the middle of the window: how every page of the door is set out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sessionprep.ui.kit.support_button import support_button
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sessionprep.ui.kit.buttons import Button

WIDTH = 58  # steps of the grid
_ALMOST_ALL = 100  # parts of the width, beside one part on either side
_NO_FOCUS = 0  # by its number: naming Qt.FocusPolicy builds the whole Qt namespace before the first picture


class Leaf(QScrollArea):
    """Its parts from top to bottom; scrolls where the window is too small for them."""

    def __init__(self, parts: Iterable[QWidget]) -> None:
        super().__init__()
        self._card = QFrame()
        wear(self._card, Look.CARD)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(space(4), space(4), space(4), space(4))
        column.setSpacing(space(2))
        for part in parts:
            column.addWidget(part)
        middle = QVBoxLayout()
        middle.addStretch(2)
        middle.addWidget(self._card)
        middle.addStretch(3)
        inside = QFrame()
        wear(inside, Look.CLEAR)
        row = QHBoxLayout(inside)
        row.addStretch(1)
        row.addLayout(middle, _ALMOST_ALL)
        row.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setProperty("focusPolicy", _NO_FOCUS)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # also when the text's size changed
            self._fit()

    def _fit(self) -> None:
        self._card.setMaximumWidth(space(WIDTH))


def page(whole: QWidget, *parts: QWidget) -> None:
    """Fill a page with one leaf."""
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(Leaf(parts))


def foot(whole: QWidget, pages: QWidget) -> Button:
    """Below every page of the door the same quiet line, which is returned."""
    support = support_button()
    line = QHBoxLayout()
    line.setContentsMargins(space(2), 0, space(2), space(2))
    line.addStretch()
    line.addWidget(support)
    line.addStretch()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(pages, 1)
    column.addLayout(line)
    return support


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
