"""The parts of the page: a heading and lines below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.headings import body, heading, quiet
from sessionprep.ui.theme.icons import icon
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import icon_size, space

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONG = 24  # letters of a name that another program made up


def section(words: str, *parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(1))
    for each in (heading(words), *parts):
        column.addWidget(each)
    return whole


def marked(lines: Iterable[tuple[str, bool]]) -> QWidget:
    """Each with a tick, or a sign where it is not so; a screen reader hears that from the words."""
    grid, whole = _grid(wide=1)
    for row, (words, well) in enumerate(lines):
        grid.addWidget(Mark("check" if well else "info"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(body(words), row, 1)
    return whole


def told(rows: Sequence[tuple[str, ...]], wide: int) -> QWidget:
    """A table to read; the column `wide` takes what room there is."""
    grid, whole = _grid(wide)
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            cell = body(words) if column == 0 else quiet(words)
            cell.setWordWrap(column == wide or len(words) > _LONG)
            grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
    return whole


class Mark(QLabel):
    """Keeps its colour with the palette of the moment."""

    def __init__(self, drawing: str) -> None:
        super().__init__()
        self._drawing = drawing
        self._draw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._draw()

    def _draw(self) -> None:
        self.setPixmap(icon(self._drawing, self.palette()).pixmap(icon_size(), icon_size()))


def nothing_noted() -> QWidget:
    return quiet(_("Nothing is noted yet."))


def _grid(wide: int) -> tuple[QGridLayout, QWidget]:
    whole = QWidget()
    grid = QGridLayout(whole)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(space(2))
    grid.setVerticalSpacing(space(0.75))
    grid.setColumnStretch(wide, 1)
    return grid, whole
