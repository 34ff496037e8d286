"""How much of the time is planned: words first, and a bar beside them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from sessionprep.text import _, ngettext
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.theme.scale import space


class Meter(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._words = body("")
        self._advice = quiet(_("That is more than fits. Nothing has to go: say first what matters most."))
        self._bar = QProgressBar(textVisible=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(0.75))
        line = QHBoxLayout()
        line.setSpacing(space(1.5))
        line.addWidget(self._words)
        line.addWidget(self._bar, 1)
        column.addLayout(line)
        column.addWidget(self._advice)
        self._words.setWordWrap(False)

    def show_minutes(self, planned: int, there_are: int) -> None:
        """More than there are is fine: it is said, and nothing is stopped."""
        said = ngettext(
            "{planned} of {count} minute planned", "{planned} of {count} minutes planned", there_are
        ).format(planned=planned, count=there_are)
        self._words.setText(said)
        self._bar.setAccessibleName(said)
        self._bar.setRange(0, max(there_are, 1))
        self._bar.setValue(min(planned, there_are))
        self._advice.setVisible(planned > there_are)
        self.setVisible(planned > 0)
