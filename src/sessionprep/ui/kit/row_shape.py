"""Where the parts of one row lie, as a window read from left to right would have them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from sessionprep.ui.kit.row_text import TextBlock
from sessionprep.ui.theme.scale import icon_size, space

if TYPE_CHECKING:
    from sessionprep.ui.kit.row import Row

_NOTE = 0.86  # of the title's size
_TITLE_LINES = 2
_LEAST = 5  # steps of the grid that a card is high
_ROOM_FOR_WORDS = 0.6  # of the card; a badge that would leave less goes below


@dataclass(frozen=True, slots=True)
class Measures:
    """All that a row's shape depends on besides its words."""

    font: QFont
    small: QFont
    width: int
    tickable: bool
    mirrored: bool

    @staticmethod
    def of(font: QFont, width: int, *, tickable: bool, mirrored: bool) -> Measures:
        small = QFont(font)
        if font.pixelSize() > 0:
            small.setPixelSize(round(font.pixelSize() * _NOTE))
        else:
            small.setPointSizeF(font.pointSizeF() * _NOTE)
        # A font read from a style option dies with the option: keep a copy.
        return Measures(QFont(font), small, width, tickable, mirrored)

    def plain_height(self) -> int:
        """Of a row with one line of title and one of note."""
        lines = QFontMetrics(self.font).lineSpacing() + QFontMetrics(self.small).lineSpacing()
        return lines + 2 * _inside() + _between()


@dataclass(frozen=True, slots=True)
class Shape:
    height: int
    card: QRect
    tick: QRect
    title: TextBlock
    title_at: QRect
    note: TextBlock | None
    note_at: QRect
    badge: TextBlock | None
    badge_at: QRect
    mark: QRect


def shape(row: Row, by: Measures) -> Shape:
    card_width = max(by.width, space(10))
    tick = QRect(space(1.75), 0, space(2), space(2)) if by.tickable else QRect()
    left = tick.right() + 1 + space(1.5) if by.tickable else space(1.75)
    right = card_width - space(1.75)
    side = icon_size()
    mark = QRect(right - side, 0, side, side) if row.mark else QRect()
    right -= side + space(1.5) if row.mark else 0

    badge = _block(row.badge, by.small, right - left - 2 * space(1), by) if row.badge else None
    pill = _pill(badge)
    beside = badge is not None and right - left - pill.width() - space(1.5) >= card_width * _ROOM_FOR_WORDS
    room = right - left - (pill.width() + space(1.5) if beside else 0)
    title = _block(row.title, by.font, room, by, lines=_TITLE_LINES)
    note = _block(row.note, by.small, room, by) if row.note else None

    below = pill.height() + space(0.5) if badge and not beside else 0
    words = round(title.height) + (round(note.height) if note else 0) + below
    height = max(words + 2 * _inside(), space(_LEAST)) + _between()
    title_at = QRect(left, (height - words) // 2, room, round(title.height))
    note_at = QRect(left, title_at.bottom() + 1, room, round(note.height) if note else 0)
    pill.moveTo(left, note_at.bottom() + 1 + space(0.5))
    card = QRect(0, _between() // 2, card_width, height - _between())
    first_line = QFontMetrics(by.font).lineSpacing()
    middle = card.center().y() + 1
    tick.moveTop(title_at.top() + (first_line - tick.height()) // 2)
    mark.moveTop(middle - side // 2)
    if beside:
        pill.moveTo(right - pill.width(), middle - pill.height() // 2)
    return Shape(height, card, tick, title, title_at, note, note_at, badge, pill, mark)


def _block(text: str, font: QFont, width: float, by: Measures, *, lines: int = 1) -> TextBlock:
    return TextBlock(text, font, width, lines=lines, mirrored=by.mirrored)


def _pill(badge: TextBlock | None) -> QRect:
    if badge is None:
        return QRect()
    return QRect(0, 0, round(badge.width) + 2 * space(1), round(badge.height) + 2 * space(0.25))


def _inside() -> int:
    return space(0.875)


def _between() -> int:
    """Twice the half that each row keeps above and below its card."""
    return 2 * space(0.5)
