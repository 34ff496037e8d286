"""One line of a person's words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from sessionprep.ui.kit.labelled import set_out
from sessionprep.ui.kit.settling import Settler
from sessionprep.ui.kit.unlearned import unlearned


class LineField(QWidget):
    settled = Signal(object)
    edited = Signal(str)  # at each letter

    def __init__(self, words: str, *, hint: str = "", example: str = "") -> None:
        """The example shows while the line is empty."""
        super().__init__()
        self._edit = QLineEdit()
        unlearned(self._edit)
        self._edit.setPlaceholderText(example)
        set_out(self, words, self._edit, hint)
        self._settler = Settler(self, self.value, self.settled.emit)
        self._edit.textEdited.connect(self._typed)
        self._edit.editingFinished.connect(self._settler.settle_now)

    def value(self) -> str:
        return self._edit.text()

    def show_value(self, value: str) -> None:
        if self._settler.learned(value) and not self._mid_word(value):
            self._edit.setText(value)

    def settle_now(self) -> None:
        self._settler.settle_now()

    def keep_unsaved(self) -> None:
        self._settler.keep_unsaved()

    def _typed(self, text: str) -> None:
        flat = on_one_line(text)
        if flat != text:
            spot = self._edit.cursorPosition()
            self._edit.setText(flat)
            self._edit.setCursorPosition(len(on_one_line(text[:spot])))
        self._settler.touched()
        self.edited.emit(flat)

    def _mid_word(self, value: str) -> bool:
        """Only the space just typed at the end was trimmed when it was stored."""
        return self._edit.hasFocus() and self._edit.text().strip() == value


def on_one_line(text: str) -> str:
    """Line ends and tabs become single spaces; every other character stays."""
    return " ".join(text.replace("\t", "\n").splitlines())
