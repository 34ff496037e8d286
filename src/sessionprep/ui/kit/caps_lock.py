"""Whether Caps Lock is on, as far as the letters that arrive can tell; Qt does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class CapsLock:
    def __init__(self) -> None:
        self.on = False

    def notice(self, event: QKeyEvent) -> bool:
        """Learn from a key; True when the answer changed."""
        from PySide6.QtCore import Qt  # not before the first key: the window is painted sooner without it

        was = self.on
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.on = False  # which way it went shows with the next letter
        elif letter.isalpha() and letter.upper() != letter.lower():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.on = letter.isupper() != shifted
        return self.on != was
