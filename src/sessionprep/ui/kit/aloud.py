"""What a screen reader says at once, wherever the focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Urgent interrupts whatever is being read."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not before the first picture

    announcement = QAccessibleAnnouncementEvent(widget, sentence)
    if urgent:
        announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(announcement)
