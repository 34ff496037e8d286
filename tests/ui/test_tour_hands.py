"""The tour’s hands click what they were sent to, even while it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMainWindow, QPushButton, QScrollArea, QWidget

from sessionprep.app.tour.hands import Hands
from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class _PushedDown(QObject):
    """The moment the pointer comes over the button, something above it has grown."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(watched, QWidget):
            watched.move(20, 900)
        return False


def test_a_button_pushed_out_of_the_window_under_the_pointer_is_followed(qtbot: QtBot) -> None:
    main, area, page = QMainWindow(), QScrollArea(), QWidget()
    qtbot.addWidget(main)
    button, pressed = QPushButton("Everything else", page), list[str]()
    button.clicked.connect(lambda: pressed.append("once"))
    button.setMouseTracking(True)
    button.installEventFilter(_PushedDown(button))
    page.setFixedSize(300, 1000)
    area.setWidget(page)
    main.setCentralWidget(area)
    main.resize(400, 300)
    main.show()
    qtbot.waitExposed(main)

    Hands(main, pace=1, stopped=lambda: False).click("Everything else")

    assert pressed == ["once"]
