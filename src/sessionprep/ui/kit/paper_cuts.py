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
    words: str = ""
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """What of the column is on one sheet, also in words for those who hear it."""

    top: float
    bottom: float
    words: str


def cut(lines: Iterable[Line], height: float) -> tuple[Cut, ...]:
    """One sheet at least. No line is split, and lines that hold together stay so if a sheet can hold them."""
    sheets: list[Cut] = []
    held: list[Line] = []
    for run in _runs(lines):
        whole = run[-1].bottom - run[0].top <= height
        for piece in [run] if whole else [[line] for line in run]:
            if held and piece[-1].bottom - held[0].top > height:
                sheets.append(_sheet(held))
                held = []
            held.extend(piece)
    return (*sheets, _sheet(held))


def held_in_paragraph(count: int, place: int) -> bool:
    """Neither the first nor the last line of a paragraph stands alone."""
    return place < count - 1 and place in {0, count - 2}


def _sheet(lines: Sequence[Line]) -> Cut:
    if not lines:
        return Cut(0, 0, "")
    return Cut(lines[0].top, lines[-1].bottom, "\n".join(line.words for line in lines))


def _runs(lines: Iterable[Line]) -> Iterator[Sequence[Line]]:
    run: list[Line] = []
    for line in lines:
        run.append(line)
        if not line.holds:
            yield run
            run = []
    if run:
        yield run
