"""How a card is lettered: as large as its room allows, and on paper never smaller than can be read at arm’s length."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPageSize,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from sessionprep.services.summary.formats import Sheet
from sessionprep.ui.theme.fonts import FAMILY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QPagedPaintDevice

LEAST_POINTS = 16
_POINTS = (40, 34, 28, 24, 20, 18, LEAST_POINTS)
_MARGIN_POINTS = 60
_UNITS = 4  # to a point; whole numbers of them are fine enough to lay out on
_MOST_LETTERS = 5_000  # more never fits, and is not worth laying out
_LINE_PER_CENT = 115.0
_ABOVE = 0.6  # of a letter’s height, between sentences
_IDS = {Sheet.A4: QPageSize.PageSizeId.A4, Sheet.LETTER: QPageSize.PageSizeId.Letter}


@dataclass(frozen=True, slots=True)
class Card:
    """`points` is 0 when its sentences do not fit on one sheet, whatever is done."""

    sentences: tuple[str, ...]
    sheet: Sheet
    points: int


def page_size(sheet: Sheet) -> QPageSize:
    return QPageSize(_IDS[sheet])


def card_of(sentences: Sequence[str], sheet: Sheet) -> Card:
    room = _room(sheet)
    fits = (each for each in _POINTS if _fits(sentences, each * _UNITS, room))
    return Card(tuple(sentences), sheet, next(fits, 0) if sum(map(len, sentences)) <= _MOST_LETTERS else 0)


def drawing(card: Card) -> Callable[[QPagedPaintDevice], bool]:
    """What puts it on one sheet of a printer or a file; False when that would not begin."""

    def draw_on(device: QPagedPaintDevice) -> bool:
        device.setPageSize(page_size(card.sheet))
        device.setPageMargins(QMarginsF())
        painter = QPainter()
        if not painter.begin(device):
            return False
        paint(painter, card, device.width())
        return painter.end()

    return draw_on


def paint(painter: QPainter, card: Card, width: float) -> None:
    """The whole sheet, so wide; nothing where the card does not fit."""
    if not card.points:
        return
    scale = width / (page_size(card.sheet).sizePoints().width() * _UNITS)
    painter.save()
    painter.scale(scale, scale)
    painter.translate(_MARGIN_POINTS * _UNITS, _MARGIN_POINTS * _UNITS)
    # Whatever the screen wears, ink is black.
    draw(painter, lettered(card.sentences, card.points * _UNITS, _room(card.sheet)), QPalette(Qt.GlobalColor.white))
    painter.restore()


def largest(sentences: Sequence[str], sizes: Iterable[int], room: QSizeF) -> QTextDocument:
    """In the first of these sizes that fits into the room, else in the last."""
    document = QTextDocument()
    for size in sizes:
        document = lettered(sentences, size, room)
        if document.size().height() <= room.height():
            break
    return document


def lettered(sentences: Sequence[str], size: int, room: QSizeF) -> QTextDocument:
    """Never read as markup; letters so many units high, lines as long as the room is wide."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    font = QFont([FAMILY])
    font.setPixelSize(size)
    document.setDefaultFont(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    document.setDefaultTextOption(option)
    cursor = QTextCursor(document)
    for place, sentence in enumerate(sentences):
        shape = QTextBlockFormat()
        shape.setLineHeight(_LINE_PER_CENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setTopMargin(size * _ABOVE if place else 0)
        if place:
            cursor.insertBlock(shape)
        else:
            cursor.setBlockFormat(shape)
        cursor.insertText(sentence)
    document.setTextWidth(room.width())
    return document


def draw(painter: QPainter, document: QTextDocument, palette: QPalette) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = palette
    document.documentLayout().draw(painter, context)


def _fits(sentences: Sequence[str], size: int, room: QSizeF) -> bool:
    return lettered(sentences, size, room).size().height() <= room.height()


def _room(sheet: Sheet) -> QSizeF:
    size = page_size(sheet).sizePoints()
    return QSizeF(size.width() - 2 * _MARGIN_POINTS, size.height() - 2 * _MARGIN_POINTS) * _UNITS
