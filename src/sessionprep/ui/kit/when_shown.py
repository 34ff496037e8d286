"""Room for something that is built when it is first looked at, so that nobody waits for what they may never open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent


class WhenShown(QWidget):
    def __init__(self, build: Callable[[], QWidget]) -> None:
        super().__init__()
        self._build: Callable[[], QWidget] | None = build
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def ready(self) -> None:
        """It is there afterwards, also while nothing of this is in sight."""
        if self._build is not None:
            build, self._build = self._build, None
            built = build()
            self._column.addWidget(built)
            built.show()  # at once; a layout would show it a moment later, when the keyboard may be wanted in it

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.ready()
        super().showEvent(event)
