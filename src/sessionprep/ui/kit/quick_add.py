"""One line to add one thing after another without leaving the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from sessionprep.text import _
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

_LONGEST = 4_000_000  # Qt's own limit would cut a long pasted list without a word


class QuickAdd(QWidget):
    """Several pasted lines are handed on and leave what was typed as it was."""

    added = Signal(str)
    pasted = Signal(str)
    edited = Signal(str)

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(maxLength=_LONGEST, placeholderText=hint)
        self.line.setAccessibleName(name)
        self._button = QPushButton(_("Add"))
        self._button.setAccessibleName(name)
        self._button.setEnabled(False)
        wear(self._button, Look.PRIMARY)
        self._before = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(1))
        row.addWidget(self.line, 1)
        row.addWidget(self._button)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._typed)
        self.line.textChanged.connect(self._noticed)
        self.line.returnPressed.connect(self._add)
        self._button.clicked.connect(self._add)

    def text(self) -> str:
        return self.line.text()

    def set_text(self, text: str) -> None:
        """A draft, put back without being told as an edit."""
        self.line.setText(text)

    def _typed(self, text: str) -> None:
        lines = _lines_put_in(self._before, text, self.line.cursorPosition())
        if not lines:
            self.edited.emit(text)
            return
        self.line.undo()
        if len(lines) > 1:
            self.pasted.emit("\n".join(lines))
        else:
            self.line.insert(lines[0])
            self.edited.emit(self.line.text())

    def _noticed(self, text: str) -> None:
        if len(text.splitlines()) <= 1:
            self._before = text
        self._button.setEnabled(bool(text.strip()))

    def _add(self) -> None:
        text = self.line.text().strip()
        self.line.setFocus()
        if not text:
            return
        self.line.clear()
        self.edited.emit("")
        self.added.emit(text)


def _lines_put_in(before: str, after: str, cursor: int) -> list[str]:
    """The lines that one paste or drop put in; none when it had no line end."""
    if len(after.splitlines()) <= 1 and not after.endswith(("\n", "\r")):
        return []
    behind = len(after.encode("utf-16-le", "surrogatepass")[2 * cursor :].decode("utf-16-le", "surrogatepass"))
    head = after[: len(after) - behind]
    pairs = zip(before[: len(before) - behind], head, strict=False)
    kept = next((place for place, (old, new) in enumerate(pairs) if old != new), len(before) - behind)
    return [line for line in head[kept:].splitlines() if line.strip()]
