from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sessionprep.domain.order import between

POSITION = st.integers(-(2**50), 2**50)


@given(st.lists(st.integers(0, 200), min_size=1, max_size=60))
def test_rows_put_anywhere_keep_their_order_until_there_is_no_room(places: list[int]) -> None:
    rows: list[int] = []
    for place in places:
        at = min(place, len(rows))
        position = between(rows[at - 1] if at else None, rows[at] if at < len(rows) else None)
        if position is None:
            break
        rows.insert(at, position)
    assert rows == sorted(set(rows))


@given(POSITION)
def test_there_is_no_room_between_neighbours_that_touch(position: int) -> None:
    assert between(position, position + 1) is None
    assert between(position, position + 2) == position + 1
