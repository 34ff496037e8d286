"""The first start: what this is, then a passphrase. The first session is asked for inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.lock.choose_passphrase import ChoosePassphrase
from sessionprep.ui.lock.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from sessionprep.domain.clock import Clock
    from sessionprep.ui.kit.jobs import Jobs
    from sessionprep.ui.lock.taking_in import TakingIn


class FirstRun(QStackedWidget):
    """Says what the person wants; only out of an exported file it makes the vault itself."""

    wanted = Signal(str)
    sample_wanted = Signal()
    reading = Signal()  # what somebody wrote, before there is a vault
    made = Signal(object)  # the Key of a vault out of an exported file
    elsewhere = Signal()

    def __init__(self, place: Path, jobs: Callable[[], Jobs], clock: Clock, notice: str) -> None:
        super().__init__()
        self._welcome = Welcome(notice)
        self._choose = ChoosePassphrase(place, jobs)
        self._taking: TakingIn | None = None
        self._place, self._jobs, self._clock = place, jobs, clock
        self.addWidget(self._welcome)
        self.addWidget(self._choose)
        self._welcome.begin.clicked.connect(lambda: self._turn_to(self._choose))
        self._welcome.sample.clicked.connect(self.sample_wanted)
        self._welcome.other.clicked.connect(self.elsewhere)
        self._choose.back.connect(lambda: self._turn_to(self._welcome))
        self._choose.wanted.connect(self.wanted)
        self._welcome.exported.clicked.connect(self._ask_for_export)
        self.setFocusProxy(self._welcome)

    def tell(self, sentence: str) -> None:
        self._welcome.notice(sentence)

    def busy(self) -> None:
        if self.currentWidget() is self._choose:
            self._choose.busy()
        self.setEnabled(False)

    def refuse(self, sentence: str) -> None:
        """Say why not; what was typed stays."""
        self.setEnabled(True)
        if self.currentWidget() is self._choose:
            self._choose.refuse(sentence)
        else:
            self._say(sentence)

    def forget(self) -> None:
        self.setEnabled(True)
        self._choose.forget()
        if self._taking is not None:
            self._taking.forget()
        self._turn_to(self._welcome)

    def _ask_for_export(self) -> None:
        from sessionprep.ui.kit.file_dialog import ask_file

        kinds = _("Exported files (*.json)") + ";;" + _("All files (*)")
        ask_file(self, _("Choose the exported file"), kinds, self._take_in)

    def _take_in(self, file: Path) -> None:
        if self._taking is None:
            from sessionprep.ui.lock.taking_in import TakingIn  # not before the first picture

            self._taking = TakingIn(self._place, self._jobs, self._clock)
            self._taking.made.connect(self.made)
            self._taking.left.connect(self._come_back)
            self.addWidget(self._taking)
        self.reading.emit()
        self._turn_to(self._taking)
        self._taking.begin(file)

    def _come_back(self, sentence: str) -> None:
        self._turn_to(self._welcome)
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self.tell(sentence)
        self._welcome.setFocus()
        announce(self, sentence, urgent=True)

    def _turn_to(self, page: QWidget) -> None:
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
        page.setFocus()
