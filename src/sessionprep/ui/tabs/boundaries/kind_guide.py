"""What is known about the chosen kind of line, folded; of a kind in one's own words there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.kit.sources import looked_at, sources_of
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.services.content.library import Library


class KindGuide(QWidget):
    settled = Signal(object)

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._known = {kind.id: kind for kind in library.kinds}
        self._kind = ""
        self._lines = (body(""), quiet(""), quiet(""))
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(space(2), 0, 0, 0)
        rows.setSpacing(space(0.75))
        for line in self._lines:
            rows.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Folded(_("What is known about this kind"), inside))
        self.hide()

    def value(self) -> str:
        return self._kind

    def show_value(self, value: str) -> None:
        self._kind = value
        found = self._known.get(value)
        if found is not None:
            said = (_(found.guidance.text), sources_of(found.guidance.sources), looked_at(found.guidance.about))
            for line, words in zip(self._lines, said, strict=True):
                line.setText(words)
        self.setVisible(found is not None)

    def settle_now(self) -> None:
        """Nothing is typed here."""

    def keep_unsaved(self) -> None:
        """Nothing of it is stored."""
