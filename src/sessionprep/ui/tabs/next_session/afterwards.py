"""One quiet line under a session whose time has passed, until a person says how it went, or never."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class AfterwardsActs:
    write: Callable[[], object]
    missed: Callable[[], object]
    cancelled: Callable[[], object]


class Afterwards(QWidget):
    def __init__(self, acts: AfterwardsActs) -> None:
        super().__init__()
        line = QWidget()
        flow = Flow(line, space(0.5))
        for words, drawing, act in (
            (_("It took place: write about it"), "notebook-pen", acts.write),
            (_("I missed it"), "", acts.missed),
            (_("It was cancelled"), "", acts.cancelled),
        ):
            button = plain(words, drawing)
            button.clicked.connect(act)
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(0.5))
        column.addWidget(body(_("This session’s time has passed.")))
        column.addWidget(line)
