"""A new vault's passphrase, typed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import plain, primary
from sessionprep.ui.kit.headings import body, quiet, title
from sessionprep.ui.kit.passphrase_field import PassphraseField
from sessionprep.ui.kit.strength_bar import StrengthBar
from sessionprep.ui.lock.leaf import in_a_row, page

if TYPE_CHECKING:
    from pathlib import Path

PAUSE = 120  # milliseconds without a key before the strength is judged


class ChoosePassphrase(QWidget):
    wanted = Signal(str)
    back = Signal()

    def __init__(self, place: Path) -> None:
        super().__init__()
        hint = _("At least 15 characters. Five or six unrelated words are good.")
        self._first = PassphraseField(_("&Passphrase"), hint=hint)
        self._again = PassphraseField(_("The same &again"))
        self._bar = StrengthBar()
        self._create = primary(_("&Make my vault"))
        back = plain(_("&Back"))
        self._enough = False
        page(
            self,
            title(_("Choose a passphrase")),
            body(_("It locks everything you write. Nobody can reset it, not even us: if it is lost, so is the vault.")),
            self._first,
            self._bar,
            self._again,
            in_a_row(self._create, back),
            quiet(_("Your vault will be made here: {place}").format(place=place)),
        )
        self.setFocusProxy(self._first)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._judge)
        for field in (self._first, self._again):
            field.edited.connect(self._pause.start)
            field.entered.connect(self._go_on)
        self._create.clicked.connect(self._go_on)
        back.clicked.connect(self.back)
        self._judge()

    def busy(self) -> None:
        self._create.setText(_("Making your vault…"))
        self.setEnabled(False)

    def refuse(self, sentence: str) -> None:
        """Say why not; what was typed stays."""
        self._ready()
        self._again.say(sentence)
        self._again.setFocus()
        announce(self, sentence, urgent=True)

    def forget(self) -> None:
        self._first.clear()
        self._again.clear()
        self._ready()
        self._judge()

    def _ready(self) -> None:
        self._create.setText(_("&Make my vault"))
        self.setEnabled(True)

    def _judge(self) -> None:
        """Strength in words, and whether both fields say the same; the button waits for both."""
        from sessionprep.services.strength import strength

        self._pause.stop()
        typed, again = self._first.value(), self._again.value()
        found = strength(typed)
        self._enough = found.enough
        self._bar.show_strength(max(0, found.grade), found.words)
        self._again.say(_differ() if not typed.startswith(again) else "")
        self._create.setEnabled(found.enough and typed == again)

    def _go_on(self) -> None:
        """Return in either field: on to what is still missing, or done."""
        self._judge()
        if self._create.isEnabled():
            self.wanted.emit(self._first.value())
        elif not self._enough:
            self._first.setFocus()
        else:
            self._again.say(_differ() if self._again.value() else "")
            self._again.setFocus()


def _differ() -> str:
    return _("These two are not the same yet.")
