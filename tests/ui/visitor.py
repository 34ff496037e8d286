"""Someone in front of the whole window, with keys and a mouse, and eyes that see only what is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from tests.helpers.vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.services.workspace import Work
    from sessionprep.ui.window.frame import Frame
    from sessionprep.ui.window.rooms import Rooms

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)
_NONE = Qt.KeyboardModifier.NoModifier


@dataclass(slots=True)
class Visitor:
    qtbot: QtBot
    frame: Frame
    vault: Path

    # Hands.

    def press(self, *keys: str) -> None:
        for each in keys:
            QTest.keySequence(self.front_window(), QKeySequence(each))

    def write(self, words: str) -> None:
        """Letter by letter, whatever they are."""
        window = self.front_window()
        for letter in words:
            key = QTest.asciiToKey(ord(letter)) if letter.isascii() and letter.isprintable() else Qt.Key.Key_unknown
            QTest.sendKeyEvent(QTest.KeyAction.Click, window, key, letter, _NONE, 0)

    def paste(self, words: str) -> None:
        QApplication.clipboard().setText(words)
        self.press("Ctrl+V")

    def click(self, words: str) -> None:
        QTest.mouseClick(self.see(QAbstractButton, words), Qt.MouseButton.LeftButton)

    def choose(self, words: str) -> None:
        """What stands in a menu and begins so."""
        actions = [action for menu in self.frame.findChildren(QMenu) for action in menu.actions()]
        next(action for action in actions if action.text().replace("&", "").startswith(words)).trigger()

    def unlock(self, passphrase: str = PASSPHRASE) -> Rooms:
        self.write(passphrase)
        self.press("Return")
        return self.inside()

    def close(self) -> bool:
        """By the window's own button; whether it went."""
        return self.frame.close()

    # Eyes.

    def inside(self) -> Rooms:
        """The rooms, once they are open."""
        self.until(lambda: self.frame.rooms is not None)
        rooms = self.frame.rooms
        assert rooms is not None
        return rooms

    def until(self, so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(so()))

    def front(self) -> QWidget:
        """What keys reach: a popup, a dialog, or the window."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.frame

    def front_window(self) -> QWindow:
        """Where the system sends keys; a popup takes them from there."""
        front = QApplication.activeModalWidget() or self.frame
        if not QApplication.activePopupWidget() and not front.isActiveWindow():
            front.activateWindow()
            self.qtbot.waitUntil(front.isActiveWindow)
        handle = front.windowHandle()
        assert handle is not None
        return handle

    def focus(self) -> QWidget:
        self.front_window()
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def focus_name(self) -> str:
        return next(iter(names(self.focus())), "")

    def see(self, kind: type[W], words: str) -> W:
        found = [one for one in self.front().findChildren(kind) if one.isVisible() and words in names(one)]
        assert found, f"{words!r} is not among {self.words()}"
        return found[0]

    def field(self, words: str) -> QLineEdit:
        return self.see(QLineEdit, words)

    def box(self, words: str) -> QPlainTextEdit:
        return self.see(QPlainTextEdit, words)

    def combo(self, words: str) -> QComboBox:
        return self.see(QComboBox, words)

    def button(self, words: str) -> QAbstractButton:
        return self.see(QAbstractButton, words)

    def words(self) -> str:
        """Everything that can be read in front, line by line."""
        shown = [one for one in self.front().findChildren(QWidget) if one.isVisible()]
        return "\n".join(one.text() for one in shown if isinstance(one, QLabel | QAbstractButton)).replace("&", "")

    def reads(self, words: str) -> bool:
        return words in self.words()

    def read(self, look: Callable[[Work], T]) -> T:
        """From the open vault."""
        return self.inside().workspace.read(look)


def names(widget: QWidget) -> list[str]:
    """What it is called, and what is written on it."""
    written = widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else ""
    return [one for one in (widget.accessibleName(), written) if one]
