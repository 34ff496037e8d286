"""Find as you type, with a key back to the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStyle, QToolButton, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.unlearned import unlearned
from sessionprep.ui.theme.icons import icon
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import icon_size, space

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_PAUSE = 60  # ms without a key before the list follows


class FindField(QLineEdit):
    """`name` is what it says aloud and, while empty, on the screen."""

    words = Signal(str)
    list_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        unlearned(self)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self._said = ""
        self._clear = QToolButton(self)
        self._clear.setAccessibleName(_("Clear the search"))
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does it from the keyboard
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._inside = QHBoxLayout(self)
        self._inside.addStretch()
        self._inside.addWidget(self._clear)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._say)
        self.textChanged.connect(self._typed)
        self._dress()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Escape | Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._say()
                self.list_wanted.emit()
            case _:
                super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = icon_size()
        at = QRect(space(1.25), (self.height() - side) // 2, side, side)
        at = QStyle.visualRect(self.layoutDirection(), self.rect(), at)
        icon("search", self.palette(), QPalette.ColorRole.PlaceholderText).paint(QPainter(self), at)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kind = QEvent.Type
        if event.type() in {kind.FontChange, kind.StyleChange, kind.PaletteChange, kind.LayoutDirectionChange}:
            self._dress()

    def _dress(self) -> None:
        before, after = icon_size() + space(0.75), icon_size() + space(1.5)
        if self.isRightToLeft():
            before, after = after, before
        self.setTextMargins(before, 0, after, 0)
        self._clear.setIcon(icon("x", self.palette()))
        self._clear.setIconSize(QSize(icon_size(), icon_size()) * 0.9)
        self._clear.setFixedSize(space(4), space(4))
        edge = space(0.25)
        self._inside.setContentsMargins(edge, edge, edge, edge)

    def _typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if text:
            self._pause.start()
        else:
            self._say()

    def _say(self) -> None:
        self._pause.stop()
        if self.text() != self._said:
            self._said = self.text()
            self.words.emit(self._said)
