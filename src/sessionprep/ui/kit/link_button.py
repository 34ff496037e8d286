"""Words that lead to the record they are of; as many as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from sessionprep.domain.words import one_line
from sessionprep.ui.kit.buttons import Button
from sessionprep.ui.theme.looks import Look
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_MOST = 400  # letters; more never fit on one line
_EDGES = 9  # steps of the grid: the icon, and the room around the words


class LinkButton(Button):
    def __init__(self, words: str, spoken: str, drawing: str) -> None:
        super().__init__("", Look.DISCLOSURE, drawing)
        self._words = one_line(words[:_MOST])
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(space(20), super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - space(_EDGES))
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
