"""The way to what was expected beside what was heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.tabs.expectations.side_by_side import open_side_by_side

if TYPE_CHECKING:
    from sessionprep.domain.expectation import Expectation
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.record_model import RecordModel


class WayBeside(QWidget):
    """Out of sight before there is an expectation; a search that finds nothing changes nothing."""

    def __init__(self, context: Context, model: RecordModel[Expectation]) -> None:
        super().__init__()
        self._model = model
        button = plain(_("Expected and &heard, side by side…"), "eye")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        row.addStretch()
        button.clicked.connect(lambda: open_side_by_side(context))
        model.settled.connect(self._follow)  # a method: a function that knows the model would keep it for ever
        if not model.holds_any():  # shown before it stands anywhere, it would be a window
            self.hide()

    def _follow(self) -> None:
        self.setVisible(self._model.holds_any())
