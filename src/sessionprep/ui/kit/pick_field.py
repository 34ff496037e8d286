"""One of many, or the person's own words where those are welcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from sessionprep.ui.kit.labelled import set_out
from sessionprep.ui.kit.settling import Settler
from sessionprep.ui.kit.unlearned import unlearned
from sessionprep.ui.kit.wheel import heed_wheel_with_focus, scrolled_past
from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QWheelEvent

    from sessionprep.ui.kit.choice_field import Option


class PickField(QWidget):
    """Its value is that of the option, or what the person typed; empty for none."""

    settled = Signal(object)

    def __init__(
        self,
        words: str,
        options: Iterable[Option],
        *,
        own_words: bool = False,
        blank: str = "",
        hint: str = "",
    ) -> None:
        """`blank` stands for nothing chosen; with own words it shows while the line is empty."""
        super().__init__()
        self._own_words = own_words
        self._box = _box(own_words=own_words, blank=blank)
        for option in options:
            self._box.addItem(option.words, option.value)
        self._box.setCurrentIndex(-1 if own_words else 0)
        set_out(self, words, self._box, hint)
        self._settler = Settler(self, self.value, self.settled.emit)
        self._box.activated.connect(self._settler.touched)
        if line := self._box.lineEdit():
            line.setAccessibleName(self._box.accessibleName())
            line.textEdited.connect(self._settler.touched)
            line.editingFinished.connect(self._settler.settle_now)
        self._box.left.connect(self._settler.settle_now)

    def value(self) -> str:
        place = self._box.currentIndex()
        if self._own_words:
            text = self._box.currentText().strip()
            place = next((i for i in range(self._box.count()) if self._box.itemText(i) == text), -1)
            if place < 0:
                return text
        return str(self._box.itemData(place)) if place >= 0 else ""

    def show_value(self, value: str) -> None:
        if not self._settler.learned(value):
            return
        place = self._box.findData(value)
        if place < 0 and value and not self._own_words:
            self._box.addItem(value, value)  # stored by another version: shown as it is rather than lost
            place = self._box.count() - 1
        self._box.setCurrentIndex(place)
        if place < 0 and self._own_words:
            self._box.setEditText(value)
        line = self._box.lineEdit()
        if line is not None and not line.hasFocus():
            line.setCursorPosition(0)  # else a long one would show its end

    def set_options(self, options: Iterable[Option]) -> None:
        """Others to pick from; what is chosen or being typed stays, and so does the blank."""
        first = 1 if self._box.itemData(0) == "" else 0
        wanted = [(option.words, option.value) for option in options]
        known = [(self._box.itemText(place), self._box.itemData(place)) for place in range(first, self._box.count())]
        if wanted == known:
            return
        value, line = self.value(), self._box.lineEdit()
        typed = (line.text(), line.selectionStart(), line.selectionLength(), line.cursorPosition()) if line else None
        for place in reversed(range(first, self._box.count())):
            self._box.removeItem(place)
        for words, each in wanted:
            self._box.addItem(words, each)
        place = self._box.findData(value)
        self._box.setCurrentIndex(0 if place < 0 and first else place)  # what is not there any more is the blank
        if line and typed:
            text, start, length, spot = typed
            line.setText(text)
            line.setCursorPosition(spot)
            if start >= 0:
                line.setSelection(start, length)

    def settle_at_once(self) -> None:
        """For a field that leads somewhere: nobody waits for the pause."""
        self._box.activated.connect(self._settler.settle_now)

    def settle_now(self) -> None:
        self._settler.settle_now()

    def keep_unsaved(self) -> None:
        self._settler.keep_unsaved()


class _Box(QComboBox):
    left = Signal()  # and not for its own list

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        if not self.view().isVisible():
            self.left.emit()
        super().focusOutEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not scrolled_past(self, event):
            super().wheelEvent(event)


def _box(*, own_words: bool, blank: str) -> _Box:
    box = _Box()
    box.setEditable(own_words)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    box.setItemDelegate(QStyledItemDelegate(box))  # the one that heeds the style sheet's row height
    heed_wheel_with_focus(box)
    if line := box.lineEdit():
        unlearned(box)  # which its line follows
        line.setPlaceholderText(blank)
    elif blank:
        box.addItem(blank, "")
    return box
