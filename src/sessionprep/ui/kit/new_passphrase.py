"""A passphrase that is to be one, typed twice, with how hard it is to guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services.strength import NOTHING, Strength, strength
from sessionprep.text import _
from sessionprep.ui.kit.passphrase_field import PassphraseField
from sessionprep.ui.kit.strength_bar import StrengthBar
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.kit.jobs import Job, Jobs

PAUSE = 120  # milliseconds without a key before the strength is judged


class NewPassphrase(QWidget):
    """Judging takes up to a second for odd passphrases, so it happens beside the typing."""

    chosen = Signal(str)
    changed = Signal()  # whether it is ready, perhaps

    def __init__(self, words: str, jobs: Callable[[], Jobs]) -> None:
        super().__init__()
        self._jobs = jobs
        self._job: Job | None = None
        self._judged: tuple[str, Strength] = ("", NOTHING)
        self._decided = False  # Return was pressed and waits for the judgement
        self._ready = False
        hint = _("At least 15 characters. Five or six unrelated words are good.")
        self._first = PassphraseField(words, hint=hint)
        self._again = PassphraseField(_("The same &again"))
        self._bar = StrengthBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for part in (self._first, self._bar, self._again):
            column.addWidget(part)
        self.setFocusProxy(self._first)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._connect()

    def is_ready(self) -> bool:
        """Strong enough, and the same twice."""
        return self._ready

    def decide(self) -> None:
        """Say `chosen`, or lead to what is still missing; waits for the judgement."""
        if self._judged[0] == self._first.value():
            self._show()
            self._go_on()
        else:
            self._decided = True
            self._judge()

    def refuse(self, sentence: str) -> None:
        """Say why not; what was typed stays."""
        self._again.say(sentence)
        self._again.setFocus()

    def forget(self) -> None:
        self._first.clear()
        self._again.clear()
        self._judged = ("", NOTHING)
        self._show()

    def _connect(self) -> None:
        self._pause.timeout.connect(self._judge)
        for field in (self._first, self._again):
            field.edited.connect(self._typed)
        self._first.entered.connect(self._again.setFocus)
        self._again.entered.connect(self.decide)

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
        """Strength in words, and whether both fields say the same."""
        found = self._judged[1]
        self._bar.show_strength(max(0, found.grade), found.words)
        typed, again = self._first.value(), self._again.value()
        self._again.say("" if typed.startswith(again) else _differ())
        self._ready = found.enough and typed == again
        self.changed.emit()

    def _go_on(self) -> None:
        """Done, or back to what is still missing."""
        self._decided = False
        if self._ready:
            self.chosen.emit(self._first.value())
        elif not self._judged[1].enough:
            self._first.setFocus()
        else:
            self._again.say(_differ())


def _differ() -> str:
    return _("These two are not the same yet.")
