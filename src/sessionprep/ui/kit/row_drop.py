"""Where rows that are dragged, or moved by keys, would land."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from sessionprep.ui.theme.palette import shades
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPalette


def landing(ids: Sequence[str], moved: Sequence[str], gap: int) -> str | None:
    """The id they go before, "" for the end; None when that would change nothing.

    A gap is named by the row that follows it.
    """
    carried = set(moved)
    before = next((each for each in ids[gap:] if each not in carried), "")
    stay = [each for each in ids if each not in carried]
    at = stay.index(before) if before else len(stay)
    return None if [*stay[:at], *moved, *stay[at:]] == list(ids) else before


def step_gap(rows: Sequence[int], *, up: bool, count: int) -> int | None:
    """The gap one step away from these rows; None at the end of the way."""
    if not rows:
        return None
    gap = rows[0] - 1 if up else rows[-1] + 2
    together = rows[-1] - rows[0] + 1 == len(rows)
    if not together:  # the first step brings them together
        return rows[0] if up else rows[-1] + 1
    return gap if 0 <= gap <= count else None


def draw_drop_line(painter: QPainter, palette: QPalette, y: int, area: QRect) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(shades(palette).accent, space(0.375))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    reach = space(0.5)
    middle = float(min(max(y, reach), area.height() - reach))
    painter.drawLine(QPointF(reach, middle), QPointF(area.width() - reach, middle))
    painter.setBrush(shades(palette).accent)
    for x in (reach, area.width() - reach):
        painter.drawEllipse(QPointF(x, middle), reach / 2, reach / 2)
    painter.restore()
