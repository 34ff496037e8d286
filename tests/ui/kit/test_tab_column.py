from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from sessionprep.ui.kit.tab_column import TabColumn
from tests.helpers.accessibility import nodes, unnamed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TABS = (("Next session", "calendar-days"), ("Questions", "circle-help"), ("Notes", "notebook-pen"))


@pytest.fixture
def tabs(qtbot: QtBot) -> TabColumn:
    tabs = TabColumn()
    for word, icon_name in TABS:
        tabs.add(word, icon_name)
    qtbot.addWidget(tabs)
    tabs.resize(240, 400)
    tabs.show()
    tabs.activateWindow()
    tabs.setFocus()
    qtbot.waitUntil(tabs.hasFocus)
    return tabs


def test_arrows_go_up_and_down_and_stop_at_the_ends(tabs: TabColumn) -> None:
    went: list[int] = []
    tabs.currentChanged.connect(went.append)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(tabs, key)
    assert went == [1, 2, 0, 2]


def test_a_click_anywhere_in_its_row_opens_a_tab(tabs: TabColumn) -> None:
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=QPoint(230, tabs.tabRect(2).center().y()))
    assert tabs.currentIndex() == 2


def test_a_screen_reader_finds_a_list_of_tabs_with_their_counts(tabs: TabColumn) -> None:
    tabs.set_count(1, 7)
    tabs.set_count(2, 3)
    tabs.set_count(2, 0)
    assert unnamed(tabs) == []
    assert [line.strip() for line in nodes(tabs).splitlines()] == [
        "PageTabList 'Next session' focused",
        "PageTab 'Next session' selected focused",
        "PageTab 'Questions, 7'",
        "PageTab 'Notes'",
    ]
