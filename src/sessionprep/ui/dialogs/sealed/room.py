from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.services import accesses, seal
from sessionprep.services.accesses import AccessKind
from sessionprep.text import _
from sessionprep.ui.dialogs.sealed.things import SealedThings
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.idle import Idle
from sessionprep.ui.kit.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from sessionprep.services.seal import OpenSeal
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.dialog import DialogShell


_SECONDS = 120


class SealedRoom(QWidget):
    """Asks first. Whichever way it is left, the seal closes."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._passphrase = PassphraseField(_("&Passphrase"))
        self._things: SealedThings | None = None
        self._seal: OpenSeal | None = None
        self._left = False
        self._pages = QStackedWidget()
        self._pages.addWidget(self._passphrase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._passphrase.entered.connect(self._ask)
        self._passphrase.edited.connect(self._ready)

    def stand_in(self, shell: DialogShell) -> None:
        self._shell = shell
        shell.add_quiet(_("Close"), shell.reject)
        self._open = shell.add_primary(_("&Open"), self._ask)
        shell.settles(self._settle)
        shell.finished.connect(self._leave)
        shell.start_in(self._passphrase)
        self._ready()

    def _ready(self) -> None:
        self._open.setEnabled(bool(self._passphrase.value()))

    def _ask(self) -> None:
        passphrase = self._passphrase.value()
        if not passphrase or not self._passphrase.isEnabled():
            return
        self._passphrase.setEnabled(False)
        self._open.setEnabled(False)
        ask = seal.asking(self._context.workspace)
        self._context.jobs.run(lambda _progress: ask(passphrase), self._opened, self._refused)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Expected):
            raise error
        if self._left:
            return
        accesses.note(self._context.workspace, AccessKind.REFUSED)
        self._passphrase.setEnabled(True)
        self._passphrase.say(error.sentence)
        self._passphrase.setFocus()
        self._ready()
        announce(self, error.sentence, urgent=True)

    def _opened(self, opened: OpenSeal) -> None:
        if self._left:
            opened.close()
            return
        self._passphrase.clear()
        self._seal = opened
        self._things = SealedThings(self._context, opened)
        self._pages.addWidget(self._things)
        self._pages.setCurrentWidget(self._things)
        self._pages.removeWidget(self._passphrase)
        self._passphrase.hide()
        self._open.hide()
        self._watch()
        self._things.start()

    def _watch(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            idle = Idle(app, self._shell, lambda: True)
            idle.ran_out.connect(self._nobody_there)
            idle.allow(_SECONDS)

    def _settle(self) -> bool:
        return self._things is None or self._things.settle()

    def _nobody_there(self) -> None:
        """Words that could not be saved are all there is of them, so they keep it open."""
        if self._settle():
            self._shell.accept()

    def _leave(self) -> None:
        self._left = True
        self._passphrase.clear()
        if self._seal is not None:
            self._context.workspace.close_seal(self._seal)
            self._seal = None
