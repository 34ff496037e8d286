"""The rows of the boundaries tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Boundary, BoundaryState
from sessionprep.services import boundaries, wording
from sessionprep.ui.kit.record_model import Source
from sessionprep.ui.kit.written_row import written_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.row import Row


def source(context: Context) -> Source[Boundary]:
    def pen(_work: Work) -> Callable[[Boundary], Row]:
        return lambda boundary: written_row(
            boundary,
            note=" · ".join(
                each for each in (wording.name(boundary.whose), context.library.kind_title(boundary.kind)) if each
            ),
            badge="" if boundary.state is BoundaryState.THINKING else wording.name(boundary.state),
        )

    return Source(Boundary, boundaries.listed, pen, lambda each: (each.position, each.id))
