"""A secret: hidden unless shown on purpose, never copied while hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.caps_lock import CapsLock
from sessionprep.ui.kit.labelled import say_below, set_out
from sessionprep.ui.kit.settling import Settler
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent


class _Secret(QLineEdit):
    """Tells of each key before it works, by a callback: an event filter would show Python far more than keys."""

    def __init__(self, pressed: Callable[[QKeyEvent], None]) -> None:
        super().__init__()
        self._pressed = pressed

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._pressed(event)
        super().keyPressEvent(event)


# A click leaves the keyboard in the field. By its number: naming Qt.FocusPolicy would hold up the first picture.
_BY_TAB_ALONE = 1


class PassphraseField(QWidget):
    settled = Signal(object)
    entered = Signal()  # Return was pressed
    edited = Signal()  # a key changed it; nothing waits for a pause here

    def __init__(self, words: str, *, hint: str = "") -> None:
        super().__init__()
        self._hint = hint
        self._edit = _Secret(self._pressed)
        self._edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = plain(_("Show"))
        self._eye.setCheckable(True)
        self._eye.setAccessibleName(_("Show what is typed"))
        self._eye.setProperty("focusPolicy", _BY_TAB_ALONE)
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(space(0.5))
        beside.addWidget(self._edit, 1)
        beside.addWidget(self._eye)
        self._line = set_out(self, words, self._edit, hint, row=row)
        self._caps = CapsLock()
        self._settler = Settler(self, self.value, self.settled.emit)
        self._edit.textEdited.connect(self._typed)
        self._edit.returnPressed.connect(self.entered)
        self._edit.editingFinished.connect(self._settler.settle_now)
        self._eye.toggled.connect(self._show)

    def value(self) -> str:
        return self._edit.text()

    def show_value(self, value: str) -> None:
        if self._settler.learned(value):
            self._edit.setText(value)

    def clear(self) -> None:
        """Forget what was typed and hide the next."""
        self._edit.clear()
        self._settler.learned("")
        self._eye.setChecked(False)
        self.say("")

    def say(self, notice: str) -> None:
        """Put a sentence below the field; with none, its hint comes back."""
        say_below(self._line, self._edit, notice or self._hint)

    def settle_now(self) -> None:
        self._settler.settle_now()

    def keep_unsaved(self) -> None:
        self._settler.keep_unsaved()

    def _pressed(self, event: QKeyEvent) -> None:
        if self._caps.notice(event):
            self.say(_("Caps Lock seems to be on.") if self._caps.on else "")

    def _typed(self, text: str) -> None:
        kept = "".join(text.splitlines())
        if kept != text:
            self._edit.setText(kept)
            self.say(_("A line break came with what was pasted. It was left out."))
        self._settler.touched()
        self.edited.emit()

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self._edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        from sessionprep.ui.kit.unlearned import unlearned  # not before the first picture: it names Qt

        unlearned(self._edit)
        self._edit.setDragEnabled(False)
        self._eye.setText(_("Hide") if shown else _("Show"))
