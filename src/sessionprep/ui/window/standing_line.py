"""One quiet line that stays: what is special about the vault that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.headings import body
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable


class StandingLine(QFrame):
    """With a button when there is something to do about it."""

    def __init__(self, sentence: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        super().__init__()
        wear(self, Look.SIDE)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(1.5), space(0.75), space(1.5), space(0.75))
        row.setSpacing(space(1))
        row.addWidget(body(sentence), 1)
        if act is not None:
            button = plain(action)
            button.clicked.connect(act)
            row.addWidget(button)
