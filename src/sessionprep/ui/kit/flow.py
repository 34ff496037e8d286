"""A row that wraps to the next line when it is full."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from sessionprep.ui.theme.override import override


class Flow(QLayout):
    def __init__(self, parent: QWidget, gap: int, *, lines_apart: float = 1) -> None:
        """`lines_apart` in gaps; a gap grows with the text."""
        super().__init__(parent)
        self._owner = parent
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)
        self._lines_apart = lines_apart

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    @override
    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() + self.spacing() for item in self._there()) - self.spacing()
        height = max((item.sizeHint().height() for item in self._there()), default=0)
        return QSize(max(0, width), height)

    @override
    def minimumSize(self) -> QSize:
        widest = max((item.minimumSize().width() for item in self._there()), default=0)
        return QSize(widest, self.sizeHint().height())

    def _there(self) -> list[QLayoutItem]:
        """What is hidden takes no room, nor a gap."""
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Set the items out line by line; the height they need."""
        direction = self._owner.layoutDirection()
        x = y = tallest = 0
        for item in self._there():
            size = item.sizeHint()
            width = min(size.width(), rect.width())
            if x and x + width > rect.width():
                x, y, tallest = 0, y + tallest + round(self.spacing() * self._lines_apart), 0
            if place:
                spot = QRect(rect.x() + x, rect.y() + y, width, size.height())
                item.setGeometry(QStyle.visualRect(direction, rect, spot))
            x += width + self.spacing()
            tallest = max(tallest, size.height())
        return y + tallest
