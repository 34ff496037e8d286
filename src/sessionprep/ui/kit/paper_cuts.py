"""Where a long column of lines is cut into sheets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Line:
    """`holds` asks for the next line on the same sheet."""

    top: float
    bottom: float
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """What of the column is on one sheet."""

    top: float
    bottom: float


def cut(lines: Iterable[Line], height: float) -> tuple[Cut, ...]:
    """One sheet at least. No line is split, and lines that hold together stay so if a sheet can hold them."""
    sheets: list[Cut] = []
    top = bottom = 0.0
    for run in _runs(lines):
        fits = run[-1].bottom - top <= height
        for piece in [run] if fits or run[-1].bottom - run[0].top <= height else [[line] for line in run]:
            if piece[-1].bottom - top > height and bottom > top:
                sheets.append(Cut(top, bottom))
                top = piece[0].top
            bottom = piece[-1].bottom
    return (*sheets, Cut(top, bottom))


def held_in_paragraph(count: int, place: int) -> bool:
    """Neither the first nor the last line of a paragraph stands alone."""
    return place < count - 1 and place in {0, count - 2}


def _runs(lines: Iterable[Line]) -> Iterator[Sequence[Line]]:
    run: list[Line] = []
    for line in lines:
        run.append(line)
        if not line.holds:
            yield run
            run = []
    if run:
        yield run
