"""A key that X11 would take away from the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from shiboken6 import isValid

from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

_KEY = Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_E


class EndOfLine(QObject):
    """With X11, a line that is written in takes Ctrl+E to go to its end; here that key shares, and End goes there."""

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        app.focusChanged.connect(self._follow)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.keyCombination() == _KEY:
            event.ignore()
            return True
        return False

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)
