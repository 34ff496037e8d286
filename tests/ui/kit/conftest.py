from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.helpers.screens import clothed

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def on_screen(qtbot: QtBot) -> Callable[[W], W]:
    """Show a widget in a window of its own, with somewhere else to go, and give it the focus."""
    windows: list[QWidget] = []  # a window nobody holds is gone

    def show(widget: W) -> W:
        window = clothed(QWidget())
        windows.append(window)
        column = QVBoxLayout(window)
        column.addWidget(widget)
        elsewhere = QLineEdit()
        elsewhere.setObjectName("elsewhere")
        column.addWidget(elsewhere)
        window.resize(500, 400)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        (widget if widget.isVisible() else elsewhere).setFocus()
        QApplication.sendPostedEvents()
        return widget

    return show
