"""A test tone for headphones: first on the left, then on the right."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.tabs.next_session.arriving.tone import play_tone
from sessionprep.ui.theme.scale import space


class ToneTest(QWidget):
    def __init__(self) -> None:
        super().__init__()
        button = plain(_("Play a test tone"), "headphones")
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._said = quiet("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(0.5))
        column.addWidget(button)
        column.addWidget(self._said)
        self._said.hide()
        button.clicked.connect(self._play)

    def _play(self) -> None:
        self._said.setText(
            _("First left, then right. Heard nothing? Look at the plug and the volume.")
            if play_tone()
            else _("SessionPrep finds no way to play a sound here. Any other sound of this computer will do.")
        )
        self._said.show()
        announce(self, self._said.text())
