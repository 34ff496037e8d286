"""The rows of the places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.place import Place
from sessionprep.domain.words import one_line
from sessionprep.services import places
from sessionprep.ui.kit.record_model import Source
from sessionprep.ui.kit.written_row import written_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.row import Row


def source(context: Context) -> Source[Place]:
    def pen(_work: Work) -> Callable[[Place], Row]:
        def draw(place: Place) -> Row:
            kind = context.library.place_title(place.kind)
            known = (kind if kind != place.wording else "", one_line(place.wrong))
            row = written_row(place, note=" · ".join(each for each in known if each))
            return replace(row, mark="", mark_words="")  # no place can ever be shared, so there is nothing to mark

        return draw

    return Source(Place, places.listed, pen, lambda place: (place.position, place.id))
