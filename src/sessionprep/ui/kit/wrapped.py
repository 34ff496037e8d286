"""Words that wrap, also those longer than a line: an address from the internet would push all else out of sight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

_LONG = re.compile("[!-~\u00c0-\u024f]{30,}")  # Latin letters and signs; Qt knows where other scripts may break
_PIECE = re.compile(".{10}(?=.)")
_MAY_BREAK = "\\g<0>\u200b"


class Wrapped(QLabel):
    """Says what it was given; what can be copied out of it has nothing added."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._copied = False
        self.setWordWrap(True)

    @override
    def text(self) -> str:
        return self._words

    @override
    def setText(self, words: str) -> None:
        self._words = words
        drawn = words if self._copied else _LONG.sub(lambda word: _PIECE.sub(_MAY_BREAK, word[0]), words)
        self.setAccessibleName(words if drawn != words else "")
        super().setText(drawn)

    @override
    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:
        super().setTextInteractionFlags(flags)
        self._copied = True
        self.setText(self._words)
