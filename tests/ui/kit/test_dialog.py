from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from shiboken6 import isValid

from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.theme.apply import Appearance, Theme, dress
from tests.helpers.accessibility import tab_order, unnamed
from tests.helpers.screens import clothed
from tests.ui.kit.keyboard import key, keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def open_dialog(qtbot: QtBot) -> Iterator[Callable[[int], DialogShell]]:
    parent = clothed(QWidget())
    qtbot.addWidget(parent)
    parent.show()

    def open_one(fields: int) -> DialogShell:
        inside = FieldSet([LineField(f"Field {number}") for number in range(fields)])
        shell = DialogShell(parent, "Save a summary", "It is not encrypted.", inside)
        shell.add_quiet("Cancel", shell.reject)
        shell.add_primary("Save", shell.accept)
        shell.open()
        shell.activateWindow()
        qtbot.waitUntil(shell.isActiveWindow)
        return shell

    yield open_one
    parent.close()


def test_return_presses_the_primary_button(open_dialog: Callable[[int], DialogShell], qtbot: QtBot) -> None:
    shell = open_dialog(1)
    keys("words")
    with qtbot.waitSignal(shell.accepted):
        key(Qt.Key.Key_Return)


def test_escape_closes_it_and_nothing_is_remembered(open_dialog: Callable[[int], DialogShell], qtbot: QtBot) -> None:
    shell = open_dialog(1)
    with qtbot.waitSignal(shell.rejected):
        QTest.keyClick(shell, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(shell)


def test_all_of_it_is_in_sight_where_the_screen_allows(
    open_dialog: Callable[[int], DialogShell], qapp: QApplication
) -> None:
    for percent in (80, 100, 200):
        dress(qapp, Appearance(Theme.LIGHT, percent))
        shell = open_dialog(2)
        QApplication.sendPostedEvents()
        area = shell.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        assert area.verticalScrollBar().maximum() == 0, percent
        assert all(label.width() >= label.minimumSizeHint().width() for label in shell.findChildren(QLabel))
        shell.close()
    dress(qapp, Appearance(Theme.LIGHT))


def test_no_word_of_its_head_is_cut_off_where_the_screen_is_small(qtbot: QtBot, qapp: QApplication) -> None:
    dress(qapp, Appearance(Theme.LIGHT, 200))
    shell = DialogShell(
        None, "A title of some length", "And why it is here, in two or three sentences. " * 6, QLabel("x")
    )
    qtbot.addWidget(clothed(shell))
    shell.open()
    shell.resize(shell.width(), 400)
    QApplication.sendPostedEvents()
    for label in shell.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
    dress(qapp, Appearance(Theme.LIGHT))


def test_more_than_the_screen_holds_scrolls(open_dialog: Callable[[int], DialogShell]) -> None:
    shell = open_dialog(40)
    QApplication.sendPostedEvents()
    assert shell.height() <= shell.screen().availableSize().height()
    area = shell.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() > 0


def test_everything_has_a_name_and_a_place_in_the_order(open_dialog: Callable[[int], DialogShell]) -> None:
    shell = open_dialog(2)
    assert unnamed(shell) == []
    assert tab_order(shell) == ["Field 0", "Field 1", "Cancel", "Save"]
