"""Someone at the keyboard in front of the next session tab."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton, QRadioButton, QWidget

from sessionprep.ui.kit.record_list import RecordList
from tests.helpers.context import heard, show_tab
from tests.ui.tabs.next_session.kept import Kept
from tests.ui.tabs.next_session.plan_list import PlanList

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

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
    def list(self) -> PlanList:
        return PlanList(self.found(RecordList, "Plan"))

    @property
    def vault(self) -> Kept:
        return Kept(self.context.workspace, self.clock.zone)

    @property
    def heard(self) -> Heard:
        return heard(self.context)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.focus(), key, modifiers)

    def write(self, words: str) -> None:
        QTest.keyClicks(self.focus(), words)

    def paste(self, words: str) -> None:
        QApplication.clipboard().setText(words)
        QTest.keySequence(self.focus(), QKeySequence(QKeySequence.StandardKey.Paste))

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def found(self, kind: type[W], name: str) -> W:
        """What a person sees or hears under this name."""
        inside = QApplication.activeModalWidget() or self.tab.widget()
        seen = [each for each in inside.findChildren(kind) if each.isVisible()]
        return next(each for each in seen if name in {each.accessibleName(), _words(each)})

    def all_shown(self, kind: type[W]) -> tuple[W, ...]:
        """Those of this kind that are in sight, from top to bottom."""
        found = [one for one in self.tab.widget().findChildren(kind) if one.isVisible()]
        return tuple(sorted(found, key=lambda one: one.mapTo(self.tab.widget(), one.rect().topLeft()).y()))

    def sees(self, words: str) -> bool:
        labels = self.tab.widget().findChildren(QLabel)
        return any(label.isVisible() and label.text() == words for label in labels)

    def press(self, name: str) -> None:
        QTest.mouseClick(self.found(QPushButton, name), Qt.MouseButton.LeftButton)

    def choose(self, words: str, place: int = 0) -> None:
        """One of the choices that all stand there; `place` where the same words are there for several things."""
        chip = [each for each in self.all_shown(QRadioButton) if each.text() == words][place]
        self.qtbot.waitUntil(lambda: chip.width() > chip.minimumSizeHint().width() // 2)
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
        self.tab.settle()

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

    def undo(self) -> None:
        self.tab.settle()
        self.context.workspace.undo()


def _owners(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def _words(widget: QWidget) -> str:
    return widget.text().replace("&", "") if isinstance(widget, QPushButton | QCheckBox) else ""
