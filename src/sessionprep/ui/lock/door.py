"""What stands in the window while no vault is open: the way in, or why there is none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from sessionprep.domain.expected import Expected
from sessionprep.services import entry
from sessionprep.services.entry import Place
from sessionprep.text import _
from sessionprep.ui.lock.unlock_page import UnlockPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from tempfile import TemporaryDirectory

    from sessionprep.domain.clock import Clock
    from sessionprep.services.entry import Key, Standing
    from sessionprep.ui.kit.jobs import Jobs, Progress
    from sessionprep.ui.lock.first_run import FirstRun


class Door(QStackedWidget):
    """Passphrases are tried off this thread, the file is opened on it."""

    opened = Signal(object)
    proved = Signal()  # the right passphrase, while words that could not be saved wait under cover

    def __init__(self, vault: Path, clock: Clock, jobs: Callable[[], Jobs]) -> None:
        super().__init__()
        self._clock = clock
        self._jobs = jobs
        self._covering = False
        self._sample: TemporaryDirectory[str] | None = None
        self._path = vault
        self._page: UnlockPage | FirstRun = self._page_for(vault)

    def show_locked(self) -> None:
        """The vault was closed: ask for its passphrase, or begin again where there is none."""
        self._throw_sample_away()
        self.go_to(self._path)

    def cover(self) -> None:
        """The vault stays open behind this page, with words that could not be saved."""
        self.go_to(self._path)
        self._covering = True
        if isinstance(self._page, UnlockPage):
            self._page.notice(_("Locked. Some words could not be saved yet; they are still here, behind this page."))

    def go_to(self, vault: Path) -> None:
        """Another vault, or another look at this one."""
        old = self._page
        self._path = vault
        self._covering = False
        self._page = self._page_for(vault)
        self.removeWidget(old)
        old.deleteLater()
        self._page.setFocus()

    def leave(self) -> None:
        """The window closes: what is typed here is forgotten."""
        self._page.forget()
        self._throw_sample_away()

    def _page_for(self, vault: Path) -> UnlockPage | FirstRun:
        standing = entry.standing(vault)
        page = self._unlock_page(vault) if standing.place is Place.VAULT else self._first_run(vault, standing)
        page.elsewhere.connect(self._choose_other)
        self.addWidget(page)
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
        return page

    def _unlock_page(self, vault: Path) -> UnlockPage:
        page = UnlockPage(vault.stem)
        page.tried.connect(self._unlock)
        return page

    def _first_run(self, vault: Path, standing: Standing) -> FirstRun:
        from sessionprep.ui.lock.first_run import FirstRun

        page = FirstRun(vault)
        page.notice(standing.sentence)
        page.wanted.connect(self._make)
        page.sample_wanted.connect(self._look_around)
        return page

    def _choose_other(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        from sessionprep.ui.kit.file_dialog import file_dialog

        dialog = file_dialog(self, _("Choose the folder of a vault"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setDirectory(str(self._path.parent))
        dialog.fileSelected.connect(lambda folder: self.go_to(Path(folder)))
        dialog.open()

    def _look_around(self) -> None:
        """A made-up person's vault in a temporary folder, gone when it is left."""
        from tempfile import TemporaryDirectory

        from sessionprep.services.sample import throwaway

        self._sample = TemporaryDirectory(prefix="sessionprep-")
        folder, clock = Path(self._sample.name), self._clock
        self._page.busy()
        self._jobs().run(lambda _progress: throwaway.make_sample(folder, clock), self._enter_sample, self._refuse)

    def _enter_sample(self, key: Key) -> None:
        from sessionprep.services.sample import throwaway

        if self._sample is not None:
            self._page.forget()
            self.opened.emit(throwaway.open_sample(Path(self._sample.name), key, self._clock))

    def _throw_sample_away(self) -> None:
        if self._sample is not None:
            self._sample.cleanup()
            self._sample = None

    def _unlock(self, passphrase: str) -> None:
        path = self._path
        self._try(lambda _progress: entry.unlock(path, passphrase))

    def _make(self, passphrase: str) -> None:
        path, clock = self._path, self._clock
        self._try(lambda _progress: entry.make(path, passphrase, clock))

    def _try(self, work: Callable[[Progress], Key]) -> None:
        self._page.busy()
        self._jobs().run(work, self._enter, self._refuse)

    def _enter(self, key: Key) -> None:
        if self._covering:
            key.forget()
            self._page.forget()
            self._covering = False
            self.proved.emit()
            return
        try:
            workspace = entry.open_workspace(self._path, key, self._clock)
        except Expected as refusal:
            self._page.refuse(refusal.sentence)
            return
        self._page.forget()
        self.opened.emit(workspace)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, Expected):
            self._page.forget()
            raise error
        self._page.refuse(error.sentence)
