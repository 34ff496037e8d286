"""The two ways a room gets rows: a line to type them in, or a button that begins an empty one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import drafts
from sessionprep.services.labels import Label
from sessionprep.ui.kit.buttons import primary
from sessionprep.ui.kit.quick_add import QuickAdd
from sessionprep.ui.kit.settling import PAUSE
from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from sessionprep.ui.kit.context import Context


@dataclass(frozen=True, slots=True)
class Adding:
    """By typing: `added` gives the new row's id, "" when it could not be stored.

    `then` is where the keyboard goes on in the details; without it, it stays for the next row.
    """

    name: str
    hint: str
    added: Callable[[str], str]
    pasted: Callable[[str], None]
    then: QWidget | None = None


@dataclass(frozen=True, slots=True)
class Beginning:
    """By a button, for rows that start out empty: `begun` gives the new row's id, "" when it was refused."""

    words: str
    begun: Callable[[], str]
    drawing: str = "plus"


class AddingLine(QWidget):
    """A quick-add line whose words, added or not, survive a lock and a kill."""

    added = Signal(str)

    def __init__(self, context: Context, room: str, adding: Adding) -> None:
        super().__init__()
        self._context = context
        self._adding = adding
        self._draft = f"{room}.add"
        self._drafted = context.workspace.read(drafts.kept, self._draft)
        self._entered = False
        self.quick_add = QuickAdd(adding.name, adding.hint)
        self.quick_add.set_text(self._drafted)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.quick_add)
        self.quick_add.added.connect(self._add)
        self.quick_add.pasted.connect(adding.pasted)
        self.quick_add.edited.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self.settle)

    def begin(self) -> None:
        """Put the keyboard where the next row is typed, behind what is there already."""
        self.quick_add.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> bool:
        """Keep what is typed and not yet added; False when that failed."""
        self._pause.stop()
        text = self.quick_add.text()
        if text != self._drafted:
            if not self._context.save(Label.WRITE, drafts.keep, self._draft, text):
                return False
            self._drafted = text
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The Return that added something goes no further; on an empty line it is for whatever stands around."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._entered:
            self._entered = False
        else:
            super().keyPressEvent(event)

    def _add(self, text: str) -> None:
        self._entered = True
        added = self._adding.added(text)
        if added:
            self.settle()  # the draft goes once its words are safe elsewhere
            self.added.emit(added)
        else:
            self.quick_add.set_text(text)


class BeginButton(QWidget):
    begun = Signal(str)

    def __init__(self, beginning: Beginning) -> None:
        super().__init__()
        self._beginning = beginning
        button = primary(beginning.words, beginning.drawing)
        button.clicked.connect(self.begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(button)
        self.setFocusProxy(button)

    def begin(self) -> None:
        begun = self._beginning.begun()
        if begun:
            self.begun.emit(begun)

    def settle(self) -> bool:
        """Nothing is typed in a button."""
        return True
