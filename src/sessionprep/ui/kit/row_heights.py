"""Where each row of a long list lies, when only the rows a person has seen were measured."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate


class RowHeights:
    """A row nobody has seen yet is taken to be a plain one."""

    def __init__(self, count: int = 0, plain: int = 1) -> None:
        self._count = count
        self._plain = plain
        self._rows: list[int] = []
        self._extras: list[int] = []
        self._sums: list[int] = [0]

    def measured(self, row: int) -> bool:
        place = bisect_left(self._rows, row)
        return place < len(self._rows) and self._rows[place] == row

    def measure(self, row: int, height: int) -> int:
        """How much everything behind the row has moved; a row is measured once."""
        place = bisect_left(self._rows, row)
        self._rows.insert(place, row)
        self._extras.insert(place, height - self._plain)
        del self._sums[place + 1 :]
        return height - self._plain

    def top(self, row: int) -> int:
        if len(self._sums) <= len(self._rows):
            known = len(self._sums) - 1
            self._sums[known:] = accumulate(self._extras[known:], initial=self._sums[known])
        return row * self._plain + self._sums[bisect_left(self._rows, row)]

    def row_at(self, y: int) -> int:
        """The row that covers this height; the first or the last one beyond the ends."""
        return min(max(bisect_right(range(self._count), y, key=self.top) - 1, 0), self._count - 1)
