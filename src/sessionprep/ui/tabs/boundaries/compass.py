"""The compass: which lines are mine, which we share, which are theirs, kind by kind beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.boundary import BoundaryState, Whose
from sessionprep.domain.words import one_line
from sessionprep.services import boundaries, wording
from sessionprep.text import _
from sessionprep.ui.kit.columns import Cell, Column, Layout, Rows, open_columns
from sessionprep.ui.theme.looks import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sessionprep.domain.boundary import Boundary
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.dialog import DialogShell

_ORDER = (Whose.MINE, Whose.SHARED, Whose.THEIRS)
_IN_A_BAND = 12
_SHOWN = 400  # letters of a line


def open_compass(context: Context, show: Callable[[str], object]) -> DialogShell:
    """`show` leads to the line that was pressed."""
    layout = Layout(
        _("The compass"),
        _("Yours on one side, theirs on the other, and what you share between them. Press one to go there."),
        [Column(wording.name(whose), Look.HEARD if whose is Whose.SHARED else Look.CARD) for whose in _ORDER],
        _by_kind(context, context.workspace.read(boundaries.listed)),
    )
    return open_columns(context, layout, show)


def _by_kind(context: Context, listed: Sequence[Boundary]) -> Iterator[Rows]:
    """Ours in their order, then the person's own, and last what has none; many of one kind in several bands."""
    shipped = [kind.id for kind in context.library.kinds]
    kinds = sorted({each.kind: None for each in listed}, key=lambda kind: _place(shipped, kind))
    for kind in kinds:
        title = context.library.kind_title(kind) or (_("No kind yet") if len(kinds) > 1 else "")
        lines = [each for each in listed if each.kind == kind]
        for at in range(0, len(lines), _IN_A_BAND):
            some = lines[at : at + _IN_A_BAND]
            cells = [[_cell(each) for each in some if each.whose is whose] for whose in _ORDER]
            yield Rows("" if at else title, cells)


def _cell(line: Boundary) -> Cell:
    state = "" if line.state is BoundaryState.THINKING else wording.name(line.state)
    return Cell(line.id, one_line(line.wording[:_SHOWN]) or _("(no words yet)"), state)


def _place(shipped: list[str], kind: str) -> tuple[bool, int]:
    return kind == "", shipped.index(kind) if kind in shipped else len(shipped)
