"""Tab goes through what came later where it stands, and not after everything else."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def line_up(frame: QWidget, rows: Iterable[QWidget]) -> None:
    """The rows follow the frame they were put into; they have to stand in it already."""
    policy = frame.focusPolicy()
    frame.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt 6.11 puts nothing behind what takes no focus
    for one, following in pairwise([frame, *(stop for row in rows for stop in _stops(row))]):
        QWidget.setTabOrder(one, following)
    frame.setFocusPolicy(policy)


def line_up_among(frame: QWidget, rows: Sequence[QWidget]) -> None:
    """The same where other stops come after the frame.

    Whatever holds a stop of the rows and hands the keyboard on to it keeps its old place, behind those others, and from
    there Tab would be sent back for ever. So it hands nothing on any more; `go_into` still finds the first stop.
    """
    for holder in (each for row in rows for each in (row, *row.findChildren(QWidget)) if each.focusProxy()):
        holder.setFocusProxy(None)  # type: ignore[arg-type]  # Qt's own way to say: to nobody
    line_up(frame, rows)


def go_into(row: QWidget) -> None:
    """Put the keyboard where this begins."""
    first = next(_stops(row), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def _stops(row: QWidget) -> Iterator[QWidget]:
    for each in (row, *row.findChildren(QWidget)):
        stops = each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
        if stops and each.window() is row.window():  # not what drops down
            yield each
