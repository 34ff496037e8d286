"""The first start: what this is, then a passphrase. The first session is asked for inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain, primary, quiet_button
from sessionprep.ui.kit.headings import body, quiet, title
from sessionprep.ui.kit.passphrase_field import PassphraseField
from sessionprep.ui.kit.strength_bar import StrengthBar
from sessionprep.ui.lock.leaf import Leaf, in_a_row

if TYPE_CHECKING:
    from pathlib import Path

PAUSE = 120  # milliseconds without a key before the strength is judged


class FirstRun(QStackedWidget):
    """Two pages; says what the person wants and never does it itself."""

    wanted = Signal(str)
    sample_wanted = Signal()
    elsewhere = Signal()

    def __init__(self, place: Path) -> None:
        super().__init__()
        self._welcome = _Welcome()
        self._choose = _ChoosePassphrase(place)
        self.addWidget(self._welcome)
        self.addWidget(self._choose)
        self._welcome.begin.clicked.connect(self._ask_passphrase)
        self._welcome.sample.clicked.connect(self.sample_wanted)
        self._welcome.other.clicked.connect(self.elsewhere)
        self._choose.back.clicked.connect(lambda: self.setCurrentWidget(self._welcome))
        self._choose.wanted.connect(self.wanted)
        self.setFocusProxy(self._welcome.begin)

    def notice(self, sentence: str) -> None:
        """Why a vault could not be made or opened."""
        self._welcome.notice.setText(sentence)
        self._welcome.notice.setVisible(bool(sentence))

    def busy(self) -> None:
        self._choose.busy()
        self._welcome.setEnabled(False)

    def refuse(self, sentence: str) -> None:
        """Say why not; what was typed stays."""
        self._welcome.setEnabled(True)
        self._choose.refuse(sentence)
        if self.currentWidget() is self._welcome:
            self.notice(sentence)

    def forget(self) -> None:
        self._welcome.setEnabled(True)
        self._choose.forget()
        self.setCurrentWidget(self._welcome)

    def _ask_passphrase(self) -> None:
        self.setCurrentWidget(self._choose)
        self._choose.first.setFocus()


class _Welcome(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.begin = primary(_("&Begin"))
        self.sample = quiet_button(_("Look around with a &sample"))
        self.other = plain(_("&Open a vault I have…"))
        self.notice = body("")
        self.notice.hide()
        _fill(
            self,
            title(_("Get more out of your sessions")),
            body(_("Prepare what to ask. Remember what happened. Share exactly what you choose.")),
            quiet(
                _(
                    "Everything you write stays on this computer, in one locked vault. "
                    "SessionPrep has no account and never goes online."
                )
            ),
            self.notice,
            1,
            in_a_row(self.begin, self.sample),
            in_a_row(self.other),
        )


class _ChoosePassphrase(QWidget):
    wanted = Signal(str)

    def __init__(self, place: Path) -> None:
        super().__init__()
        self.first = PassphraseField(
            _("&Passphrase"), hint=_("At least 15 characters. Five or six unrelated words are good.")
        )
        self._again = PassphraseField(_("The same &again"))
        self._bar = StrengthBar()
        self._create = primary(_("&Make my vault"), "lock")
        self.back = plain(_("Back"))
        self._enough = False
        _fill(
            self,
            title(_("Choose a passphrase")),
            body(_("It locks everything you write. Nobody can reset it, not even us: if it is lost, so is the vault.")),
            1,
            self.first,
            self._bar,
            self._again,
            1,
            in_a_row(self._create, self.back),
            quiet(_("Your vault will be made here: {place}").format(place=place)),
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._judge)
        for field in (self.first, self._again):
            field.edited.connect(self._pause.start)
        self.first.entered.connect(self._again.setFocus)
        self._again.entered.connect(self._make)
        self._create.clicked.connect(self._make)
        self._judge()

    def busy(self) -> None:
        self._create.setText(_("Making your vault…"))
        self.setEnabled(False)

    def refuse(self, sentence: str) -> None:
        self._ready()
        self._again.say(sentence)

    def forget(self) -> None:
        self._ready()
        self.first.clear()
        self._again.clear()
        self._judge()

    def _ready(self) -> None:
        self._create.setText(_("&Make my vault"))
        self.setEnabled(True)

    def _judge(self) -> None:
        """Strength in words, and whether both fields say the same; the button waits for both."""
        from sessionprep.services.strength import strength

        self._pause.stop()
        typed, again = self.first.value(), self._again.value()
        found = strength(typed)
        self._enough = found.enough
        self._bar.show_strength(max(0, found.grade), found.words)
        differs = bool(again) and not typed.startswith(again)
        self._again.say(_("These two are not the same yet.") if differs else "")
        self._create.setEnabled(found.enough and typed == again)

    def _make(self) -> None:
        self._judge()
        if self._create.isEnabled():
            self.wanted.emit(self.first.value())
        elif self._enough and self._again.value() != self.first.value():
            self._again.say(_("These two are not the same yet."))
        else:
            self.first.setFocus()


def _fill(page: QWidget, *parts: QWidget | int) -> None:
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(Leaf(parts))
