"""The way in with the recovery sheet: its eight lines, then a new passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.services import keys
from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import plain, primary
from sessionprep.ui.kit.headings import body, quiet, title
from sessionprep.ui.kit.new_passphrase import NewPassphrase
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.lock.leaf import in_a_row, page

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.kit.jobs import Jobs

_LINES = 8


class Recovery(QStackedWidget):
    """Two pages; whoever tries what was typed answers with `busy`, `refuse`, `fits` or `forget`."""

    tried = Signal(bytes)  # what the lines say
    wanted = Signal(bytes, str)  # the same, and the new passphrase
    back = Signal()
    elsewhere = Signal()

    def __init__(self, vault_name: str, jobs: Callable[[], Jobs]) -> None:
        super().__init__()
        self._secret = b""
        self._lines = _SheetLines(vault_name)
        self._choose = _NewPassphrasePage(jobs)
        self.addWidget(self._lines)
        self.addWidget(self._choose)
        self._lines.go_on.clicked.connect(self._read)
        self._lines.back.clicked.connect(self.back)
        self._choose.passphrase.chosen.connect(lambda passphrase: self.wanted.emit(self._secret, passphrase))
        self._choose.back.clicked.connect(lambda: self._turn_to(self._lines))
        self.setFocusProxy(self._lines)

    def busy(self) -> None:
        self.setEnabled(False)

    def fits(self, secret: bytes) -> None:
        """It is the sheet of this vault."""
        self.setEnabled(True)
        self._secret = secret
        self._turn_to(self._choose)

    def refuse(self, sentence: str) -> None:
        """Say why not; what was typed stays."""
        self.setEnabled(True)
        if self.currentWidget() is self._choose:
            self._choose.passphrase.refuse(sentence)
        else:
            self._lines.say(sentence)
        announce(self, sentence, urgent=True)

    def forget(self) -> None:
        self.setEnabled(True)
        self._secret = b""
        self._lines.clear()
        self._choose.passphrase.forget()
        self._turn_to(self._lines)

    def _read(self) -> None:
        try:
            secret = keys.read_sheet(self._lines.typed())
        except Expected as refusal:
            self.refuse(refusal.sentence)
        else:
            self.tried.emit(secret)

    def _turn_to(self, leaf: QWidget) -> None:
        self.setCurrentWidget(leaf)
        self.setFocusProxy(leaf)
        leaf.setFocus()


class _SheetLines(QWidget):
    def __init__(self, vault_name: str) -> None:
        super().__init__()
        self._lines = WordsField(_("The eight &lines"), lines=_LINES, example="1: …")
        self._said = body("")
        self._said.hide()
        self.go_on, self.back = primary(_("&Go on")), plain(_("&Back"))
        page(
            self,
            title(_("Use the recovery sheet")),
            quiet(vault_name),
            body(_("Type the eight lines as they stand there. Capitals, spaces and line numbers do not matter.")),
            self._lines,
            self._said,
            in_a_row(self.go_on, self.back),
        )
        self.setFocusProxy(self._lines)

    def typed(self) -> str:
        return self._lines.value()

    def say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self._lines.setFocus()

    def clear(self) -> None:
        self._lines.show_value("")
        self.say("")


class _NewPassphrasePage(QWidget):
    def __init__(self, jobs: Callable[[], Jobs]) -> None:
        super().__init__()
        self.passphrase = NewPassphrase(_("New &passphrase"), jobs)
        self._open = primary(_("&Open my vault"))
        self.back = plain(_("&Back"))
        page(
            self,
            title(_("This is the sheet of this vault")),
            body(
                _("Choose a new passphrase. The one before will not open the vault any more; the sheet stays as it is.")
            ),
            self.passphrase,
            in_a_row(self._open, self.back),
        )
        self.setFocusProxy(self.passphrase)
        self.passphrase.changed.connect(self._show)
        self._open.clicked.connect(self.passphrase.decide)
        self._show()

    def _show(self) -> None:
        self._open.setEnabled(self.passphrase.is_ready())
