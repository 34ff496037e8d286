from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from sessionprep.ui.kit.quick_add import QuickAdd
from tests.helpers.accessibility import nodes, unnamed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def quick_add(qtbot: QtBot) -> QuickAdd:
    quick_add = QuickAdd("Add a question", "What do you want to ask?")
    qtbot.addWidget(quick_add)
    quick_add.show()
    return quick_add


def heard(quick_add: QuickAdd) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    quick_add.added.connect(lambda text: told.append(("added", text)))
    quick_add.pasted.connect(lambda text: told.append(("pasted", text)))
    return told


def paste(quick_add: QuickAdd, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(quick_add.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_fifty_are_added_without_leaving_the_line(quick_add: QuickAdd, qtbot: QtBot) -> None:
    told = heard(quick_add)
    quick_add.activateWindow()
    quick_add.setFocus()
    qtbot.waitUntil(quick_add.line.hasFocus)
    for number in range(50):
        QTest.keyClicks(quick_add.line, f"Question {number}")
        QTest.keyClick(quick_add.line, Qt.Key.Key_Return)
    assert told == [("added", f"Question {number}") for number in range(50)]
    assert quick_add.line.hasFocus()


def test_blank_words_are_not_added(quick_add: QuickAdd) -> None:
    told = heard(quick_add)
    QTest.keyClicks(quick_add.line, "   ")
    QTest.keyClick(quick_add.line, Qt.Key.Key_Return)
    button = quick_add.findChild(QPushButton)
    assert button is not None
    assert not button.isEnabled()
    assert told == []


@pytest.mark.parametrize("pasted", ["One?\nTwo?", "One?\r\n\r\nTwo?\r\n", "\nOne?\u2028Two?"])
def test_several_lines_are_handed_on_and_the_typed_words_stay(quick_add: QuickAdd, pasted: str) -> None:
    told = heard(quick_add)
    quick_add.set_text("🙂On my mind 🙂")
    quick_add.line.setCursorPosition(4)
    paste(quick_add, pasted)
    assert told == [("pasted", "One?\nTwo?")]
    assert quick_add.text() == "🙂On my mind 🙂"


def test_lines_pasted_over_selected_words_are_all_handed_on(quick_add: QuickAdd) -> None:
    told = heard(quick_add)
    quick_add.set_text("On my mind")
    quick_add.line.selectAll()
    paste(quick_add, "Other words\nMore words")
    assert told == [("pasted", "Other words\nMore words")]
    assert quick_add.text() == "On my mind"


def test_one_line_with_its_line_end_is_typed_as_words(quick_add: QuickAdd) -> None:
    told = heard(quick_add)
    QTest.keyClicks(quick_add.line, "Ask: ")
    paste(quick_add, "Why now?\n")
    assert quick_add.text() == "Ask: Why now?"
    assert told == []


def test_ten_thousand_pasted_lines_all_arrive(quick_add: QuickAdd) -> None:
    told = heard(quick_add)
    paste(quick_add, "A question about the pace we go at\n" * 10_000)
    assert told[0][1].count("\n") == 9_999


def test_a_draft_that_is_put_back_is_no_edit(quick_add: QuickAdd) -> None:
    edits: list[str] = []
    quick_add.edited.connect(edits.append)
    quick_add.set_text("Half a tho")
    QTest.keyClicks(quick_add.line, "u")
    QTest.keyClick(quick_add.line, Qt.Key.Key_Return)
    assert edits == ["Half a thou", ""]


def test_every_part_has_a_name(quick_add: QuickAdd) -> None:
    assert unnamed(quick_add) == []
    assert "EditableText 'Add a question'" in nodes(quick_add)
