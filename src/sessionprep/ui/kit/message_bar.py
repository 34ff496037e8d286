"""What just happened, and how to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.headings import body
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QEnterEvent, QKeyEvent

SHORTEST = 8500  # eight seconds at least: a coarse timer may come a twentieth early
PER_LETTER = 90  # slow readers get their time: 100 letters stay nine seconds


class MessageBar(QFrame):
    """One message at a time; waits while the pointer or the focus is on it."""

    def __init__(self) -> None:
        super().__init__()
        wear(self, Look.MESSAGE)
        self._act: Callable[[], object] | None = None
        self._stays = False
        self._pointed_at = False
        self._words = body("")
        self._action = quiet_button("")
        self._close = quiet_button(_("Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(space(1.5), space(1), space(1.5), space(1))
        row.setSpacing(space(1))
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.timeout.connect(self.dismiss)
        self._action.clicked.connect(self._take_action)
        self._close.clicked.connect(self.dismiss)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - no widget is made without one
        app.focusChanged.connect(self._focus_moved)
        self.hide()

    def say(self, sentence: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """With a button when there is something to do about it, such as Undo."""
        self._show(sentence, action, act, stays=False)

    def trouble(self, sentence: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Stays until the person closes it."""
        self._show(sentence, action, act, stays=True)

    def dismiss(self) -> None:
        self._time.stop()
        self._pointed_at = False
        if self._has_focus_inside():
            self.focusNextChild()
        self._act = None
        self.hide()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._pointed_at = True
        self._time.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointed_at = False
        self._wait()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _show(self, sentence: str, action: str, act: Callable[[], object] | None, *, stays: bool) -> None:
        self._time.stop()
        self._act, self._stays = act, stays
        wear(self, Look.TROUBLE if stays else Look.MESSAGE)
        self._words.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action and act))
        self._close.setVisible(stays)
        self.show()
        self._wait()
        announce(self, sentence, urgent=stays)

    def _wait(self) -> None:
        if self.isVisible() and not self._stays and not self._attended():
            self._time.start(max(SHORTEST, PER_LETTER * len(self._words.text())))

    def _attended(self) -> bool:
        return self._pointed_at or self._has_focus_inside()

    def _has_focus_inside(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self._time.stop()
        elif old is not None and self.isAncestorOf(old):
            self._wait()

    def _take_action(self) -> None:
        act = self._act
        self.dismiss()
        if act:
            act()
