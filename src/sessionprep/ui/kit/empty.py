"""A tab with nothing in it yet: one sentence, one example, one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sessionprep.ui.kit.buttons import plain, primary
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import heading, quiet
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.kit.buttons import Button


class EmptyState(QWidget):
    def __init__(self, sentence: str, example: str, button: str, act: Callable[[], object], drawing: str = "") -> None:
        super().__init__()
        go = primary(button, drawing)
        go.clicked.connect(act)
        column = QVBoxLayout()
        column.setSpacing(space(1.5))
        column.addStretch(2)
        column.addWidget(heading(sentence))
        column.addWidget(quiet(example))
        buttons = QWidget()
        self._row = Flow(buttons, space(1))
        self._row.addWidget(go)
        column.addSpacing(space(1))
        column.addWidget(buttons)
        column.addStretch(3)
        middle = QHBoxLayout(self)
        middle.setContentsMargins(space(1), space(1), space(1), space(1))
        middle.addStretch(1)
        middle.addLayout(column, 6)
        middle.addStretch(1)
        self.setFocusProxy(go)

    def offer(self, words: str, act: Callable[[], object]) -> Button:
        """Something else that may be wanted here, quieter than the one button; hidden until it is shown."""
        also = plain(words)
        also.hide()
        also.clicked.connect(act)
        self._row.addWidget(also)
        return also
