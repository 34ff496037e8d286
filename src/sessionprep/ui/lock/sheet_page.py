"""The first start, after the passphrase: the recovery sheet, offered and not demanded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sessionprep.services import keys
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain, primary
from sessionprep.ui.kit.headings import body, title
from sessionprep.ui.kit.sheet_steps import SheetSteps
from sessionprep.ui.lock.leaf import in_a_row, page

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.services.entry import Key


class SheetPage(QWidget):
    """Holds the key of the vault just made until the person goes on."""

    done = Signal(bool)  # whether the sheet was made
    elsewhere = Signal()

    def __init__(self, vault: Path, key: Key) -> None:
        super().__init__()
        self._key = key
        self._steps = SheetSteps(keys.sheet_for(vault, key))
        self._on, self._other = primary(""), plain("")
        page(
            self,
            title(_("Your recovery sheet")),
            body(
                _(
                    "Should you ever forget the passphrase, these eight lines open your vault. Copy them by hand and "
                    "keep them where only you find them. Without them, a forgotten passphrase means all is lost."
                )
            ),
            self._steps,
            in_a_row(self._on, self._other),
        )
        self.setFocusProxy(self._on)
        self._on.clicked.connect(self._steps.go_on)
        self._other.clicked.connect(self._step_aside)
        self._steps.entered.connect(self._steps.go_on)
        self._steps.moved.connect(self._name_buttons)
        self._steps.confirmed.connect(lambda: self.done.emit(True))  # noqa: FBT003 - a signal has no names
        self._name_buttons()

    @property
    def key(self) -> Key:
        return self._key

    def forget(self) -> None:
        self._key.forget()

    def _step_aside(self) -> None:
        if self._steps.asking:
            self._steps.go_back()
            self._on.setFocus()
        else:
            self.done.emit(False)  # noqa: FBT003 - a signal has no names

    def _name_buttons(self) -> None:
        self._on.setText(_("&Check it") if self._steps.asking else _("I have &written it down"))
        self._other.setText(_("&Show it again") if self._steps.asking else _("&Not now"))
