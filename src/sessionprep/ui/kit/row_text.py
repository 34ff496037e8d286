"""A few lines of words, broken, shortened and set in the direction they are read."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

_LONGEST = 600  # characters; more than two lines of the widest screen show
_CONTROLS = dict.fromkeys([*range(32), *range(127, 160)], " ")


class TextBlock:
    """Lies at the leading edge of its place, whichever way its own words run."""

    def __init__(self, text: str, font: QFont, width: float, *, lines: int, mirrored: bool) -> None:
        shown = _one_paragraph(text)
        self._reversed = runs_right_to_left(shown, unless_said=mirrored)
        self._layout = _laid_out(shown, font, width, lines, rightwards=not self._reversed)
        self.width, self.height = self._place_lines(QFontMetricsF(font).lineSpacing())

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        self._layout.draw(painter, QPointF(x, y))

    def _place_lines(self, spacing: float) -> tuple[float, float]:
        lines = [self._layout.lineAt(row) for row in range(self._layout.lineCount())]
        widest = max((line.naturalTextWidth() for line in lines), default=0.0)
        y = 0.0
        for line in lines:
            line.setPosition(QPointF(widest - line.naturalTextWidth() if self._reversed else 0, y))
            # Scripts from another typeface may stand taller than ours.
            y += max(spacing, line.height())
        return widest, y


def runs_right_to_left(text: str, *, unless_said: bool = False) -> bool:
    """As the first letter with a direction says."""
    for each in text:
        match unicodedata.bidirectional(each):
            case "L":
                return False
            case "R" | "AL":
                return True
            case _:
                continue
    return unless_said


def _one_paragraph(text: str) -> str:
    cut = " ".join(text[:_LONGEST].translate(_CONTROLS).split())
    return cut if len(text) <= _LONGEST else f"{cut}…"


def _laid_out(text: str, font: QFont, width: float, lines: int, *, rightwards: bool) -> QTextLayout:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight if rightwards else Qt.LayoutDirection.RightToLeft)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    last = _break_lines(layout, width, lines)
    if last is None:
        return layout
    # Qt counts in UTF-16 units, Python in characters.
    units = text.encode("utf-16-le", "surrogatepass")
    kept = units[: 2 * last].decode("utf-16-le", "surrogatepass").rstrip()
    rest = units[2 * last :].decode("utf-16-le", "surrogatepass")
    shortened = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    layout.setText(f"{kept}\u2028{shortened}" if kept else shortened)
    _break_lines(layout, width, lines)
    return layout


def _break_lines(layout: QTextLayout, width: float, most: int) -> int | None:
    """Where the last line starts, if there are words left behind it."""
    start = 0
    layout.beginLayout()
    for _each in range(most):
        line = layout.createLine()
        if not line.isValid():
            layout.endLayout()
            return None
        line.setLineWidth(max(width, 1))
        start = line.textStart()
    left = layout.createLine().isValid()
    layout.endLayout()
    return start if left else None
