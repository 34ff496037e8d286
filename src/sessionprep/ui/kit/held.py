"""Where the keyboard is, asked before what it is in changes."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget


def holds_keyboard(widget: QWidget) -> bool:
    """In it or in something inside."""
    focus: QWidget | None = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))
