"""Tells when a window's passphrase field has been painted, in the same way for the floor and for us."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import override
else:

    def override(method: object) -> object:
        """Our own would bring our package into the floor."""
        return method


class FirstPaint(QObject):
    """Watches one field alone: a filter on everything would make Python know every kind of widget there is."""

    def __init__(self, field: QLineEdit, painted: Callable[[], None]) -> None:
        """Calls back once the event loop is free again after the field's first picture."""
        super().__init__(field)
        self._field = field
        self._painted = painted
        field.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt gave it its name and shape
        if event.type() == QEvent.Type.Paint:
            self._field.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False


def print_moment_and_quit() -> None:
    """The moment on the clock that all processes of this machine share."""
    sys.stdout.write(str(time.monotonic_ns()))
    QApplication.quit()
