"""A new vault's passphrase, typed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from sessionprep.services.strength import NOTHING, Strength, strength
from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import plain, primary
from sessionprep.ui.kit.headings import body, quiet, title
from sessionprep.ui.kit.passphrase_field import PassphraseField
from sessionprep.ui.kit.strength_bar import StrengthBar
from sessionprep.ui.lock.leaf import in_a_row, page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.ui.kit.jobs import Job, Jobs

PAUSE = 120  # milliseconds without a key before the strength is judged


class ChoosePassphrase(QWidget):
    """Judging takes up to a second for odd passphrases, so it happens beside the typing."""

    wanted = Signal(str)
    back = Signal()

    def __init__(self, place: Path, jobs: Callable[[], Jobs]) -> None:
        super().__init__()
        self._jobs = jobs
        self._job: Job | None = None
        self._judged: tuple[str, Strength] = ("", NOTHING)
        self._decided = False  # Return was pressed and waits for the judgement
        hint = _("At least 15 characters. Five or six unrelated words are good.")
        self._first = PassphraseField(_("&Passphrase"), hint=hint)
        self._again = PassphraseField(_("The same &again"))
        self._bar = StrengthBar()
        self._create = primary(_("&Make my vault"))
        self._back = plain(_("&Back"))
        page(
            self,
            title(_("Choose a passphrase")),
            body(_("It locks everything you write. Nobody can reset it, not even us: if it is lost, so is the vault.")),
            self._first,
            self._bar,
            self._again,
            in_a_row(self._create, self._back),
            quiet(_("Your vault will be made here: {place}").format(place=place)),
        )
        self.setFocusProxy(self._first)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._connect()
        self._show()

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
        self._judged = ("", NOTHING)
        self._ready()
        self._show()

    def _connect(self) -> None:
        self._pause.timeout.connect(self._judge)
        for field in (self._first, self._again):
            field.edited.connect(self._typed)
        self._first.entered.connect(self._again.setFocus)
        self._again.entered.connect(self._decide)
        self._create.clicked.connect(self._decide)
        self._back.clicked.connect(self.back)

    def _ready(self) -> None:
        self._create.setText(_("&Make my vault"))
        self.setEnabled(True)

    def _typed(self) -> None:
        self._decided = False
        self._pause.start()

    def _judge(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
        typed = self._first.value()
        if typed == self._judged[0]:
            self._show()
        else:
            self._job = self._jobs().run(lambda _progress: (typed, strength(typed)), self._learn, self._fail)

    def _learn(self, judged: tuple[str, Strength]) -> None:
        self._judged = judged
        self._show()
        if self._decided:
            self._go_on()

    def _fail(self, error: Exception) -> None:
        raise error

    def _show(self) -> None:
        """Strength in words, and whether both fields say the same; the button waits for both."""
        found = self._judged[1]
        self._bar.show_strength(max(0, found.grade), found.words)
        typed, again = self._first.value(), self._again.value()
        self._again.say("" if typed.startswith(again) else _differ())
        self._create.setEnabled(found.enough and typed == again)

    def _decide(self) -> None:
        if self._judged[0] == self._first.value():
            self._show()
            self._go_on()
        else:
            self._decided = True
            self._judge()

    def _go_on(self) -> None:
        """Done, or back to what is still missing."""
        self._decided = False
        if self._create.isEnabled():
            self.wanted.emit(self._first.value())
        elif not self._judged[1].enough:
            self._first.setFocus()
        else:
            self._again.say(_differ())


def _differ() -> str:
    return _("These two are not the same yet.")
