"""What stands in the window while no vault is open: the way in, or why there is none."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TypeAlias, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStackedWidget, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.services import entry, keys
from sessionprep.services.entry import Place
from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.lock.leaf import foot
from sessionprep.ui.lock.unlock_page import UnlockPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.services.entry import Key
    from sessionprep.services.workspace import Workspace
    from sessionprep.ui.kit.jobs import Job, Jobs
    from sessionprep.ui.lock.closed_page import ClosedPage
    from sessionprep.ui.lock.first_run import FirstRun
    from sessionprep.ui.lock.recovery import Recovery
    from sessionprep.ui.lock.sheet_page import SheetPage
    from sessionprep.ui.lock.visit import Visit
    from sessionprep.ui.lock.way_back import WayBack

    Asking: TypeAlias = UnlockPage | FirstRun | Recovery
    Page: TypeAlias = Asking | ClosedPage | SheetPage


class Door(QWidget):
    """Passphrases are tried off this thread, the file is opened on it."""

    opened = Signal(object)  # Workspace
    support_wanted = Signal()
    proved = Signal()  # the right passphrase, while words that could not be saved wait under cover

    def __init__(self, vault: Path, clock: Clock, jobs: Callable[[], Jobs]) -> None:
        super().__init__()
        self._clock = clock
        self._jobs = jobs
        self._job: Job | None = None
        self._visit: Visit | None = None
        self._test: Callable[[str], None] | None = None
        self._new: SheetPage | None = None
        self._path = vault
        self._restored: dict[Path, datetime] = {}
        self._held = False
        self._refused: list[datetime] = []  # when a wrong passphrase was tried; the vault can be told once it is open
        self._pages = QStackedWidget()
        foot(self, self._pages).clicked.connect(self.support_wanted)
        self._page: Page = self._show(self._page_for(vault))

    @property
    def vault(self) -> Path:
        return self._path

    @property
    def visiting(self) -> bool:
        """Only looking around: nothing is meant to be kept."""
        return self._visit is not None

    @property
    def has_held(self) -> bool:
        """Something to keep was typed or opened in this process; nothing but its end takes that out of its memory."""
        return self._held

    def tell(self, sentence: str) -> None:
        """On the page that is shown, with nothing open."""
        cast("UnlockPage | FirstRun | ClosedPage", self._page).tell(sentence)
        announce(self, sentence)

    def show_locked(self) -> None:
        """Nothing is open, and what was typed or begun is forgotten: ask for the passphrase, or begin again."""
        from sessionprep.ui.lock.first_run import FirstRun

        was_here = not (self.visiting or isinstance(self._page, FirstRun))
        self._end_visit()
        self._test = None
        self._turn_to(self._page_for(self._path, was_here=was_here))

    def cover(self, why: str = "") -> None:
        """The vault stays open behind this page, with words that could not be saved."""
        notice = _("Some words are not saved yet. They wait behind this page.")
        page = UnlockPage(self._name(), f"{notice} {why}".strip())
        page.tried.connect(self._prove)
        self._turn_to(page)

    def let_in(self, work: Callable[[], Key]) -> None:
        """What was begun inside is finished with the vault closed; then it opens again. Its new sheet was made."""
        self._try(work, lambda key: self._enter(key, sheet_made=True))

    def learn_keys(self) -> None:
        """The passphrase was changed: under cover the new one is asked for."""
        with suppress(Expected):
            self._test = entry.passphrase_test(self._path)

    def leave(self) -> None:
        """The window closes: nothing is left behind."""
        self._stop()
        self._end_visit()
        self._drop_new()
        self._forget_way_back()

    def go_to(self, vault: Path) -> None:
        """Another vault, one that is to be made, or another look at this one."""
        if vault != self._path:
            self._refused = []
        self._path = vault
        self._turn_to(self._page_for(vault))

    # Pages.

    def _turn_to(self, page: Page) -> None:
        self._stop()
        self._drop_new()
        self._forget_way_back()
        old, self._page = self._page, self._show(page)
        self._pages.removeWidget(old)
        old.deleteLater()
        page.setFocus()

    def _forget_way_back(self) -> None:
        """A vault too damaged to open left its key there."""
        from sessionprep.ui.lock.closed_page import ClosedPage

        if isinstance(self._page, ClosedPage):
            self._page.forget()

    def _show(self, page: Page) -> Page:
        page.elsewhere.connect(self._choose_other)
        for line in page.findChildren(QLineEdit):
            line.textChanged.connect(self._hold)
        for lines in page.findChildren(QPlainTextEdit):
            lines.textChanged.connect(self._hold)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)
        return page

    def _page_for(self, vault: Path, *, was_here: bool = False) -> Page:
        """Whatever may lie there, a page is shown: the one before must go, and a start without any has no window."""
        try:
            return self._fitting_page(vault, was_here=was_here)
        except Exception as bug:  # noqa: BLE001 - it is told as if it had risen
            sys.excepthook(type(bug), bug, bug.__traceback__)
            return self._closed_page(vault, _("What is at this place could not be looked at. Nothing was changed."))

    def _fitting_page(self, vault: Path, *, was_here: bool) -> Page:
        found = entry.standing(vault)
        if found.place is Place.VAULT:
            locked = UnlockPage(self._name())
            locked.tried.connect(self._unlock)
            locked.sheet_wanted.connect(self._ask_for_sheet)
            locked.new_wanted.connect(self._choose_place)
            return locked
        if found.place is Place.NOTHING and was_here:
            gone = _("There is no vault at this place any more. It was moved, or its disk is not connected.")
            return self._closed_page(vault, gone)
        if found.place is Place.NOTHING:
            from sessionprep.ui.lock.first_run import FirstRun

            first_run = FirstRun(vault, self._jobs, self._clock, found.sentence)
            first_run.wanted.connect(self._make)
            first_run.sample_wanted.connect(self._look_around)
            first_run.reading.connect(self._hold)
            first_run.made.connect(self._offer_sheet)
            return first_run
        way_back = self._way_back(vault) if found.is_lost else None
        return self._closed_page(vault, found.sentence, sheet_helps=found.sheet_helps, way_back=way_back)

    def _closed_page(
        self, vault: Path, sentence: str, *, sheet_helps: bool = False, way_back: WayBack | None = None
    ) -> ClosedPage:
        from sessionprep.ui.lock.closed_page import ClosedPage

        closed = ClosedPage(str(vault), sentence, sheet_helps=sheet_helps, way_back=way_back)
        closed.again.connect(lambda: self.go_to(vault))
        closed.sheet_wanted.connect(self._ask_for_sheet)
        closed.new_wanted.connect(self._choose_place)
        return closed

    def _way_back(self, vault: Path, key: Key | None = None) -> WayBack:
        from sessionprep.ui.lock.way_back import WayBack

        found = WayBack(vault, self._clock, self._jobs, key)
        found.open_wanted.connect(self.go_to)
        found.restored.connect(self._note_restored)
        return found

    def _note_restored(self, vault: Path) -> None:
        """In the vault that came out of it, once that is open."""
        self._restored[vault] = self._clock.now()

    def _ask_for_sheet(self) -> None:
        from sessionprep.ui.lock.recovery import Recovery

        page = Recovery(self._name(), self._jobs)
        page.back.connect(lambda: self.go_to(self._path))
        page.tried.connect(lambda secret: self._compare(secret, page))
        page.wanted.connect(self._recover)
        self._turn_to(page)

    def _offer_sheet(self, key: Key) -> None:
        """The vault was just made; its sheet comes before anything is written into it."""
        from sessionprep.ui.lock.sheet_page import SheetPage

        page = SheetPage(self._path, key)
        page.done.connect(self._enter_new)
        self._turn_to(page)
        self._new = page

    def _name(self) -> str:
        return self._path.absolute().name.removesuffix(".sessionprep")

    def _choose_other(self) -> None:
        from sessionprep.ui.lock.elsewhere import ask_for_vault

        ask_for_vault(self, self._path, self.go_to)

    def _choose_place(self) -> None:
        from sessionprep.ui.lock.elsewhere import ask_for_place

        ask_for_place(self, self._path, self.go_to)

    # Ways in.

    def _unlock(self, passphrase: str) -> None:
        path = self._path
        self._try(lambda: _unlocked(path, passphrase, self._clock), lambda found: self._enter_whole(passphrase, *found))

    def _enter_whole(self, passphrase: str, key: Key, damage: Expected | None) -> None:
        if damage is None:
            self._enter(key, passphrase)
        else:
            self._turn_to(self._closed_page(self._path, damage.sentence, way_back=self._way_back(self._path, key)))

    def _make(self, passphrase: str) -> None:
        path, clock = self._path, self._clock
        self._try(lambda: entry.make(path, passphrase, clock), self._offer_sheet)

    def _compare(self, secret: bytes, page: Recovery) -> None:
        path = self._path
        self._try(lambda: keys.expect_sheet_fits(path, secret), lambda _nothing: page.fits(secret))

    def _recover(self, secret: bytes, passphrase: str) -> None:
        path = self._path
        self._try(lambda: keys.recover(path, secret, passphrase), lambda key: self._enter(key, sheet_made=True))

    def _prove(self, passphrase: str) -> None:
        """Asked of the keys as they were when the vault was opened; its folder may be gone by now."""
        if test := self._test:
            self._try(lambda: test(passphrase), self._uncover)

    def _look_around(self) -> None:
        from sessionprep.ui.lock.visit import Visit

        self._visit = visit = Visit(self._clock)
        self._run(visit.prepare, self._enter_sample)

    def _try(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._hold()
        self._run(work, done)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._asking().busy()
        self._job = self._jobs().run(lambda _progress: work(), done, self._refuse)

    def _enter_new(self, made: bool) -> None:  # noqa: FBT001 - a signal's own
        if self._new is not None:
            key, self._new = self._new.key, None
            self.go_to(self._path)  # what refuses to open is said where a passphrase is asked for
            self._enter(key, sheet_made=made)

    def _enter(self, key: Key, passphrase: str = "", *, sheet_made: bool = False) -> None:
        try:
            test = entry.passphrase_test(self._path)
            workspace = entry.open_workspace(self._path, key, self._clock)
        except Expected as refusal:
            key.forget()
            self._refuse(refusal)
            return
        from sessionprep.services import accesses

        accesses.opened(workspace, self._refused, self._restored.pop(self._path, None))
        self._refused = []
        self._test = test
        if sheet_made:
            with suppress(Expected):  # where nothing can be written it will be offered again
                keys.sheet_was_made(workspace)
        self._asking().forget()
        self.opened.emit(workspace)
        self._strengthen(workspace, passphrase)

    def _strengthen(self, workspace: Workspace, passphrase: str) -> None:
        """Quietly, while the person is already inside."""
        work = keys.strengthening(workspace, passphrase) if passphrase else None
        if work is not None:
            self._jobs().run(
                lambda progress: work(progress.report), lambda found: keys.noted(workspace, found), self._leave_weaker
            )

    def _leave_weaker(self, error: Exception) -> None:
        """Some other time."""
        if not isinstance(error, Expected):
            raise error

    def _uncover(self, _nothing: None) -> None:
        self._asking().forget()
        self.proved.emit()

    def _enter_sample(self, key: Key) -> None:
        if self._visit is None:
            return
        try:
            workspace = self._visit.begin(key)
        except Expected as refusal:
            self._refuse(refusal)
            return
        self._asking().forget()
        self.opened.emit(workspace)

    def _refuse(self, error: Exception) -> None:
        self._end_visit()
        if not isinstance(error, Expected):
            self._asking().forget()
            raise error
        if isinstance(error, entry.WrongPassphrase):
            self._refused.append(self._clock.now())
        if isinstance(self._page, UnlockPage):
            self._page.refuse(error.sentence, wrong=isinstance(error, entry.WrongPassphrase))
        else:
            self._asking().refuse(error.sentence)

    def _asking(self) -> Asking:
        """The page, where it asked for something and waits for an answer; a closed one never asks."""
        return cast("Asking", self._page)

    def _hold(self) -> None:
        self._held = True

    def _stop(self) -> None:
        """What is being tried is not wanted any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _drop_new(self) -> None:
        if self._new is not None:
            self._new.forget()
            self._new = None

    def _end_visit(self) -> None:
        if self._visit is not None:
            self._visit.end()
            self._visit = None


def _unlocked(path: Path, passphrase: str, clock: Clock) -> tuple[Key, Expected | None]:
    """The key, and what is wrong with the database; reading every page costs little beside the passphrase."""
    from sessionprep.services import way_back

    key = entry.unlock(path, passphrase)
    return key, way_back.damage(path, key, clock)
