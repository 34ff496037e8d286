"""The fewest changes that turn one order of rows into another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Removed:
    first: int
    count: int


@dataclass(frozen=True, slots=True)
class Inserted:
    first: int
    count: int


@dataclass(frozen=True, slots=True)
class Moved:
    """One row, counted before the move and after it."""

    row: int
    to: int


Step = Removed | Inserted | Moved


def steps(old: Sequence[str], new: Sequence[str], at_most: int) -> list[Step] | None:
    """To be taken one after the other; None when it would take more than this many."""
    removed = _removed(old, set(new))
    inserted = _inserted(set(old), new)
    if len(removed) + len(inserted) > at_most:
        return None
    kept, known = set(new), set(old)
    moved = _moved(
        [each for each in old if each in kept],
        [each for each in new if each in known],
        at_most - len(removed) - len(inserted),
    )
    return None if moved is None else [*removed, *moved, *inserted]


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """First and length of each unbroken run in ascending numbers."""
    groups = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    lists = [[number for _place, number in pairs] for _gap, pairs in groups]
    return [(run[0], len(run)) for run in lists]


def _removed(old: Sequence[str], kept: set[str]) -> list[Step]:
    """From the end backwards, so that no removal shifts the next."""
    gone = runs(row for row, each in enumerate(old) if each not in kept)
    return [Removed(first, count) for first, count in reversed(gone)]


def _inserted(known: set[str], new: Sequence[str]) -> list[Step]:
    """From the start on, so that each lands where it stays."""
    return [Inserted(first, count) for first, count in runs(row for row, each in enumerate(new) if each not in known)]


def _moved(order: list[str], wanted: list[str], at_most: int) -> list[Step] | None:
    found: list[Step] = []
    for row, each in enumerate(wanted):
        while order[row] != each:
            if len(found) == at_most:
                return None
            # When the next row is the wanted one, this row was carried down; else the wanted one was carried up.
            move = (
                Moved(row, wanted.index(order[row])) if order[row + 1] == each else Moved(order.index(each, row), row)
            )
            order.insert(move.to, order.pop(move.row))
            found.append(move)
    return found
