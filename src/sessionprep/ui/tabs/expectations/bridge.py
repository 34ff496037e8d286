"""The bridge between what was expected and what was heard, with the word for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from sessionprep.domain.expectation import ExpectationState
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.palette import shades
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_HEARD = frozenset(
    {ExpectationState.FITS, ExpectationState.PARTLY, ExpectationState.DOES_NOT_FIT, ExpectationState.CHANGED}
)
_ANY = 16_777_215  # Qt's own word for no limit
_LONG, _SHORT = 12, 5  # steps of the grid, across and upright


class Middle(QWidget):
    def __init__(self, state: ExpectationState, stands: str) -> None:
        super().__init__()
        self._bridge = Bridge(state)
        self._words = quiet(stands)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(space(0.25))
        self._box.addStretch(1)
        self._box.addWidget(self._bridge)
        self._box.addWidget(self._words)
        self._box.addStretch(1)
        self.stand(upright=False)

    def stand(self, *, upright: bool) -> None:
        """Between two that lie one below the other, instead of side by side."""
        flow, centre = QBoxLayout.Direction, Qt.AlignmentFlag
        self._bridge.stand(upright=upright)
        self._box.setDirection(flow.LeftToRight if upright else flow.TopToBottom)
        self._words.setWordWrap(not upright)
        self._words.setAlignment(centre.AlignVCenter if upright else centre.AlignHCenter)
        self.setMinimumWidth(0 if upright else space(_LONG))
        self.setMaximumWidth(_ANY if upright else space(_LONG))


class Bridge(QWidget):
    """Whole where it fits, dashed where it fits partly, open where it doesn't, bent where I changed my mind."""

    def __init__(self, state: ExpectationState) -> None:
        super().__init__()
        self._state = state
        self._upright = False

    def stand(self, *, upright: bool) -> None:
        self._upright = upright
        fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred
        self.setSizePolicy(fixed if upright else wide, fixed)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(space(3), space(_SHORT)) if self._upright else QSize(space(_LONG), space(3))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ink = shades(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._upright:
            painter.translate(self.width(), 0)
            painter.rotate(90)
        elif self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        pen = QPen(ink.accent if self._state in _HEARD else ink.outline, space(0.375))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if self._state not in _HEARD:
            pen.setDashPattern([0.1, 2.5])
        elif self._state is ExpectationState.PARTLY:
            pen.setDashPattern([2.5, 2.5])
        painter.setPen(pen)
        long, thick = self.width(), self.height()
        painter.drawPath(_way(self._state, thick, long) if self._upright else _way(self._state, long, thick))


def _way(state: ExpectationState, long: float, thick: float) -> QPainterPath:
    begin, end, middle = QPointF(space(0.75), thick / 2), QPointF(long - space(0.75), thick / 2), long / 2
    way = QPainterPath(begin)
    match state:
        case ExpectationState.DOES_NOT_FIT:
            gap, drop = space(1.25), space(0.75)
            way.lineTo(middle - gap, thick / 2)
            way.lineTo(middle - gap / 2, thick / 2 - drop)
            way.moveTo(middle + gap / 2, thick / 2 + drop)
            way.lineTo(middle + gap, thick / 2)
            way.lineTo(end)
        case ExpectationState.CHANGED:
            bend = QPointF(long / 4, -thick * 0.9)
            way.cubicTo(begin + bend, end - bend, end)
        case _:
            way.lineTo(end)
    return way
