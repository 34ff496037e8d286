"""Scrolling past a control must not change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget


def heed_wheel_with_focus(control: QWidget) -> None:
    """Being scrolled over gives it no focus; its `wheelEvent` asks `scrolled_past`."""
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def scrolled_past(control: QWidget, event: QWheelEvent) -> bool:
    """Whether the wheel is meant for what is around it, which then gets it: so it is without the focus."""
    if control.hasFocus():
        return False
    event.ignore()
    return True
