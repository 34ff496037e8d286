from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from sessionprep.ui.kit.words_field import WordsField
from tests.ui.kit.keyboard import focus, key

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


def test_tab_leaves_the_words(on_screen: Callable[[Any], Any]) -> None:
    field = on_screen(WordsField("&Words"))
    key(Qt.Key.Key_Tab)
    assert focus().objectName() == "elsewhere"
    assert field.value() == ""


def test_the_box_grows_with_its_words_and_then_scrolls(on_screen: Callable[[Any], Any], qtbot: QtBot) -> None:
    field = on_screen(WordsField("&Words"))
    box = field.findChild(QPlainTextEdit)
    heights = [box.height()]
    for lines in (2, 5, 12, 13, 1000):
        field.show_value("word\n" * (lines - 1) + "word")
        qtbot.waitUntil(lambda: box.height() == box.sizeHint().height())
        heights.append(box.height())
    two, same, five, twelve, *more = heights
    assert two == same < five < twelve
    assert more == [twelve, twelve]
    assert box.verticalScrollBar().isVisible()


def test_a_long_line_counts_as_it_wraps(on_screen: Callable[[Any], Any], qtbot: QtBot) -> None:
    field = on_screen(WordsField("&Words"))
    box = field.findChild(QPlainTextEdit)
    before = box.height()
    field.show_value("several words " * 30)
    qtbot.waitUntil(lambda: box.height() > before)
    assert not box.verticalScrollBar().isVisible()


def test_words_written_from_the_right_begin_there(on_screen: Callable[[Any], Any]) -> None:
    field = on_screen(WordsField("&Words"))
    box = field.findChild(QPlainTextEdit)
    field.show_value("למה אני שותק")
    assert box.cursorRect().center().x() < box.viewport().width() / 2 or box.textCursor().position() == 0
    assert box.cursorRect().right() > box.viewport().width() * 0.9
    field.show_value("Why am I quiet")
    assert box.cursorRect().left() < box.viewport().width() * 0.1


def test_a_megabyte_comes_back_as_it_was(on_screen: Callable[[Any], Any]) -> None:
    field = on_screen(WordsField("&Words"))
    text = ("a line of words, 日本語 and \u202eothers\n" * 40_000)[:1_000_000]
    field.show_value(text)
    assert field.value() == text
    assert len(field.value()) == 1_000_000
