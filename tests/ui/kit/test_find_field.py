from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from sessionprep.ui.kit.find_field import FindField
from tests.helpers.accessibility import unnamed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def field(qtbot: QtBot) -> FindField:
    field = FindField("Find a question")
    qtbot.addWidget(field)
    field.show()
    return field


def test_words_are_told_once_after_a_pause(field: FindField, qtbot: QtBot) -> None:
    told: list[str] = []
    field.words.connect(told.append)
    QTest.keyClicks(field, "quiet")
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["quiet"]


def test_esc_clears_at_once_and_then_leads_back_to_the_list(field: FindField) -> None:
    told: list[str] = []
    field.words.connect(told.append)
    field.list_wanted.connect(lambda: told.append("list"))
    QTest.keyClicks(field, "quiet")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert told == ["quiet", "list", "", "list"]


def test_down_leads_to_a_list_that_has_followed(field: FindField) -> None:
    told: list[str] = []
    field.words.connect(told.append)
    field.list_wanted.connect(lambda: told.append("list"))
    QTest.keyClicks(field, "quiet")
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert told == ["quiet", "list"]


def test_the_button_that_clears_is_there_only_when_it_can(field: FindField) -> None:
    button = field.findChild(QToolButton)
    assert button is not None
    assert not button.isVisible()
    QTest.keyClicks(field, "quiet")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert not button.isVisible()


def test_every_part_has_a_name(field: FindField) -> None:
    field.setText("quiet")
    assert unnamed(field) == []
