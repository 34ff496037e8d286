"""What scrolls up and down does so only when it has to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel

from sessionprep.ui.kit.card import scrolled

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Wraps to one more line beside a scroll bar than without it, at the width below.
WORDS = "No second place is chosen. One on a stick or another disk helps if this disk breaks. "


def test_a_scroll_bar_goes_when_without_it_all_would_be_in_sight(qtbot: QtBot) -> None:
    words = QLabel(WORDS * 3, wordWrap=True)
    area = scrolled(words)
    qtbot.addWidget(area)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.show()
    inside, bar = area.widget(), area.verticalScrollBar()
    assert inside is not None
    height, beside = inside.heightForWidth, bar.sizeHint().width()
    width = next(each for each in range(300, 700) if height(each - beside) > height(each))
    area.resize(width, height(width) - 2)
    qtbot.waitUntil(bar.isVisible)
    area.resize(width, height(width))
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert inside.width() == width
