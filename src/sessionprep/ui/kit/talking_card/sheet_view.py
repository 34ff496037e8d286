"""A card as it comes out of the printer, made small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.talking_card.lettering import page_size, paint
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from sessionprep.ui.kit.talking_card.lettering import Card

_WIDE = 30


class SheetView(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._card: Card | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("The card as it is printed"))

    def show_card(self, card: Card) -> None:
        self._card = card
        self.setAccessibleDescription("\n".join(card.sentences))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        if self._card is None:
            return QSize(space(_WIDE), space(_WIDE))
        paper = page_size(self._card.sheet).sizePoints()
        return QSize(space(_WIDE), round(space(_WIDE) * paper.height() / paper.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._card is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QPalette(Qt.GlobalColor.white).base())  # paper is white in every appearance
        painter.setPen(self.palette().mid().color())
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        paint(painter, self._card, self.width())
