"""How a word in the tree of feelings is drawn: the one the keyboard is on lies on a rounded ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.palette import shades
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex

    Index = QModelIndex | QPersistentModelIndex

FAINT = Qt.ItemDataRole.UserRole + 1  # only leads to what was looked for
_State = QStyle.StateFlag


class FeelingDrawing(QStyledItemDelegate):
    """A style sheet would put the same ground under the arrow once more, with a gap between."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(FAINT):
            option.palette.setColor(QPalette.ColorRole.Text, shades(QPalette()).quiet)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = shades(QPalette())
        chosen = bool(option.state & _State.State_Selected)
        if chosen or option.state & _State.State_MouseOver:
            focused = chosen and bool(option.state & _State.State_HasFocus)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.chosen_outline) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(colours.chosen)
            painter.drawRoundedRect(option.rect.toRectF().adjusted(0.5, 1.5, -0.5, -1.5), space(0.75), space(0.75))
            painter.restore()
        plain = QStyleOptionViewItem(option)
        plain.state &= ~(_State.State_Selected | _State.State_HasFocus | _State.State_MouseOver)
        super().paint(painter, plain, index)
