"""Rows in their order, found by id without counting through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sessionprep.ui.kit.row import Row

_DRIFT = 32


class Ordered:
    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self.rows = list(rows)
        self._places: dict[str, int] = {}
        self._drift = _DRIFT + 1  # how far a row may be from its noted place; beyond _DRIFT the places are noted anew

    def place(self, row_id: str) -> int | None:
        if self._drift > _DRIFT:
            self._places = {row.id: place for place, row in enumerate(self.rows)}
            self._drift = 0
        noted = self._places.get(row_id)
        if noted is None:
            return None
        for away in range(self._drift + 1):
            for place in (noted - away, noted + away):
                if 0 <= place < len(self.rows) and self.rows[place].id == row_id:
                    return place
        return None

    def insert(self, place: int, row: Row) -> None:
        self._moved_from(place)
        self.rows.insert(place, row)
        self._places[row.id] = place

    def pop(self, place: int) -> Row:
        self._moved_from(place + 1)
        row = self.rows.pop(place)
        self._places.pop(row.id, None)
        return row

    def _moved_from(self, place: int) -> None:
        if place < len(self.rows):
            self._drift += 1
