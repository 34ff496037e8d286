"""How much of the time is planned: words first, and a bar beside them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import Button
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.theme.looks import Look
from sessionprep.ui.theme.scale import space


class Meter(QWidget):
    spare_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = body("")
        self._advice = quiet(_("That is more than fits. Nothing has to go: say first what matters most."))
        self._spare = Button("", Look.DISCLOSURE)
        self._spare.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._spare.clicked.connect(self.spare_wanted)
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
        column.addWidget(self._spare)
        self._words.setWordWrap(False)

    def show_minutes(self, planned: int, there_are: int, spare: str) -> None:
        """More than there are is fine: it is said, what could wait is named, and nothing is stopped."""
        said = ngettext(
            "{planned} of {count} minute planned", "{planned} of {count} minutes planned", there_are
        ).format(planned=planned, count=there_are)
        self._words.setText(said)
        self._bar.setAccessibleName(said)
        self._bar.setRange(0, max(there_are, 1))
        self._bar.setValue(min(planned, there_are))
        self._advice.setVisible(planned > there_are and not spare)  # one line is enough
        self._spare.setText(_("Keep for another time: {question}").format(question=spare.replace("&", "&&")))
        self._spare.setVisible(bool(spare))
        self.setVisible(planned > 0)
