"""The path: each step is folded, says where one is with it, and leads to what there is of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.headings import quiet, title
from sessionprep.ui.tabs.next_session.path.step import StepPart
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context

_PAGE = "path"


class PathPage(QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        wear(self, Look.PAGE)
        shipped = context.library.path
        self._steps = [StepPart(context, each) for each in shipped.steps]
        inside = QWidget()
        steps = QVBoxLayout(inside)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(space(1))
        card = DetailCard(inside)
        self._form = Form(context, None, card)
        for step in self._steps:
            steps.addWidget(step)
            step.bind(self._form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(0.5), 0, 0)
        column.setSpacing(space(1.5))
        for line in (title(_("The path")), quiet(_(shipped.opening))):
            column.addWidget(line)
        column.addWidget(card, 1)
        self._form.show(_PAGE)

    def widget(self) -> QWidget:
        return self

    def start(self) -> None:
        self._steps[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Steps are not added to; what belongs to one is added in its room."""
        self.start()

    def find_here(self) -> None:
        """All of it is in sight: there is nothing to find it in."""

    def show_record(self, record: str) -> None:
        """Every step is on the one page."""

    def settle(self) -> bool:
        return self._form.settle()
