"""One line to add one thing after another without leaving the keyboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.unlearned import unlearned
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_QTS = "utf-16-le"
_LINE_END = re.compile("[\n\r\u2028\u2029]")
_LONGEST = 4_000_000  # Qt's own limit would cut a long pasted list without a word


class QuickAdd(QWidget):
    """Several pasted lines are handed on and leave what was typed as it was."""

    added = Signal(str)
    pasted = Signal(str)
    edited = Signal(str)

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _Line(maxLength=_LONGEST, placeholderText=hint)
        unlearned(self.line)
        self.line.setAccessibleName(name)
        self._button = QPushButton(_("Add"))
        self._button.setAccessibleName(name)
        self._button.setEnabled(False)
        wear(self._button, Look.PRIMARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(1))
        row.addWidget(self.line, 1)
        row.addWidget(self._button)
        self.setFocusProxy(self.line)
        self.line.list_pasted.connect(self.pasted)
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
        if not _LINE_END.search(text):
            self.edited.emit(text)
            return
        self.line.undo()
        lines = self._lines_put_in(text)
        if len(lines) > 1:
            self.pasted.emit("\n".join(lines))
        else:
            self.line.insert("".join(lines))
            self.edited.emit(self.line.text())

    def _lines_put_in(self, after: str) -> list[str]:
        """What one paste or drop put in; the line shows again what it showed before."""
        selected = self.line.selectedText()
        start = self.line.selectionStart() if selected else self.line.cursorPosition()
        before, now = _units(self.line.text()), _units(after)
        behind = len(before) - 2 * start - len(_units(selected))
        put_in = now[2 * start : len(now) - behind].decode(_QTS, "surrogatepass")
        return _lines(put_in)

    def _noticed(self, text: str) -> None:
        self._button.setEnabled(bool(text.strip()))

    def _add(self) -> None:
        text = self.line.text().strip()
        self.line.setFocus()
        if not text:
            return
        self.line.clear()
        self.edited.emit("")
        self.added.emit(text)


class _Line(QLineEdit):
    """Hands a pasted list on before it is laid out, which would take a while, or cut."""

    list_pasted = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        copied = QGuiApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
        lines = _lines(copied)
        if len(lines) > 1 or len(copied) > _LONGEST:
            self.list_pasted.emit("\n".join(lines))
        else:
            super().keyPressEvent(event)


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _units(text: str) -> bytes:
    """Two bytes for each place that Qt counts."""
    return text.encode(_QTS, "surrogatepass")
