"""A row drawn as a card."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sessionprep.ui.kit.row_shape import Measures, Shape, shape
from sessionprep.ui.theme.icons import icon
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.palette import Shades, shades
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtGui import QColor, QPalette

    from sessionprep.ui.kit.row import Row

    Index = QModelIndex | QPersistentModelIndex

_REMEMBERED = 1000  # shapes; a few screens of rows
_State = QStyle.StateFlag


class RowDelegate(QStyledItemDelegate):
    """Takes every colour from the palette and every size from the font of what it draws for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._measures: Measures | None = None
        self._shapes: dict[Row, Shape] = {}
        self._shades: tuple[int, Shades] | None = None

    def measure_by(self, measures: Measures) -> None:
        """Forgets every shape if the width, the font or the direction is another one."""
        if measures != self._measures:
            self._measures = measures
            self._shapes.clear()

    def shape_of(self, row: Row) -> Shape:
        assert self._measures is not None, "measure_by comes first"  # noqa: S101 - an order of calls, not an input
        known = self._shapes.get(row)
        if known is None:
            if len(self._shapes) >= _REMEMBERED:
                del self._shapes[next(iter(self._shapes))]  # the oldest; all at once would be felt while scrolling
            known = self._shapes[row] = shape(row, self._measures)
        return known

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self.shape_of(_row(index)).height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, colours = _row(index), self._shades_of(option.palette)
        at = self.shape_of(row)
        place = _Place(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_card(painter, place.of(at.card), option.state, colours)
        if not at.tick.isNull():
            _draw_tick(painter, place.of(at.tick), colours, on=index.data(Qt.ItemDataRole.CheckStateRole))
        painter.setPen(colours.quiet if row.faded else colours.text)
        at.title.draw(painter, place.leading(at.title_at, at.title.width), place.of(at.title_at).y())
        painter.setPen(colours.quiet)
        if at.note:
            at.note.draw(painter, place.leading(at.note_at, at.note.width), place.of(at.note_at).y())
        if at.badge:
            pill = place.of(at.badge_at)
            selected = bool(option.state & _State.State_Selected)
            _draw_pill(painter, pill, colours.outline if selected else colours.hairline)
            at.badge.draw(painter, pill.x() + (pill.width() - at.badge.width) / 2, pill.y() + space(0.25))
        if row.mark:
            icon(row.mark, option.palette, option.palette.ColorRole.Accent).paint(painter, place.of(at.mark))
        painter.restore()

    @override
    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click anywhere before the words of a row that can be ticked is a click on its box."""
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseButtonRelease:
            return False
        at = self.shape_of(_row(index))
        before_words = QRect(0, 0, at.title_at.left(), at.height)
        on_box = not at.tick.isNull() and _Place(option).of(before_words).contains(event.position().toPoint())
        if not on_box or event.button() != Qt.MouseButton.LeftButton:
            return False
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)

    def _shades_of(self, palette: QPalette) -> Shades:
        key = palette.cacheKey()
        if self._shades is None or self._shades[0] != key:
            self._shades = key, shades(palette)
        return self._shades[1]


class _Place:
    """From the shape of a row to the screen, mirrored in a window read from right to left."""

    def __init__(self, option: QStyleOptionViewItem) -> None:
        self._row = option.rect
        self._mirrored = option.direction == Qt.LayoutDirection.RightToLeft

    def of(self, part: QRect) -> QRect:
        here = part.translated(self._row.topLeft())
        if self._mirrored:
            here.moveRight(self._row.right() - part.left())
        return here

    def leading(self, part: QRect, width: float) -> float:
        here = self.of(part)
        return here.x() + here.width() - width if self._mirrored else here.x()


def _row(index: Index) -> Row:
    return cast("Row", index.data(Qt.ItemDataRole.UserRole))


def _draw_card(painter: QPainter, card: QRect, state: QStyle.StateFlag, colours: Shades) -> None:
    chosen = bool(state & _State.State_Selected)
    edge: QColor | None = None
    width = 1.0
    if state & _State.State_HasFocus:
        edge, width = colours.accent, 2.0
    elif chosen:
        edge = colours.chosen_outline
    elif state & _State.State_MouseOver:
        edge = colours.outline
    elif colours.card == colours.page:
        edge = colours.hairline
    painter.setBrush(colours.chosen if chosen else colours.card)
    painter.setPen(Qt.PenStyle.NoPen if edge is None else QPen(edge, width))
    inset = width / 2 if edge else 0
    painter.drawRoundedRect(QRectF(card).adjusted(inset, inset, -inset, -inset), space(1), space(1))


def _draw_tick(painter: QPainter, box: QRect, colours: Shades, *, on: Qt.CheckState) -> None:
    ticked = on == Qt.CheckState.Checked
    painter.setBrush(colours.accent if ticked else colours.card)
    painter.setPen(QPen(colours.accent if ticked else colours.outline, 1))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), space(0.5), space(0.5))
    if not ticked:
        return
    pen = QPen(colours.on_accent, space(0.25))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    side, corner = box.width(), QPointF(box.topLeft())
    points = [QPointF(x * side, y * side) + corner for x, y in ((0.26, 0.52), (0.43, 0.69), (0.75, 0.33))]
    painter.drawPolyline(QPolygonF(points))


def _draw_pill(painter: QPainter, pill: QRect, edge: QColor) -> None:
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, 1))
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2, pill.height() / 2)
    painter.restore()
