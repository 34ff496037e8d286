"""The compass: which lines are mine, which we share, which are theirs, kind by kind beside each other."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import boundaries
from sessionprep.text import _
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import heading
from sessionprep.ui.kit.tab_order import line_up
from sessionprep.ui.tabs.boundaries.compass_band import Band, Columns
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sessionprep.domain.boundary import Boundary
    from sessionprep.ui.kit.context import Context

_WIDE = 112
_AT_ONCE = 3
_IN_A_BAND = 12


def open_compass(context: Context, show: Callable[[str], object]) -> DialogShell:
    """`show` leads to the line that was pressed, once this is closed."""
    page = _Compass(context, context.workspace.read(boundaries.listed))
    purpose = _("Yours on one side, theirs on the other, and what you share between them. Press one to go there.")
    shell = DialogShell(context.window, _("The compass"), purpose, page, wide=_WIDE)
    shell.add_primary(_("Close"), shell.accept)

    def go(boundary: str) -> None:
        shell.accept()
        show(boundary)

    page.pressed.connect(go)
    if first := page.first():
        shell.start_in(first)
    shell.open()
    return shell


class _Compass(QWidget):
    """Kind by kind, in the person's order; the Tab key goes from line to line, across before down."""

    pressed = Signal(str)

    def __init__(self, context: Context, listed: Sequence[Boundary]) -> None:
        super().__init__()
        self._waiting = iter(_by_kind(context, listed))
        self._bands: list[Band] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(1))
        self._column.addWidget(Columns())
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._add_some)
        self._add_some()

    def first(self) -> QWidget | None:
        return self._bands[0].first() if self._bands else None

    def _add_some(self) -> None:
        """A few at a time: a long list is there at once, and goes on while it is looked at."""
        some = [*islice(self._waiting, _AT_ONCE)]
        for title, lines in some:
            if title:
                self._column.addSpacing(space(0.5))
                self._column.addWidget(heading(title))
            band = Band(lines, self.pressed.emit)
            self._bands.append(band)
            self._column.addWidget(band)
        line_up(self, self._bands)
        if len(some) < _AT_ONCE:
            self._more.stop()
        else:
            self._more.start()


def _by_kind(context: Context, listed: Sequence[Boundary]) -> Iterator[tuple[str, Sequence[Boundary]]]:
    """Ours in their order, then the person's own, and last what has none; many of one kind in several bands."""
    shipped = [kind.id for kind in context.library.kinds]
    kinds = sorted({each.kind: None for each in listed}, key=lambda kind: _place(shipped, kind))
    for kind in kinds:
        title = context.library.kind_title(kind) or (_("No kind yet") if len(kinds) > 1 else "")
        lines = [each for each in listed if each.kind == kind]
        for at in range(0, len(lines), _IN_A_BAND):
            yield "" if at else title, lines[at : at + _IN_A_BAND]


def _place(shipped: list[str], kind: str) -> tuple[bool, int]:
    return kind == "", shipped.index(kind) if kind in shipped else len(shipped)
