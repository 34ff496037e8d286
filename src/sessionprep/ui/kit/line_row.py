"""One short line among others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from sessionprep.services.lines import Removed, Ticked
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.line_field import on_one_line
from sessionprep.ui.kit.unlearned import unlearned
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from sessionprep.services.lines import Line


class LineRow(QWidget):
    edited = Signal()
    left = Signal()
    entered = Signal()
    done = Signal(object)  # an edit that is stored at once
    moved = Signal(str, int)  # the line, so many places down

    def __init__(self, line: Line) -> None:
        super().__init__()
        self.line = line
        self._box = QCheckBox()
        self._edit = QLineEdit()
        unlearned(self._edit)
        self._show(line.words)
        self._cross = plain("", "x")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(0.5))
        row.addWidget(self._box)
        row.addWidget(self._edit, 1)
        row.addWidget(self._cross)
        self._box.setVisible(line.done is not None)  # not before it stands here, or it would be a window
        self.setFocusProxy(self._edit)
        self._box.clicked.connect(self._tick)
        self._cross.clicked.connect(self._remove)
        self._edit.textEdited.connect(self._typed)
        self._edit.editingFinished.connect(self.left)
        self._edit.returnPressed.connect(self.entered)

    def words(self) -> str:
        """As stored while nobody changed them, whatever a line can show of that."""
        text = self._edit.text()
        return self.line.words if text == self._shown else text

    def show_line(self, line: Line, name: str) -> None:
        """What is being typed stays."""
        if self.words() == self.line.words != line.words:
            self._show(line.words)
        elif self.words() == line.words:
            self._shown = self._edit.text()
        self.line = line
        self._edit.setAccessibleName(name)
        self._cross.setAccessibleName(_("Remove: {line}").format(line=line.words or name))
        self._cross.setToolTip(_("Remove"))
        self.untick()
        self._box.setAccessibleName(_("Done: {line}").format(line=line.words or name))

    def accept(self) -> None:
        """What was typed is stored; it reads as it is kept."""
        if self.words() != self.line.words:
            spot = self._edit.cursorPosition()
            self._show(self.line.words)
            self._edit.setCursorPosition(spot)

    def go_on(self, typed: str, spot: int) -> None:
        """With what was begun elsewhere, blanks at its end included, and the cursor where it was."""
        if typed.strip() == self.words():
            self._edit.setText(typed)
        self._edit.setFocus()
        self._edit.deselect()
        self._edit.setCursorPosition(spot)

    def untick(self) -> None:
        """As it is stored."""
        self._box.setChecked(bool(self.line.done))

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        return [*([self._box] if self.line.done is not None else []), self._edit, self._cross]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A line edit leaves Alt and the arrows to what is around it."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(self.line.id, steps)
        else:
            super().keyPressEvent(event)

    def _tick(self) -> None:
        self.done.emit(Ticked(self.line.id, self._box.isChecked()))

    def _remove(self) -> None:
        self.done.emit(Removed(self.line.id))

    def _show(self, words: str) -> None:
        self._edit.setText(words)
        self._edit.setCursorPosition(0)  # else a long line would show its end
        self._shown = self._edit.text()

    def _typed(self, text: str) -> None:
        flat = on_one_line(text)
        if flat != text:
            self._edit.setText(flat)
        self.edited.emit()
