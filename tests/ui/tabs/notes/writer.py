"""Someone who writes notes, with the keyboard and now and then the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QWidget

from sessionprep.services import notes, sessions
from sessionprep.services.labels import Label
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.rows import RowsModel
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from sessionprep.domain.note import Feeling, Note
    from sessionprep.domain.session import Session
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.row import Row
    from sessionprep.ui.kit.tab_spec import TabView
    from tests.helpers.clock import HandClock

W = TypeVar("W", bound=QWidget)
NONE = Qt.KeyboardModifier.NoModifier


@dataclass(slots=True)
class Writer:
    qtbot: QtBot
    context: Context
    clock: HandClock
    tab: TabView

    def write(self, words: str) -> None:
        QTest.keyClicks(self.focus(), words)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            QTest.keyClick(self.focus(), key, held)

    def paste(self, words: str) -> None:
        QApplication.clipboard().setText(words)
        self.press(Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)

    def click(self, name: str) -> None:
        QTest.mouseClick(self.see(QAbstractButton, name), Qt.MouseButton.LeftButton)

    def focus(self) -> QWidget:
        """Where keys go, once the window that is in front has them."""
        front = QApplication.activeModalWidget() or self.context.window
        front.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is front and QApplication.focusWidget() is not None)
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def see(self, kind: type[W], name: str) -> W:
        """What is in sight and called this."""
        QApplication.sendPostedEvents()
        inside = QApplication.activeModalWidget() or self.tab.widget()
        return next(each for each in inside.findChildren(kind) if each.isVisible() and name in _names(each))

    def reads(self, words: str) -> bool:
        return any(each.isVisible() and each.text() == words for each in self.tab.widget().findChildren(QLabel))

    def field(self, name: str) -> QPlainTextEdit:
        return self.see(QPlainTextEdit, name)

    def until_saved(self) -> None:
        self.qtbot.waitUntil(lambda: self.reads("Saved · 12:00"))

    @property
    def rows(self) -> list[Row]:
        """What the list shows."""
        model = self.tab.widget().findChildren(RecordList)[0].model()
        assert isinstance(model, RowsModel)
        return [model.at(row) for row in range(model.rowCount())]

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the vault keeps."""
        return self.context.workspace.read(notes.listed)

    @property
    def felt(self) -> tuple[Feeling, ...]:
        return self.context.workspace.read(notes.feelings, self.notes[0].id)

    def held(self, days_ago: float) -> Session:
        """A session planned for then."""
        return self.context.workspace.do(Label.PLAN, sessions.add, NOON - timedelta(days=days_ago), "UTC")


def _names(widget: QWidget) -> set[str]:
    said = widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else ""
    return {widget.accessibleName(), said}
