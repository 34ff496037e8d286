"""Someone at the keyboard in front of the next session tab."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QMenu, QPushButton, QWidget

from sessionprep.services import sessions
from sessionprep.services.labels import Label
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.rows import RowsModel
from tests.helpers.context import heard, show_tab

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.session import PlanItem, Session
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.tab_spec import TabView
    from tests.helpers.clock import HandClock
    from tests.helpers.context import Heard

W = TypeVar("W", bound=QWidget)
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@dataclass(slots=True)
class Person:
    qtbot: QtBot
    context: Context
    clock: HandClock
    view: TabView | None = None

    def look_at(self, view: TabView, width: int = 1000, height: int = 700) -> None:
        self.view = view
        show_tab(self.context, self.qtbot, view, width, height)

    @property
    def tab(self) -> TabView:
        assert self.view is not None
        return self.view

    @property
    def heard(self) -> Heard:
        return heard(self.context)

    def planned(self, starts_at: datetime, *questions: str, minutes: int = 50) -> Session:
        """A session with these questions, as if made some other day."""
        do = self.context.workspace.do
        session = do(Label.PLAN, sessions.add, starts_at, self.clock.zone)
        do(Label.CHOOSE, sessions.last_for, session.id, minutes)
        for words in questions:
            do(Label.ADD, sessions.ask, session.id, words)
        return session

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.focus(), key, modifiers)

    def write(self, words: str) -> None:
        QTest.keyClicks(self.focus(), words)

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def found(self, kind: type[W], name: str) -> W:
        """What a person sees or hears under this name."""
        inside = QApplication.activeModalWidget() or self.tab.widget()
        seen = [each for each in inside.findChildren(kind) if each.isVisible()]
        return next(each for each in seen if name in {each.accessibleName(), _words(each)})

    def sees(self, words: str) -> bool:
        labels = self.tab.widget().findChildren(QLabel)
        return any(label.isVisible() and label.text() == words for label in labels)

    def press(self, name: str) -> None:
        QTest.mouseClick(self.found(QPushButton, name), Qt.MouseButton.LeftButton)

    def open(self, name: str) -> None:
        """Press what opens a dialog, and wait until the keyboard is in it."""
        self.press(name)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.activateWindow()
        self.qtbot.waitUntil(lambda: dialog in _owners(QApplication.focusWidget()))

    def tick(self, name: str) -> None:
        box = self.found(QCheckBox, name)
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, box.height() // 2))

    def pick(self, name: str, choice: str) -> None:
        """With the arrow keys, as from a closed box."""
        box = self.found(QComboBox, name)
        box.setFocus()
        QTest.keyClick(box, Key.Key_Home)
        for _each in range(box.count()):
            if box.currentText() == choice:
                return
            QTest.keyClick(box, Key.Key_Down)
        raise AssertionError(choice)

    def rows(self) -> RecordList:
        return self.found(RecordList, "Plan")

    def drop(self, row: int, *, below: int) -> None:
        """Offscreen there is nothing to drag with, so the events come from here."""
        rows, model = self.rows(), self.model()
        rows.choose(model.ids()[row])
        data, at = model.mimeData([]), rows.visualRect(model.index(below)).bottomLeft() + QPoint(40, -4)
        how = Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, NONE
        for event in (QDragEnterEvent(at, *how), QDragMoveEvent(at, *how), QDropEvent(QPointF(at), *how)):
            QApplication.sendEvent(rows.viewport(), event)

    def menu(self) -> QMenu:
        """As the menu key opens it."""
        rows = self.rows()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), rows.mapToGlobal(QPoint()))
        QApplication.sendEvent(rows, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def model(self) -> RowsModel:
        model = self.rows().model()
        assert isinstance(model, RowsModel)
        return model

    def titles(self) -> list[str]:
        """What the list shows."""
        return [self.model().at(row).title for row in range(self.model().rowCount())]

    def session(self) -> Session:
        """The only one there is."""
        (session,) = self.context.workspace.read(sessions.by_time)
        return session

    def kept(self, session: Session) -> Session:
        """As it is in the vault now."""
        found = self.context.workspace.read(sessions.find, session.id)
        assert found is not None
        return found

    def plan(self, session: Session) -> list[str]:
        """The words of the plan in the vault, in order."""
        return [question.wording for _item, question in self.context.workspace.read(sessions.plan, session.id)]

    def items(self, session: Session) -> list[PlanItem]:
        return [item for item, _question in self.context.workspace.read(sessions.plan, session.id)]

    def undo(self) -> None:
        self.tab.settle()
        self.context.workspace.undo()


def _owners(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def _words(widget: QWidget) -> str:
    return widget.text().replace("&", "") if isinstance(widget, QPushButton | QCheckBox) else ""
