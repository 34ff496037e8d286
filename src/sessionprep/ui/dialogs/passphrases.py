"""Another passphrase: the one of now, the new one twice, and what it means for old copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import entry
from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import body
from sessionprep.ui.kit.new_passphrase import NewPassphrase
from sessionprep.ui.kit.passphrase_field import PassphraseField
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.ui.kit.jobs import Jobs


def change_passphrase_dialog(parent: QWidget, jobs: Jobs) -> Passphrases:
    old_copies = _(
        "Anyone who has an old copy of vault.keys (or an old backup) and the old passphrase can still open this vault. "
        "If that matters, change everything."
    )
    purpose = _("What you wrote stays as it is; only what opens it changes.")
    page = Passphrases(jobs, old_copies, _("Change it"), _("Changing…"))
    page.stand_in(DialogShell(parent, _("Change the passphrase"), purpose, page))
    return page


def change_everything_dialog(parent: QWidget, jobs: Jobs) -> Passphrases:
    old_copies = _(
        "Old copies and backups still open with the old passphrase or the old sheet. They hold what they held; "
        "delete those you do not need."
    )
    purpose = _(
        "Everything is written once more under a new key, for when somebody may know your passphrase or have your "
        "sheet. A new recovery sheet comes next, so have pen and paper at hand. Until the end nothing changes."
    )
    page = Passphrases(jobs, old_copies, _("Go on"), _("Preparing…"))
    page.stand_in(DialogShell(parent, _("Change everything"), purpose, page))
    return page


class Passphrases(QWidget):
    """Says what was typed; whoever tries it answers with `refuse` or `done`."""

    wanted = Signal(str, str)
    left = Signal()

    def __init__(self, jobs: Jobs, old_copies: str, words: str, busy_words: str) -> None:
        super().__init__()
        self._words, self._busy_words = words, busy_words
        self._old = PassphraseField(_("Your passphrase &now"))
        self._new = NewPassphrase(_("The new &passphrase"), lambda: jobs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for part in (self._old, self._new, body(old_copies)):
            column.addWidget(part)
        self._old.entered.connect(self._new.setFocus)
        self._old.edited.connect(self._ready)
        self._new.changed.connect(self._ready)
        self._new.chosen.connect(self._want)

    def stand_in(self, shell: DialogShell) -> None:
        self._shell = shell
        shell.add_quiet(_("Cancel"), shell.reject)
        self._go = shell.add_primary(self._words, self._new.decide)
        shell.finished.connect(self.left)
        self._ready()
        shell.start_in(self._old)
        shell.open()

    def progress(self, share: float) -> None:
        self._go.setText(f"{self._busy_words} {share:.0%}")

    def refuse(self, error: Exception) -> None:
        """Say why not, below the field it is about; what was typed stays."""
        self.setEnabled(True)
        self._go.setText(self._words)
        sentence = str(getattr(error, "sentence", ""))
        if isinstance(error, entry.WrongPassphrase):
            self._old.say(sentence)
            self._old.setFocus()
        else:
            self._new.refuse(sentence)
        self._ready()
        announce(self, sentence, urgent=True)

    def done(self) -> None:
        self._shell.accept()

    def _want(self, new: str) -> None:
        if not self._old.value():
            self._old.setFocus()
            return
        self.setEnabled(False)
        self._go.setEnabled(False)
        self._go.setText(self._busy_words)
        self.wanted.emit(self._old.value(), new)

    def _ready(self) -> None:
        self._go.setEnabled(self.isEnabled() and bool(self._old.value()) and self._new.is_ready())
