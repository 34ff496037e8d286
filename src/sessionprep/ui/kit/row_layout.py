"""Which rows are in sight, and how far to scroll to see another."""

from __future__ import annotations

from itertools import accumulate, takewhile
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView

from sessionprep.ui.kit.row_heights import RowHeights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ALL_MEASURED = 200  # rows; a list this short has a scroll bar that is right from the start
_Move = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint


class RowLayout:
    """Works in pixels from the top of the first row; `offset` is where the sight begins and `page` its height."""

    def __init__(self) -> None:
        self.count = 0
        self._heights = RowHeights()
        self._height_of: Callable[[int], int] = int

    def renew(self, count: int, plain: int, height_of: Callable[[int], int]) -> None:
        """Forget every measure; `height_of` tells them anew, row by row."""
        self.count = count
        self._heights = RowHeights(count, plain)
        self._height_of = height_of
        for row in range(count if count <= _ALL_MEASURED else 0):
            self._measure(row)

    def top(self, row: int) -> int:
        return self._heights.top(row)

    def bottom(self, row: int) -> int:
        return self._heights.top(row + 1)

    def total(self) -> int:
        return self._heights.top(self.count)

    def row_at(self, y: int) -> int:
        """The first or the last one beyond the ends."""
        return self._heights.row_at(y)

    def rows_in(self, top: int, bottom: int) -> Iterator[int]:
        if not self.count or bottom < 0 or top >= self.total():
            return
        yield from range(self.row_at(top), self.row_at(bottom) + 1)

    def gap_at(self, y: int) -> int:
        """Named by the row that follows it."""
        if not 0 <= y < self.total():
            return 0 if y < 0 else self.count
        row = self.row_at(y)
        return row if 2 * y < self.top(row) + self.bottom(row) else row + 1

    def settle(self, offset: int, page: int) -> int:
        """Measure what is in sight; the offset at which what was in sight stays where it was."""
        if not self.count:
            return 0
        if offset >= self.total() - page:
            self._measure_above(self.count - 1, offset, page)
            return max(self.total() - page, 0)
        offset = max(offset, 0)
        row = self.row_at(offset)
        while row < self.count and self.top(row) < offset + page:
            grown = self._measure(row)
            # What is met while scrolling up must not push away the rows below it.
            offset += grown if self.top(row) < offset else 0
            row += 1
        return offset

    def below_top_of(self, row: int, above: int) -> int:
        """The offset at which this much of a row lies above the sight."""
        self._measure(row)
        return self.top(row) + above

    def to_see(self, row: int, hint: _Hint, offset: int, page: int) -> int:
        """The offset that brings a row into sight."""
        offset += self._measure_above(row, offset, page)
        top, bottom = self.top(row), self.bottom(row)
        match hint:
            case _Hint.PositionAtTop:
                return top
            case _Hint.PositionAtCenter:
                return (top + bottom - page) // 2
            case _Hint.PositionAtBottom:
                return bottom - page
            case _ if top < offset or bottom - top > page:
                return top
            case _:
                return max(offset, bottom - page)

    def cursor(self, row: int, action: _Move, page: int) -> int:
        """The row a key leads to; -1 stands before the first."""
        match action:
            case _Move.MoveHome:
                wanted = 0
            case _Move.MoveEnd:
                wanted = self.count - 1
            case _Move.MoveUp | _Move.MovePrevious:
                wanted = row - 1
            case _Move.MoveDown | _Move.MoveNext:
                wanted = row + 1
            case _Move.MovePageUp:
                wanted = row - self._rows_on_a_page(range(row, -1, -1), page)
            case _Move.MovePageDown:
                wanted = row + self._rows_on_a_page(range(max(row, 0), self.count), page)
            case _:
                wanted = row
        return min(max(wanted, 0), self.count - 1)

    def _measure(self, row: int) -> int:
        return 0 if self._heights.measured(row) else self._heights.measure(row, self._height_of(row))

    def _rows_on_a_page(self, rows: range, page: int) -> int:
        """How far to go so that the row one comes from stays in sight."""
        heights = accumulate(self._height_of(row) for row in rows)
        return max(sum(1 for _height in takewhile(page.__ge__, heights)) - 1, 1)

    def _measure_above(self, row: int, offset: int, page: int) -> int:
        """How much the start of the sight moved while a page above a row was measured."""
        moved, seen = 0, 0
        for each in range(row, -1, -1):
            grown = self._measure(each)
            moved += grown if self.top(each) < offset else 0
            seen += self.bottom(each) - self.top(each)
            if seen >= page:
                break
        return moved
