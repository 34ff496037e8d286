"""How hard a passphrase is to guess: words first, and a bar beside them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.palette import shades
from sessionprep.ui.theme.scale import space


class StrengthBar(QWidget):
    STEPS = 4

    def __init__(self) -> None:
        super().__init__()
        self._bar = _Bar()
        self._words = quiet("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(1.5))
        row.addWidget(self._bar)
        row.addWidget(self._words, 1)

    def show_strength(self, steps: int, words: str) -> None:
        """So many of STEPS are filled; the words say what that means."""
        self._bar.fill(steps)
        self._words.setText(words)
        self.setAccessibleName(words)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._filled = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def fill(self, steps: int) -> None:
        self._filled = steps
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(space(16), space(1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ink = shades(self.palette())
        gap = space(0.5)
        width = (self.width() - gap * (StrengthBar.STEPS - 1)) / StrengthBar.STEPS
        round_corner = self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in range(StrengthBar.STEPS):
            place = (
                step if self.layoutDirection() == self.layoutDirection().LeftToRight else StrengthBar.STEPS - 1 - step
            )
            filled = step < self._filled
            painter.setPen(ink.accent if filled else ink.outline)
            painter.setBrush(ink.accent if filled else QBrush())
            spot = QRectF(place * (width + gap), 0, width, self.height()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(spot, round_corner, round_corner)
