"""The sheets of paper under each other, as they will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.paper import Paper
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.palette import shades
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from sessionprep.ui.dialogs.share.rendering import Rendered
    from sessionprep.ui.kit.paper_cuts import Cut


class Sheets(QScrollArea):
    """Scrolls with the arrow keys and Page Down; a sheet is painted when it comes into sight."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._sheets: list[_Sheet] = []
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_sheets(self, rendered: Rendered) -> None:
        """Keeps its place, so that a tick does not send the reader back to the top."""
        above = self.verticalScrollBar().value()
        paper = Paper(rendered.masked.page, rendered.order.sheet)
        self._sheets = [_Sheet(paper, rendered.cuts, number) for number in range(len(rendered.cuts))]
        column = QFrame()
        wear(column, Look.CLEAR)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(*[_margin()] * 4)
        rows.setSpacing(space(2))
        for sheet in self._sheets:
            rows.addWidget(sheet, alignment=Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch()
        self._fit()
        self.setWidget(column)
        self.verticalScrollBar().setValue(above)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leaves room for the scroll bar also when there is none, so that a second sheet does not shrink the first."""
        width = self.width() - self.verticalScrollBar().sizeHint().width() - 2 * _margin()
        for sheet in self._sheets:
            sheet.fit(width)


def _margin() -> int:
    return space(0.5)


class _Sheet(QWidget):
    """One sheet, as wide as there is room."""

    def __init__(self, paper: Paper, cuts: Sequence[Cut], number: int) -> None:
        super().__init__()
        self._paper = paper
        self._cuts = cuts
        self._number = number
        self._wanted = QSize()
        self.setAccessibleName(_("Sheet {number} of {count}").format(number=number + 1, count=len(cuts)))
        self.setAccessibleDescription(cuts[number].words)

    def fit(self, width: int) -> None:
        self._wanted = QSize(width, round(width * self._paper.size.height() / self._paper.size.width()))
        self.setFixedHeight(self._wanted.height())
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return self._wanted

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(shades(self.palette()).outline, 1))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        by = self.width() / self._paper.size.width()
        painter.scale(by, by)
        self._paper.paint(painter, self._cuts, self._number)
