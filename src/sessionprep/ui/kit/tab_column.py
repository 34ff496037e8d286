"""Real tabs, drawn as a column: an icon, a word and a quiet count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QTabBar, QWidget

from sessionprep.text import _
from sessionprep.ui.theme.icons import icon
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.palette import shades
from sessionprep.ui.theme.scale import icon_size, space

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_USUAL, _CLOSEST = 5, 3  # steps of the grid, the height of a tab
_GAP = 0.25


class TabColumn(QTabBar):
    """To a screen reader a list of tabs like any other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: list[str] = []
        self._counts: list[int] = []
        self.setShape(QTabBar.Shape.RoundedWest)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)

    def add(self, word: str, icon_name: str) -> int:
        self._icons.append(icon_name)
        self._counts.append(0)
        return self.addTab(word)

    def set_count(self, index: int, count: int) -> None:
        """How many; none shows nothing."""
        self._counts[index] = count
        word = self.tabText(index)
        # i18n: a tab as a screen reader says it, with how many are in it
        self.setAccessibleTabName(index, _("{tab}, {count}").format(tab=word, count=count) if count else word)
        self.update()

    @override
    def tabSizeHint(self, index: int) -> QSize:
        """Closer together where the window is low."""
        row = max(_row(_CLOSEST), min(self.height() // max(1, self.count()), _row(_USUAL)))
        return QSize(max(self._widest(), self.width()), row)

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(self._widest(), _row(_CLOSEST))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._widest(), self.count() * _row(_USUAL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._widest(), self.count() * _row(_CLOSEST))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self.setCurrentIndex(max(self.currentIndex() - 1, 0))
            case Qt.Key.Key_Down:
                self.setCurrentIndex(min(self.currentIndex() + 1, self.count() - 1))
            case Qt.Key.Key_Home:
                self.setCurrentIndex(0)
            case Qt.Key.Key_End:
                self.setCurrentIndex(self.count() - 1)
            case _:
                event.ignore()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.tabAt(self.mapFromGlobal(QCursor.pos())) if self.underMouse() else -1
        for index in range(self.count()):
            self._paint_tab(painter, index, hovered=index == hovered)

    def _paint_tab(self, painter: QPainter, index: int, *, hovered: bool) -> None:
        colours, tab = shades(self.palette()), self._place(index)
        current = index == self.currentIndex()
        focused = current and self.hasFocus()
        painter.setBrush(colours.chosen if current else Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen)
        if focused:
            painter.setPen(QPen(colours.accent, 2))
        elif current and colours.card == colours.page:  # high contrast: never by the fill alone
            painter.setPen(QPen(colours.chosen_outline, 1))
        elif hovered:
            painter.setPen(QPen(colours.outline, 1))
        painter.drawRoundedRect(QRectF(tab).adjusted(1, 1, -1, -1), space(1), space(1))
        inside = tab.adjusted(space(1.5), 0, -space(1.5), 0)
        side, gap = icon_size(), space(1.25)
        role = QPalette.ColorRole.WindowText if current else QPalette.ColorRole.PlaceholderText
        place = QRect(inside.left(), inside.center().y() - side // 2 + 1, side, side)
        icon(self._icons[index], self.palette(), role).paint(painter, self._mirrored(place, tab))
        words = inside.adjusted(side + gap, 0, 0, 0)
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        aligned = QStyle.visualAlignment(self.layoutDirection(), leading)
        painter.setPen(colours.text)
        painter.drawText(self._mirrored(words, tab), aligned, self.tabText(index))
        if self._counts[index]:
            words.setLeft(words.left() + self.fontMetrics().horizontalAdvance(self.tabText(index)) + gap)
            painter.setPen(colours.quiet)
            painter.drawText(self._mirrored(words, tab), aligned, str(self._counts[index]))

    def _place(self, index: int) -> QRect:
        rect = self.tabRect(index)
        return QRect(0, rect.top(), self.width(), rect.height()).adjusted(0, 0, 0, -space(_GAP))

    def _mirrored(self, part: QRect, tab: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), tab, part)

    def _widest(self) -> int:
        """Room for a count of three digits beside the longest word."""
        words = (self.fontMetrics().horizontalAdvance(self.tabText(each)) for each in range(self.count()))
        digits = self.fontMetrics().horizontalAdvance("000")
        return max(words, default=0) + digits + icon_size() + 2 * space(1.5) + 2 * space(1.25)


def _row(steps: float) -> int:
    return space(steps) + space(_GAP)
