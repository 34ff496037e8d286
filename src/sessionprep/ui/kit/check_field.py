"""Yes or no."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sessionprep.ui.kit.headings import body, heading, quiet, without_mnemonic
from sessionprep.ui.kit.labelled import say_below
from sessionprep.ui.kit.settling import Settler
from sessionprep.ui.kit.shown_key import say_key, with_key
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space


class CheckField(QWidget):
    settled = Signal(object)

    def __init__(self, words: str, *, hint: str = "", large: bool = False, wraps: bool = False) -> None:
        """`wraps` for many words: they wrap beside the box, and a click on them counts. `large` ones always do."""
        super().__init__()
        self._box = QCheckBox()
        self._wrapped = heading("") if large else body("") if wraps else None
        self.set_words(words)
        line = quiet(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_beside(self._box, self._wrapped) if self._wrapped else self._box)
        column.addWidget(line)
        say_below(line, self._box, hint)
        self.setFocusProxy(self._box)
        self._settler = Settler(self, self.value, self.settled.emit)
        self._box.clicked.connect(self._settler.touched)
        if self._wrapped:
            self._wrapped.installEventFilter(self)
            self.settle_at_once()

    def set_words(self, words: str) -> None:
        """For what it says to follow what it is about."""
        if self._wrapped:
            self._wrapped.setText(words)
            self._box.setAccessibleName(words)
            return
        self._box.setText(words)
        self._box.setAccessibleName(without_mnemonic(words))

    def settle_at_once(self) -> None:
        """For a tick that leads somewhere: nobody waits for the pause."""
        self._box.clicked.connect(self._settler.settle_now)

    def turn(self) -> None:
        """As a click on it."""
        self._box.click()

    def show_key(self, key: int) -> None:
        """In front of its words; whoever shows it sees to what the key does."""
        shown = with_key(key, self._box.accessibleName())
        if self._wrapped:
            self._wrapped.setText(shown)
        else:
            self._box.setText(shown.replace("&", "&&"))
        say_key(self._box, key)

    def value(self) -> bool:
        return self._box.isChecked()

    def show_value(self, value: bool) -> None:  # noqa: FBT001 - the value is the field's, as in every field
        if self._settler.learned(value):
            self._box.setChecked(value)

    def settle_now(self) -> None:
        self._settler.settle_now()

    def keep_unsaved(self) -> None:
        self._settler.keep_unsaved()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._box.click()
            return True
        return False


def _beside(box: QCheckBox, words: QLabel) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(space(1))
    row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return line
