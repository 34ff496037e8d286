"""One record in detail: its title, a column that scrolls, and when it was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sessionprep.ui.kit.headings import heading, quiet
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

SETTLED = 500  # milliseconds after which whoever scrolls is left alone
_LEAST = 22  # steps of the grid: a field of some lines, and what it is called


class DetailCard(QFrame):
    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        wear(self, Look.CARD)
        self._title = heading("")
        self._head = _indented(self._title)
        self._head.hide()
        self._status = quiet("")
        column = QVBoxLayout(self)
        column.setContentsMargins(space(0.5), space(2), space(0.5), space(1.5))
        column.setSpacing(space(1.5))
        column.addWidget(self._head)
        self._area = scrolled(inside)
        column.addWidget(self._area, 1)
        column.addWidget(_indented(self._status))
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # also when the text's size changed
            self._fit()

    def set_title(self, words: str) -> None:
        self._title.setText(words)
        self._head.setVisible(bool(words))

    def set_status(self, words: str) -> None:
        """For instance: Saved · 14:02."""
        self._status.setText(words)

    def _fit(self) -> None:
        self._area.setMinimumHeight(space(_LEAST))


def scrolled(inside: QWidget, indent: float = 2) -> QScrollArea:
    """Up and down only; a field reached by Tab scrolls into sight by itself."""
    area = _Scrolled()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(_indented(inside, indent))
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


class _Scrolled(QScrollArea):
    """What the keyboard is in stays in sight while the size of the text changes around it."""

    def __init__(self) -> None:
        super().__init__()
        self._resizing = QTimer(self, singleShot=True, interval=SETTLED)
        self.verticalScrollBar().rangeChanged.connect(self._stay_once_laid_out)
        self.verticalScrollBar().rangeChanged.connect(self._drop_needless_bar)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drop_needless_bar()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._resizing.start()

    def _drop_needless_bar(self) -> None:
        """Qt keeps one that has come: beside it words wrap to a line that without it they would not need."""
        whole, inside = self.maximumViewportSize(), self.widget()
        if inside is None or not self.verticalScrollBar().isVisible() or not inside.hasHeightForWidth():
            return
        if inside.heightForWidth(whole.width()) <= whole.height():
            for policy in (Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded):
                self.setVerticalScrollBarPolicy(policy)

    def _stay_once_laid_out(self) -> None:
        if self._resizing.isActive():
            QTimer.singleShot(0, self, self._stay)

    def _stay(self) -> None:
        inside: QWidget | None = self.window().focusWidget()
        if inside is not None and self.isAncestorOf(inside):
            self.ensureWidgetVisible(inside)


def _indented(inside: QWidget, indent: float = 2) -> QFrame:
    """Room for the focus ring and the scroll bar beside what scrolls."""
    frame = QFrame()
    wear(frame, Look.CLEAR)
    column = QVBoxLayout(frame)
    column.setContentsMargins(space(indent), space(0.5), space(indent), space(0.5))
    column.addWidget(inside)
    column.addStretch()
    return frame
