"""Print and Show, pressed while the page is still being made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from tests.helpers.accessibility import nodes
from tests.ui.share.hands import a_plan, button, keep_busy, key, page

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from sessionprep.ui.dialogs.share.dialog import ShareDialog
    from sessionprep.ui.kit.context import Context
    from tests.ui.share.conftest import Open


@pytest.mark.parametrize("words", ["Print…", "Show it large"])
def test_what_is_pressed_while_the_page_is_made_happens_once_it_is_there(
    opened: Open, context: Context, qtbot: QtBot, words: str
) -> None:
    dialog = opened(*a_plan())
    free = keep_busy(context)
    key(Qt.Key.Key_Space)
    button(dialog, words).click()
    assert above(dialog) == []
    free.set()
    qtbot.waitUntil(lambda: above(dialog) != [])
    key(Qt.Key.Key_Escape)


def test_what_was_pressed_is_not_about_a_page_that_changed_since(opened: Open, context: Context, qtbot: QtBot) -> None:
    dialog = opened(*a_plan())
    free = keep_busy(context)
    key(Qt.Key.Key_Space)
    button(dialog, "Print…").click()
    button(dialog, "Tick all").click()
    free.set()
    qtbot.waitUntil(lambda: "What now?" in page(dialog))
    assert above(dialog) == []
    assert "The page changed meanwhile. Nothing was saved, printed or shown; do it once more." in nodes(dialog)


def above(dialog: ShareDialog) -> list[QDialog]:
    return [each for each in dialog.findChildren(QDialog) if each.isVisible()]
