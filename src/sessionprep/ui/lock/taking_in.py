"""A new vault out of an exported file: the file is read first, then it gets a passphrase, then it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStackedWidget, QWidget
from shiboken6 import isValid

from sessionprep.domain.expected import Expected
from sessionprep.services import import_json
from sessionprep.text import _
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.headings import quiet, title
from sessionprep.ui.lock.choose_passphrase import ChoosePassphrase
from sessionprep.ui.lock.leaf import in_a_row, page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.ui.kit.jobs import Job, Jobs

_WHOLE = 100


class TakingIn(QStackedWidget):
    """Says why it was left; nothing is there then that was not there before."""

    made = Signal(object)  # the Key of the new vault
    left = Signal(str)

    def __init__(self, place: Path, jobs: Callable[[], Jobs], clock: Clock) -> None:
        super().__init__()
        self._place, self._jobs, self._clock = place, jobs, clock
        self._file: Path | None = None
        self._job: Job | None = None
        self._working = _Working()
        self._choose = ChoosePassphrase(place, jobs)
        self.addWidget(self._working)
        self.addWidget(self._choose)
        self._working.stop.clicked.connect(self._stop)
        self._choose.back.connect(lambda: self._leave(""))
        self._choose.wanted.connect(self._make)

    def begin(self, file: Path) -> None:
        self._file = file
        self._work(_("Reading the file…"), lambda report: _understand(file, report), self._read, self._leave)

    def forget(self) -> None:
        """What was typed, and what is under way."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._choose.forget()

    def _read(self, file: Path) -> None:
        told = _(
            "What is in “{name}” goes into it. That file stays where it is and is not locked; delete it when you need "
            "it no more."
        )
        self._choose.add_about(told.format(name=file.name))
        self._turn_to(self._choose)

    def _make(self, passphrase: str) -> None:
        file, place, clock = self._file, self._place, self._clock
        if file is not None:
            self._work(
                _("Making your vault…"),
                lambda report: import_json.new_vault_from(file, place, passphrase, clock, report),
                self.made.emit,
                self._refuse,
            )

    def _refuse(self, sentence: str) -> None:
        """What was typed stays."""
        self._turn_to(self._choose)
        self._choose.refuse(sentence)

    def _stop(self) -> None:
        self._leave(_("Stopped. Nothing was taken in."))

    def _leave(self, sentence: str) -> None:
        self.forget()
        self.left.emit(sentence)

    def _work(
        self,
        words: str,
        work: Callable[[Callable[[float], object]], object],
        done: Callable[..., None],
        refused: Callable[[str], None],
    ) -> None:
        def fail(error: Exception) -> None:
            if not isValid(self):
                return
            self._job = None
            if not isinstance(error, Expected):
                self._leave("")
                raise error
            refused(error.sentence)

        def end(result: object) -> None:
            if isValid(self):
                self._job = None
                done(result)

        self._working.begin(words)
        self._turn_to(self._working)
        self._job = self._jobs().run(lambda progress: work(progress.report), end, fail, self._working.show_share)

    def _turn_to(self, page: QWidget) -> None:
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
        page.setFocus()


class _Working(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._title: QLabel = title("")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(_("How far it is"))
        self.stop = quiet_button(_("&Stop"))
        page(
            self,
            self._title,
            quiet(_("Until it is done, nothing is there that was not there before.")),
            self._bar,
            in_a_row(self.stop),
        )
        self.setFocusProxy(self.stop)

    def begin(self, words: str) -> None:
        self._title.setText(words)
        self._bar.setValue(0)

    def show_share(self, share: float) -> None:
        self._bar.setValue(round(share * _WHOLE))


def _understand(file: Path, report: Callable[[float], object]) -> Path:
    """For a worker thread. Only that it can be taken in is kept; the vault is made of what is there then."""
    import_json.read_export(file, report)
    return file
