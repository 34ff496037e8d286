"""A new vault's passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import plain, primary
from sessionprep.ui.kit.headings import body, quiet, title
from sessionprep.ui.kit.new_passphrase import NewPassphrase
from sessionprep.ui.lock.leaf import in_a_row, page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.ui.kit.jobs import Jobs


class ChoosePassphrase(QWidget):
    wanted = Signal(str)
    back = Signal()

    def __init__(self, place: Path, jobs: Callable[[], Jobs]) -> None:
        super().__init__()
        self._passphrase = NewPassphrase(_("&Passphrase"), jobs)
        self._create = primary(_("&Make my vault"))
        self._back = plain(_("&Back"))
        self._about = body("")
        self._about.hide()
        page(
            self,
            title(_("Choose a passphrase")),
            body(_("It locks everything you write. Nobody can reset it, not even us, so a recovery sheet comes next.")),
            self._about,
            self._passphrase,
            in_a_row(self._create, self._back),
            quiet(_("Your vault will be made here: {place}").format(place=place)),
        )
        self.setFocusProxy(self._passphrase)
        self._passphrase.changed.connect(self._show)
        self._passphrase.chosen.connect(self.wanted)
        self._create.clicked.connect(self._passphrase.decide)
        self._back.clicked.connect(self.back)
        self._show()

    def add_about(self, sentence: str) -> None:
        """What else there is to know before the vault is made."""
        self._about.setText(sentence)
        self._about.show()

    def busy(self) -> None:
        self._create.setText(_("Making your vault…"))
        self.setEnabled(False)

    def refuse(self, sentence: str) -> None:
        """Say why not; what was typed stays."""
        self._ready()
        self._passphrase.refuse(sentence)
        announce(self, sentence, urgent=True)

    def forget(self) -> None:
        self._ready()
        self._passphrase.forget()

    def _ready(self) -> None:
        self._create.setText(_("&Make my vault"))
        self.setEnabled(True)

    def _show(self) -> None:
        """The button waits for both fields."""
        self._create.setEnabled(self._passphrase.is_ready())
