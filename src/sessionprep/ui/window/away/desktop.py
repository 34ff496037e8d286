from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Desktop(QObject):
    """What a system tells of its screen; one that tells nothing never emits."""

    left = Signal()

    def stop(self) -> None:
        """Listen no longer, and keep the system from nothing."""
