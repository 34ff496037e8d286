"""The ways from the list: the compass, the words to pause, what is worth noticing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.noticing import noticing_button
from sessionprep.ui.tabs.boundaries.compass import open_compass
from sessionprep.ui.tabs.boundaries.stop_card import open_stop_card
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.boundary import Boundary
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.record_model import RecordModel


class Beneath(QWidget):
    """The compass is out of sight before there is a line; a search that finds nothing changes nothing."""

    def __init__(self, context: Context, model: RecordModel[Boundary]) -> None:
        super().__init__()
        self._model = model
        self._show: Callable[[str], object] = lambda _boundary: None
        self._compass = plain(_("The &compass…"), "target")
        self._compass.clicked.connect(lambda: open_compass(context, self._show))
        pause = plain(_("Words to &pause…"), "message-circle")
        pause.clicked.connect(lambda: open_stop_card(context))
        flow = Flow(self, space(0.5))
        for button in (self._compass, pause, noticing_button(context)):
            flow.addWidget(button)
        model.settled.connect(self._follow)  # a method: a function that knows the model would keep it for ever
        self._compass.setVisible(model.holds_any())

    def leads_to(self, show: Callable[[str], object]) -> None:
        self._show = show

    def _follow(self) -> None:
        self._compass.setVisible(self._model.holds_any())
