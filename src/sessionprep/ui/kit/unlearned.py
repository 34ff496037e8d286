"""A field for a person's words: a keyboard on the screen or an input method is asked to learn nothing from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def unlearned(field: QWidget) -> None:
    """To be said again after what a field shows was changed, because Qt then takes it back."""
    hints = Qt.InputMethodHint
    field.setInputMethodHints(field.inputMethodHints() | hints.ImhSensitiveData | hints.ImhNoPredictiveText)
