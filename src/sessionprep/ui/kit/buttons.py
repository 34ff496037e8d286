"""The buttons we have: one primary a screen, quiet ones, and plain ones without a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton

from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import icon_size, space

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


def primary(words: str, drawing: str = "") -> Button:
    """What most people came for; the drawing is the name of an icon."""
    return Button(words, Look.PRIMARY, drawing)


def quiet_button(words: str, drawing: str = "") -> Button:
    return Button(words, Look.QUIET_BUTTON, drawing)


def plain(words: str, drawing: str = "") -> Button:
    return Button(words, Look.PLAIN, drawing)


_INKS = {
    Look.PRIMARY: QPalette.ColorRole.HighlightedText,
    Look.PLAIN: QPalette.ColorRole.Accent,
    Look.DISCLOSURE: QPalette.ColorRole.Accent,
}


class Button(QPushButton):
    """Keeps its icon in the colours of the moment."""

    def __init__(self, words: str, look: Look, drawing: str = "") -> None:
        super().__init__(words)
        self.setAutoDefault(False)
        self._look = look
        self._drawing = drawing
        self._drawn: tuple[str, int, int] | None = None
        wear(self, look)
        self._draw()

    def set_drawing(self, drawing: str) -> None:
        self._drawing = drawing
        self._draw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._drawing and event.type() in (QEvent.Type.ApplicationPaletteChange, QEvent.Type.StyleChange):
            self._draw()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the button that has the keyboard, and never another one."""
        from PySide6.QtCore import Qt  # not before the first key: the window is painted sooner without it

        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        if self._drawing:
            # The lock page has no icons, and is painted sooner without what draws them.
            from sessionprep.ui.theme.icons import icon

            # The application's palette, because the style sheet has mixed its own colours into the button's.
            palette, size = QPalette(), icon_size()
            wanted = (self._drawing, palette.cacheKey(), size)
            if wanted != self._drawn:  # moving into a window is a change of style too
                self._drawn = wanted
                self.setIcon(icon(self._drawing, palette, _INKS.get(self._look, QPalette.ColorRole.WindowText)))
                self.setIconSize(QSize(size + space(0.75), size))
