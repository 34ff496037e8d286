"""Someone in front of a tab, with the keyboard and now and then the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMenu, QPlainTextEdit, QWidget

from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.rows import RowsModel
from tests.helpers.clock import HandClock
from tests.helpers.context import a_context, heard, show_tab

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.row import Row
    from sessionprep.ui.kit.tab_spec import TabSpec, TabView
    from tests.helpers.context import Heard

W = TypeVar("W", bound=QWidget)
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@dataclass(slots=True)
class Person:
    qtbot: QtBot
    context: Context
    clock: HandClock
    tab: TabView

    @property
    def heard(self) -> Heard:
        return heard(self.context)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            QTest.keyClick(self.focus(), key, held)

    def write(self, words: str) -> None:
        QTest.keyClicks(self.focus(), words)

    def fill(self, name: str, words: str) -> None:
        """Into the field of this name, and kept."""
        self.field(name).setFocus()
        self.write(words)
        assert self.tab.settle()

    def paste(self, words: str) -> None:
        QApplication.clipboard().setText(words)
        self.press(Key.Key_V, held=CTRL)

    def add(self, *lines: str) -> None:
        """Through the line above the list."""
        self.tab.add()
        for line in lines:
            self.write(line)
            self.press(Key.Key_Return)

    def find(self, words: str) -> None:
        self.tab.find_here()
        self.press(Key.Key_A, held=CTRL)
        self.paste(words)

    def until(self, *titles: str) -> None:
        """The list shows these rows and no others."""
        self.qtbot.waitUntil(lambda: self.titles() == [*titles])

    def click(self, name: str) -> None:
        QTest.mouseClick(self.see(QAbstractButton, name), Qt.MouseButton.LeftButton)

    def click_row(self, place: int, held: Qt.KeyboardModifier = NONE) -> None:
        rows = self.shown_list()
        at = rows.visualRect(self.model().index(place)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, held, at)

    def drop(self, place: int, *, below: int) -> None:
        """Offscreen there is nothing to drag with, so the events come from here."""
        self.click_row(place)
        rows, data = self.shown_list(), self.model().mimeData([])
        at = rows.visualRect(self.model().index(below)).bottomLeft() + QPoint(40, -4)
        how = Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, NONE
        for event in (QDragEnterEvent(at, *how), QDragMoveEvent(at, *how), QDropEvent(QPointF(at), *how)):
            QApplication.sendEvent(rows.viewport(), event)

    def menu(self) -> dict[str, QMenu]:
        """What the menu key offers for the chosen rows, closed again; each with the menu it came from."""
        rows = self.shown_list()
        rows.setFocus()
        QApplication.sendEvent(rows, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
        menu = rows.window().findChildren(QMenu)[-1]
        menu.hide()
        return {action.text().replace("&", ""): menu for action in menu.actions()}

    def choose(self, offer: str) -> None:
        """From the menu of the chosen rows."""
        menu = self.menu()[offer]
        next(action for action in menu.actions() if action.text().replace("&", "") == offer).trigger()

    def focus(self) -> QWidget:
        """Where keys go, once the window that is in front has them."""
        front = QApplication.activeModalWidget() or self.context.window
        front.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is front and QApplication.focusWidget() is not None)
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def dialog(self) -> QDialog:
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        return found

    def see(self, kind: type[W], name: str) -> W:
        """What is in sight and called this."""
        QApplication.sendPostedEvents()
        inside = QApplication.activeModalWidget() or self.tab.widget()
        return next(each for each in inside.findChildren(kind) if each.isVisible() and name in _names(each))

    def sees(self, name: str) -> bool:
        QApplication.sendPostedEvents()
        inside = QApplication.activeModalWidget() or self.tab.widget()
        return any(each.isVisible() and name in _names(each) for each in inside.findChildren(QWidget))

    def field(self, name: str) -> QPlainTextEdit:
        return self.see(QPlainTextEdit, name)

    def shown_list(self) -> RecordList:
        """The one in sight, or which would be if it had rows."""
        inside = QApplication.activeModalWidget() or self.tab.widget()
        return next(each for each in inside.findChildren(RecordList) if _in_sight(each.parentWidget()))

    def model(self) -> RowsModel:
        model = self.shown_list().model()
        assert isinstance(model, RowsModel)
        return model

    def rows(self) -> list[Row]:
        return [self.model().at(place) for place in range(self.model().rowCount())]

    def titles(self) -> list[str]:
        return [row.title for row in self.rows()]

    def chosen(self) -> list[str]:
        """The titles of the selected rows."""
        return [row.title for row in self.rows() if row.id in self.shown_list().selected_ids()]


def in_front_of(
    spec: TabSpec, folder: Path, qtbot: QtBot, fill: Callable[[Context], object] = lambda _: None
) -> Person:
    """Someone who has just come to this tab of a new vault, at noon; `fill` puts something there before."""
    clock = HandClock()
    context = a_context(folder, qtbot, clock)
    fill(context)
    person = Person(qtbot, context, clock, spec.build(context))
    show_tab(context, qtbot, person.tab)
    return person


def _in_sight(widget: QWidget | None) -> bool:
    return widget is not None and widget.isVisible()


def _names(widget: QWidget) -> set[str]:
    names = {widget.accessibleName()}
    if isinstance(widget, (QAbstractButton, QLabel)):
        names.add(widget.text().replace("&", ""))
    return names - {""}
