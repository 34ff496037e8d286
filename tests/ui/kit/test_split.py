from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from sessionprep.ui.kit.split import Split

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


class Room:
    def __init__(self) -> None:
        self.rows = QListWidget()
        self.find = QLineEdit()
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.addWidget(self.find)
        column.addWidget(self.rows)
        self.detail = QLineEdit()
        self.split = Split(pane, self.detail)


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    room = Room()
    qtbot.addWidget(room.split)
    room.split.resize(900, 400)
    room.split.show()
    room.split.activateWindow()
    room.rows.setFocus()
    qtbot.waitUntil(room.rows.hasFocus)
    return room


def test_f6_goes_back_and_forth_to_where_the_keyboard_was(room: Room) -> None:
    QTest.keyClick(room.rows, Key.Key_F6)
    assert room.detail.hasFocus()
    QTest.keyClick(room.detail, Key.Key_F6)
    assert room.rows.hasFocus()


def test_wide_shows_both(room: Room) -> None:
    assert room.rows.isVisible()
    assert room.detail.isVisible()


@pytest.mark.parametrize(("key", "held"), [(Key.Key_Escape, "No"), (Key.Key_Left, "Alt"), (Key.Key_F6, "No")])
def test_narrow_shows_one_at_a_time_and_a_key_leads_back(room: Room, key: Key, held: str) -> None:
    room.split.resize(560, 400)
    assert not room.detail.isVisible()
    room.split.show_detail()
    assert room.detail.isVisible()
    assert not room.rows.isVisible()
    assert room.detail.hasFocus()
    QTest.keyClick(room.detail, key, Qt.KeyboardModifier[f"{held}Modifier"])
    assert room.rows.hasFocus()
    assert not room.detail.isVisible()


def test_the_way_back_is_a_button_as_well(room: Room) -> None:
    back = room.split.findChild(QPushButton)
    assert back is not None
    assert not back.isVisible()
    room.split.resize(560, 400)
    room.split.show_detail()
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert room.rows.isVisible()


def test_esc_leaves_the_detail_when_both_are_there(room: Room) -> None:
    QTest.keyClick(room.rows, Key.Key_F6)
    QTest.keyClick(room.detail, Key.Key_Escape)
    assert room.rows.hasFocus()
    assert room.detail.isVisible()


@pytest.mark.parametrize("part", ["rows", "detail"])
def test_what_the_keyboard_is_in_stays_when_there_is_no_more_room_for_both(room: Room, part: str) -> None:
    room.split.show_detail()  # as it was some time ago
    held: QWidget = getattr(room, part)
    held.setFocus()
    room.split.resize(560, 400)
    assert held.hasFocus()
    assert held.isVisible()
