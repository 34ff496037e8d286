"""A number of minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.labelled import set_out
from sessionprep.ui.kit.settling import Settler
from sessionprep.ui.kit.wheel import heed_wheel_with_focus, scrolled_past
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent


class MinutesField(QWidget):
    settled = Signal(object)

    def __init__(self, words: str, *, least: int = 0, most: int = 600, step: int = 5, hint: str = "") -> None:
        super().__init__()
        self._spin = _Spin()
        self._spin.setRange(least, most)
        self._spin.setSingleStep(step)
        # i18n: minutes, right after a number; the space is part of it
        self._spin.setSuffix(_(" min"))
        heed_wheel_with_focus(self._spin)
        set_out(self, words, self._spin, hint)
        self._settler = Settler(self, self.value, self.settled.emit)
        self._spin.valueChanged.connect(self._settler.touched)
        self._spin.editingFinished.connect(self._settler.settle_now)

    def value(self) -> int:
        return self._spin.value()

    def show_value(self, value: int) -> None:
        if self._settler.learned(value):
            self._spin.setValue(value)
            self._settler.learned(value)  # what was just put in is no key of the person's

    def settle_now(self) -> None:
        self._spin.interpretText()
        self._settler.settle_now()

    def keep_unsaved(self) -> None:
        self._settler.keep_unsaved()


class _Spin(QSpinBox):
    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not scrolled_past(self, event):
            super().wheelEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            # Qt 6.11 leaves a spin box's own padding out at the side of the text.
            self.lineEdit().setTextMargins(space(1.25), 0, space(0.5), 0)
