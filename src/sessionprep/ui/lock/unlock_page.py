"""A locked vault: one field."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain, primary
from sessionprep.ui.kit.headings import body, quiet, title
from sessionprep.ui.kit.passphrase_field import PassphraseField
from sessionprep.ui.lock.leaf import Leaf, in_a_row


class UnlockPage(QWidget):
    """Says what was typed; whoever tries it answers with `busy`, `refuse` or `forget`."""

    tried = Signal(str)
    elsewhere = Signal()

    def __init__(self, vault_name: str) -> None:
        super().__init__()
        self.passphrase = PassphraseField(_("&Passphrase"))
        self._button = primary(_("&Unlock"))  # no icon: drawing one would hold up the first picture
        self._notice = body("")
        other = plain(_("&Open another vault…"))
        leaf = Leaf(
            (
                title(_("Locked")),
                quiet(vault_name),
                self._notice,
                1,
                self.passphrase,
                1,
                in_a_row(self._button, other),
            )
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(leaf)
        self.setFocusProxy(self.passphrase)
        self.notice("")
        self.passphrase.entered.connect(self._try)
        self._button.clicked.connect(self._try)
        other.clicked.connect(self.elsewhere)

    def notice(self, sentence: str) -> None:
        """What the person should know before they type."""
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))

    def busy(self) -> None:
        """The passphrase is being tried, which takes half a second on purpose."""
        self._button.setText(_("Unlocking…"))
        self._button.setEnabled(False)
        self.passphrase.setEnabled(False)

    def refuse(self, sentence: str) -> None:
        """Say why not, under the field, with what was typed still in it."""
        self._ready()
        typed = self.passphrase.value()
        if typed != typed.strip():
            sentence = f"{sentence} {_('What you typed begins or ends with a space.')}"
        self.passphrase.say(sentence)
        self.passphrase.setFocus()

    def forget(self) -> None:
        self._ready()
        self.passphrase.clear()

    def _ready(self) -> None:
        self._button.setText(_("&Unlock"))
        self._button.setEnabled(True)
        self.passphrase.setEnabled(True)

    def _try(self) -> None:
        if self._button.isEnabled() and self.passphrase.value():
            self.tried.emit(self.passphrase.value())
