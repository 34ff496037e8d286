"""The first start: what this is, then a passphrase. The first session is asked for inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.lock.choose_passphrase import ChoosePassphrase
from sessionprep.ui.lock.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from sessionprep.ui.kit.jobs import Jobs


class FirstRun(QStackedWidget):
    """Two pages; says what the person wants and never does it itself."""

    wanted = Signal(str)
    sample_wanted = Signal()
    elsewhere = Signal()

    def __init__(self, place: Path, jobs: Callable[[], Jobs], notice: str) -> None:
        super().__init__()
        self._welcome = Welcome(notice)
        self._choose = ChoosePassphrase(place, jobs)
        self.addWidget(self._welcome)
        self.addWidget(self._choose)
        self._welcome.begin.clicked.connect(lambda: self._turn_to(self._choose))
        self._welcome.sample.clicked.connect(self.sample_wanted)
        self._welcome.other.clicked.connect(self.elsewhere)
        self._choose.back.connect(lambda: self._turn_to(self._welcome))
        self._choose.wanted.connect(self.wanted)
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
            self.tell(sentence)
            self._welcome.setFocus()
            announce(self, sentence, urgent=True)

    def forget(self) -> None:
        self.setEnabled(True)
        self._choose.forget()
        self._turn_to(self._welcome)

    def _turn_to(self, page: QWidget) -> None:
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
        page.setFocus()
