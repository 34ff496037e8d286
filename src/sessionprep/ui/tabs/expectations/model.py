"""The rows of the expectations tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.expectation import Expectation, ExpectationState
from sessionprep.services import expectations, wording
from sessionprep.ui.kit.record_model import Source
from sessionprep.ui.kit.written_row import written_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.row import Row


def source(context: Context) -> Source[Expectation]:
    def pen(_work: Work) -> Callable[[Expectation], Row]:
        return lambda expectation: written_row(
            expectation,
            note=context.library.area_title(expectation.area),
            badge="" if expectation.state is ExpectationState.NOTICED else wording.name(expectation.state),
        )

    return Source(Expectation, expectations.listed, pen, lambda each: (each.position, each.id))
