"""Press keys where the focus is, as a person does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QWidget


def keys(text: str) -> None:
    QTest.keyClicks(focus(), text)


def key(which: Qt.Key) -> None:
    QTest.keyClick(focus(), which)


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
