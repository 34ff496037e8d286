"""What can be done with the page, below both sides."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import primary, quiet_button
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.theme.scale import space


class Buttons(QWidget):
    """The three ways to hand the page over are away while there is nothing to pick from."""

    def __init__(self) -> None:
        super().__init__()
        self.see = quiet_button(_("See the &page"), "eye")
        self.close_it = quiet_button(_("Close"))
        self.screen_it = quiet_button(_("S&how it large"))
        self.paper = quiet_button(_("Prin&t…"))
        self.save = primary(_("&Save…"), "save")
        row = Flow(self, space(1))
        for part in (self.see, self.close_it, *self._handing()):
            row.addWidget(part)

    def offer(self, *, offered: bool) -> None:
        for button in self._handing():
            button.setVisible(offered)

    def usable(self, *, anything: bool) -> None:
        for button in self._handing():
            button.setEnabled(anything)

    def _handing(self) -> tuple[QWidget, ...]:
        return (self.screen_it, self.paper, self.save)
