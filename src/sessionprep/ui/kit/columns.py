"""Things laid out in columns beside each other, band by band; below each other where there is no room."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import body, heading, quiet
from sessionprep.ui.kit.line_button import LineButton
from sessionprep.ui.kit.tab_order import line_up
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QResizeEvent

    from sessionprep.ui.kit.context import Context

_ROOM_FOR_ALL = 72  # steps of the grid
_WIDE = 112
_AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class Column:
    """`look` is what its cells wear."""

    name: str
    look: Look = Look.CARD


@dataclass(frozen=True, slots=True)
class Cell:
    """`note` stands below the words, smaller."""

    record: str
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """One band: as many rows of cells as there are columns."""

    title: str
    cells: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Layout:
    title: str
    purpose: str
    columns: Sequence[Column]
    rows: Iterable[Rows]


def open_columns(context: Context, layout: Layout, show: Callable[[str], object]) -> DialogShell:
    """`show` leads to what was pressed, once this is closed."""
    page = _Page(layout)
    shell = DialogShell(context.window, layout.title, layout.purpose, page, wide=_WIDE)
    shell.add_primary(_("Close"), shell.accept)

    def go(record: str) -> None:
        shell.accept()
        show(record)

    page.pressed.connect(go)
    if first := page.first():
        shell.start_in(first)
    shell.open()
    return shell


class _Page(QWidget):
    """The Tab key goes from cell to cell, along the columns of a band before the next band."""

    pressed = Signal(str)

    def __init__(self, layout: Layout) -> None:
        super().__init__()
        self._columns = layout.columns
        self._waiting = iter(layout.rows)
        self._bands: list[_Band] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(1))
        self._column.addWidget(_Names(layout.columns))
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._add_some)
        self._add_some()

    def first(self) -> QWidget | None:
        return self._bands[0].first() if self._bands else None

    def _add_some(self) -> None:
        """A few at a time: a long list is there at once, and goes on while it is looked at."""
        some = [*islice(self._waiting, _AT_ONCE)]
        for rows in some:
            if rows.title:
                self._column.addSpacing(space(0.5))
                self._column.addWidget(heading(rows.title))
            band = _Band(self._columns, rows, self.pressed.emit)
            self._bands.append(band)
            self._column.addWidget(band)
        line_up(self, self._bands)
        if len(some) < _AT_ONCE:
            self._more.stop()
        else:
            self._more.start()


class _Names(QWidget):
    """What stands above the columns; out of sight where they stand below each other."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self._names = [body(column.name) for column in columns]
        row = QHBoxLayout(self)
        row.setContentsMargins(space(1), 0, space(1), 0)
        row.setSpacing(space(1))
        for name in self._names:
            row.addWidget(name, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for name in self._names:
            name.setVisible(_has_room(self))


class _Band(QWidget):
    def __init__(self, columns: Sequence[Column], rows: Rows, go: Callable[[str], object]) -> None:
        super().__init__()
        self._stacks = [_Stack(column, cells, go) for column, cells in zip(columns, rows.cells, strict=True)]
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space(1))
        for stack in self._stacks:
            self._row.addWidget(stack, 1)

    def first(self) -> QWidget | None:
        return next((stack.buttons[0] for stack in self._stacks if stack.buttons), None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = _has_room(self)
        flow = QBoxLayout.Direction
        self._row.setDirection(flow.LeftToRight if beside else flow.TopToBottom)
        for stack in self._stacks:
            stack.stand(beside=beside)


class _Stack(QWidget):
    """What stands in one column of a band."""

    def __init__(self, column: Column, cells: Sequence[Cell], go: Callable[[str], object]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._name = quiet(column.name)
        self.buttons: list[LineButton] = []
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(space(1))
        inside.addWidget(self._name)
        for cell in cells:
            inside.addWidget(self._card(column, cell, go))
        inside.addStretch()

    def stand(self, *, beside: bool) -> None:
        """Below each other each says which column it is, and an empty one is not there."""
        self._name.setVisible(not beside)
        self.setVisible(beside or bool(self.buttons))

    def _card(self, column: Column, cell: Cell, go: Callable[[str], object]) -> QFrame:
        card = QFrame()
        wear(card, column.look)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(space(0.25), space(0.25), space(0.25), space(0.25))
        button = LineButton(cell.words, _("Go there"), cell.note)
        button.setAccessibleName(" · ".join(each for each in (column.name, cell.words, cell.note) if each))
        button.clicked.connect(partial(_press, go, cell.record))
        self.buttons.append(button)
        inside.addWidget(button)
        return card


def _press(go: Callable[[str], object], record: str, _checked: object = None) -> None:
    go(record)


def _has_room(widget: QWidget) -> bool:
    return widget.width() >= space(_ROOM_FOR_ALL)
