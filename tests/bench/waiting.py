"""Waiting in Qt's own event loop: QTest's waiting keeps Python's other threads from working meanwhile."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 20  # seconds


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(so: Callable[[], bool]) -> None:
    loop, timer, late = QEventLoop(), QTimer(), time.monotonic() + _MOST

    def look() -> None:
        if so() or time.monotonic() > late:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(1)
    loop.exec()
    assert so()
