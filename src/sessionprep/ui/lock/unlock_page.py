"""A locked vault: one field."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import plain, primary
from sessionprep.ui.kit.headings import body, quiet, title
from sessionprep.ui.kit.passphrase_field import PassphraseField
from sessionprep.ui.lock.leaf import in_a_row, page


class UnlockPage(QWidget):
    """Says what was typed; whoever tries it answers with `busy`, `refuse` or `forget`."""

    tried = Signal(str)
    elsewhere = Signal()
    sheet_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, vault_name: str, notice: str = "") -> None:
        """With a notice there is no other way to go."""
        super().__init__()
        self.passphrase = PassphraseField(_("&Passphrase"))
        self._button = primary(_("&Unlock"))  # no icon: drawing one would hold up the first picture
        self._other = plain(_("&Open another vault…"))
        self._sheet = plain(_("Use the &recovery sheet…"))
        self._new = plain(_("&New vault…"))
        others = (in_a_row(self._sheet), in_a_row(self._other, self._new))
        if notice:
            for row in others:
                row.hide()
        self._told = body("")
        page(self, title(_("Locked")), quiet(vault_name), self._told, self.passphrase, in_a_row(self._button), *others)
        self.tell(notice)
        self.setFocusProxy(self.passphrase)
        self.passphrase.edited.connect(self._ready)
        self.passphrase.entered.connect(self._button.click)
        self._button.clicked.connect(self._try)
        self._other.clicked.connect(self.elsewhere)
        self._sheet.clicked.connect(self.sheet_wanted)
        self._new.clicked.connect(self.new_wanted)
        self._ready()

    def tell(self, sentence: str) -> None:
        """What the person should know before they type."""
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    def busy(self) -> None:
        """The passphrase is being tried, which takes half a second on purpose."""
        self._button.setText(_("Unlocking…"))
        for part in (self._button, self._sheet, self._other, self._new, self.passphrase):
            part.setEnabled(False)

    def refuse(self, sentence: str, *, wrong: bool = False) -> None:
        """Say why not, under the field, with what was typed still in it."""
        self._ready()
        typed = self.passphrase.value()
        if wrong and typed != typed.strip():
            sentence = f"{sentence} {_('What you typed begins or ends with a space.')}"
        self.passphrase.say(sentence)
        self.passphrase.setFocus()
        announce(self, sentence, urgent=True)

    def forget(self) -> None:
        self.passphrase.clear()
        self._ready()

    def _ready(self) -> None:
        self._button.setText(_("&Unlock"))
        for part in (self._sheet, self._other, self._new, self.passphrase):
            part.setEnabled(True)
        self._button.setEnabled(bool(self.passphrase.value()))

    def _try(self) -> None:
        self.tried.emit(self.passphrase.value())
