"""Scrolling past a control must not change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt

from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def guard_wheel(control: QWidget) -> None:
    """The wheel reaches the control only while it has the focus."""
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    control.installEventFilter(_Guard(control))


class _Guard(QObject):
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self._has_focus(watched):
            event.ignore()
            return True
        return False

    def _has_focus(self, watched: QObject) -> bool:
        return watched.isWidgetType() and bool(watched.property("focus"))
