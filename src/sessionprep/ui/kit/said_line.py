"""A line in a dialog that says what was just done, and offers to take it back; the window's own is behind it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body
from sessionprep.ui.theme.scale import space


class SaidLine(QWidget):
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = body("")
        self._undo = plain(_("&Undo"))
        self._undo.clicked.connect(self.undo_wanted)
        row = Flow(self, space(1))
        row.addWidget(self._words)
        row.addWidget(self._undo)
        self.say("")

    def say(self, sentence: str, *, undo: bool = False) -> None:
        self._words.setText(sentence)
        self._undo.setVisible(undo)
        self.setVisible(bool(sentence))
        self.setFocusProxy(self._undo if undo else None)  # type: ignore[arg-type]  # the stubs know no None
        if sentence:
            announce(self, sentence)
