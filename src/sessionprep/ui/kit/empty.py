"""A tab with nothing in it yet: one sentence, one example, one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sessionprep.ui.kit.buttons import primary
from sessionprep.ui.kit.headings import heading, quiet
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable


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
        row = QHBoxLayout()
        row.addWidget(go)
        row.addStretch()
        column.addSpacing(space(1))
        column.addLayout(row)
        column.addStretch(3)
        middle = QHBoxLayout(self)
        middle.setContentsMargins(space(1), space(1), space(1), space(1))
        middle.addStretch(1)
        middle.addLayout(column, 6)
        middle.addStretch(1)
        self.setFocusProxy(go)
