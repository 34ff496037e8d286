"""The one window: a door while the vault is locked, rooms while it is open."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from sessionprep.domain.expected import Expected
from sessionprep.services import entry, locking
from sessionprep.text import _
from sessionprep.ui.lock.door import Door
from sessionprep.ui.theme.apply import clothe
from sessionprep.ui.theme.override import override
from sessionprep.ui.window.ahead import load_rooms
from sessionprep.ui.window.looks import Looks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from sessionprep.domain.clock import Clock
    from sessionprep.services.content.library import Library
    from sessionprep.services.entry import Key
    from sessionprep.services.workspace import Workspace
    from sessionprep.ui.kit.copied import Copied
    from sessionprep.ui.kit.dialog import DialogShell
    from sessionprep.ui.kit.jobs import Job, Jobs
    from sessionprep.ui.window.actions import Command, Menus
    from sessionprep.ui.window.away import Away
    from sessionprep.ui.window.backup_desk import BackupDesk
    from sessionprep.ui.window.key_desk import KeyDesk
    from sessionprep.ui.window.lock_desk import LockDesk
    from sessionprep.ui.window.reminding import Reminding
    from sessionprep.ui.window.rooms import Rooms
    from sessionprep.ui.window.standing_line import StandingLine

# Seconds that a lock waits for what is under way, and then for the last backup; killed, either leaves nothing half.
UNNOTICED, AT_MOST = 0.03, 2.0
_AFTER_LOCK = 50  # milliseconds, so that the locked page is painted first


class Frame(QMainWindow):
    """Owns what is open; everything a person wrote is dropped from it at lock."""

    first_seen = Signal()
    emptied = Signal()  # all is closed; only a new process forgets what was read and typed

    def __init__(self, app: QApplication, vault: Path, clock: Clock, looks_file: Path) -> None:
        super().__init__()
        self._app = app
        self._seen = False
        self._clock = clock
        self._looks = Looks(app, looks_file)
        clothe(app, self)
        self._rooms: Rooms | None = None
        self._lock_desk: LockDesk | None = None
        self._key_desk: KeyDesk | None = None
        self._backup_desk: BackupDesk | None = None
        self._last_backup: Job | None = None
        self._covered: list[DialogShell] = []
        self._library: Library | None = None
        self.setWindowTitle("SessionPrep")
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self._door = Door(vault, clock, lambda: self.jobs)
        self._door.opened.connect(self.enter)
        self._door.proved.connect(self._uncover)
        self._stack.addWidget(self._door)
        self.resize(self._looks.size_within(self.screen().availableSize()))

    @cached_property
    def jobs(self) -> Jobs:
        """Made when first asked for, after the first picture."""
        from sessionprep.ui.kit.jobs import Jobs

        return Jobs(self)

    @cached_property
    def _copied(self) -> Copied:
        from sessionprep.ui.kit.copied import Copied

        return Copied(self._app, self)

    @cached_property
    def _away(self) -> Away:
        """From the first picture to the end: on the locked pages there is as much to hide as in the rooms."""
        from sessionprep.ui.window.away import Away

        away = Away(self._app, self, lambda: self._rooms is not None)
        away.allow(locking.USUAL_MINUTES)
        return away

    @cached_property
    def reminding(self) -> Reminding:
        from sessionprep.ui.window.reminding import Reminding

        return Reminding(self, self, self._app, self._clock)

    @cached_property
    def _menus(self) -> Menus:
        """The keys that work whatever is open; also made after the first picture."""
        from sessionprep.ui.window.actions import Menus
        from sessionprep.ui.window.dialogs import LockFromDialogs
        from sessionprep.ui.window.leading import support
        from sessionprep.ui.window.shell import leaving, looking, supporting

        self._copied.watch()
        self._away.left.connect(self.lock)
        over = LockFromDialogs(self._app, self, self._hiding_key)
        over.wanted.connect(self.lock)
        over.hiding_wanted.connect(self.hide_at_once)
        over.support_wanted.connect(partial(support, self, lambda: self._rooms))
        self._door.support_wanted.connect(over.support_wanted)
        return Menus(self, (*leaving(self), *looking(self), supporting(over.support_wanted.emit)))

    @property
    def vault(self) -> Path:
        """The one that is open or asked for."""
        return self._door.vault

    @property
    def looks(self) -> Looks:
        return self._looks

    @property
    def rooms(self) -> Rooms | None:
        """What is open, if anything."""
        return self._rooms

    def warm_up(self) -> None:
        """Read what the rooms need while the passphrase is typed; opening then waits for none of it."""
        self._menus.refresh()
        self.jobs.run(load_rooms, self._keep_library, _pass_on)

    def enter(self, workspace: Workspace) -> None:
        """Show the rooms of the vault that was just opened."""
        from sessionprep.services.content import library
        from sessionprep.ui.window.backup_desk import BackupDesk
        from sessionprep.ui.window.end_of_line import EndOfLine
        from sessionprep.ui.window.key_desk import KeyDesk
        from sessionprep.ui.window.lock_desk import LockDesk
        from sessionprep.ui.window.rooms import Rooms

        self._copied.spare_no_more()
        self._library = self._library or library.load()
        notices = entry.notices(workspace)
        rooms = Rooms(workspace, self._clock, self._library, self.jobs, self._app)
        if line := self._standing_line(notices.standing):
            rooms.stand(line)
        EndOfLine(self._app, rooms)
        rooms.lock_wanted.connect(self.lock)
        rooms.changed.connect(self._menus.refresh)
        self._rooms = rooms
        self._lock_desk = LockDesk(self, self._away, rooms, lambda: self._show_rooms(rooms))
        self._key_desk = KeyDesk(self, self, rooms, visiting=self._door.visiting)
        self._key_desk.remind()
        self._backup_desk = BackupDesk(self.jobs, self, rooms, visiting=self._door.visiting)
        self._stack.addWidget(rooms)
        self._show_rooms(rooms)
        rooms.start()
        self._backup_desk.begin()
        self.reminding.look()
        news = self._key_desk.news()
        if notices.once:
            rooms.voice.trouble("\n".join((*notices.once, *news)))
        elif news:
            rooms.voice.say(*news)
        if news:
            self._backup_desk.offer_to_delete()

    def passphrase_changed(self) -> None:
        self._door.learn_keys()

    def reopen(self, work: Callable[[], Key]) -> bool:
        """Lock, do this with the vault closed, and come back in; False when words that cannot be saved hold it open."""
        if not self._close_vault():
            return False
        last_backup = self._last_backup

        def once_alone() -> Key:
            if last_backup is not None:
                last_backup.wait_for_end()  # it holds the vault, and ends soon after it was cancelled
            return work()

        self._door.let_in(once_alone)
        return True

    def lock(self) -> None:
        """Hide everything, save what is typed, forget what was read, close the file. What cannot be saved waits."""
        with self._then_anew():
            self._close_vault()

    def go_to(self, vault: Path) -> None:
        """Lock this vault, and ask for that one, or make it."""
        with self._then_anew():
            if self._close_vault():
                self._door.go_to(vault)

    def stay(self) -> None:
        """The new process did not come: what is still in the memory of this one has to be known."""
        self._door.tell(
            _(
                "SessionPrep is locked but could not start anew, so what was read or typed may stay in this computer’s "
                "memory until you close it."
            )
        )

    def hide_at_once(self) -> None:
        """Out of sight first, then locked."""
        self.showMinimized()
        self.lock()

    def _close_vault(self) -> bool:
        """Whether none is open any more, and nothing of it waits under cover."""
        from sessionprep.ui.window.dialogs import hide_dialogs, let_go

        hidden = hide_dialogs(self)
        rooms = self._rooms
        if rooms is None:
            let_go(hidden)
            self._copied.forget()
            self._close_door()
            return True
        self._stack.setCurrentWidget(self._door)
        self._door.cover()  # first of all, so that nothing that goes wrong below leaves anything in sight
        self.repaint()  # nor anything that takes long
        self._menus.clear()
        waiting = let_go([*self._covered, *hidden], unless_unsaved=True)
        saved = rooms.settle()
        if (saved and not waiting) or self._door.visiting:
            self._copied.forget()
            self._leave(rooms)
            return True
        self._covered = waiting
        self._door.cover(rooms.voice.last_trouble)
        return False

    def _close_door(self) -> None:
        """No vault is open: what was typed goes, and what was begun ends; only then it is known what stands there."""
        busy = self.jobs.busy()
        self._door.show_locked()
        if busy:
            self.repaint()
            self.jobs.stop(AT_MOST)
            self._door.show_locked()

    def toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def show_keys(self) -> None:
        from sessionprep.ui.dialogs.keys import open_keys
        from sessionprep.ui.window.actions import keys_sheet
        from sessionprep.ui.window.menus import menus

        if self._rooms is not None:
            open_keys(self, keys_sheet(menus(self, self._rooms, self._vault_commands())))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.first_seen.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is a lock: it asks nothing and loses nothing. Words that cannot be saved keep the window open."""
        if not self._close_vault():
            event.ignore()
            return
        self.jobs.stop(UNNOTICED)  # they were waited for already
        self._away.stop()
        self._door.leave()
        plain = not (self.isFullScreen() or self.isMaximized())
        self._looks.keep_size(self.size() if plain else self.normalGeometry().size())
        event.accept()

    def _standing_line(self, sentence: str) -> StandingLine | None:
        from sessionprep.ui.window.standing_line import StandingLine

        if self._door.visiting:
            made_up = _("This person is made up. Nothing you change here is kept.")
            return StandingLine(made_up, _("&Done looking"), self.lock)
        return StandingLine(sentence) if sentence else None

    def _show_rooms(self, rooms: Rooms) -> None:
        from sessionprep.ui.window.menus import menus

        self._stack.setCurrentWidget(rooms)
        self._menus.show(menus(self, rooms, self._vault_commands()))

    def _vault_commands(self) -> tuple[Command, ...]:
        from sessionprep.ui.window.elsewhere import elsewhere

        desks = (self._backup_desk, self._key_desk, self._lock_desk)
        return (*(command for desk in desks if desk for command in desk.commands()), *elsewhere(self, self))

    def _hiding_key(self) -> str:
        return self._lock_desk.hiding_key if self._lock_desk else locking.USUAL_KEY

    def _uncover(self) -> None:
        """The words that could not be saved are tried again, and stay in sight when there is still no way."""
        rooms = self._rooms
        if rooms is None:
            return
        self._show_rooms(rooms)
        rooms.start()
        kept = [rooms.settle(), *(dialog.settle() for dialog in self._covered)]
        for dialog in self._covered:
            dialog.show()
        self._covered = []
        if all(kept):
            rooms.voice.say(_("Everything is saved now."))
            return
        still = _("Some words are still not saved. Copy what you need from them. {why}")
        rooms.voice.offer_way_out(_("Lock and lose them"), lambda: self._give_up(rooms))
        rooms.voice.trouble(still.format(why=rooms.voice.last_trouble))

    def _give_up(self, rooms: Rooms) -> None:
        """They were told to copy what they need; what was copied would go with this process."""
        self._copied.spare()
        with self._then_anew():
            self._leave(rooms)

    @contextmanager
    def _then_anew(self) -> Iterator[None]:
        """Also when the way there ends in a bug: a new process forgets all the same, unless words wait under cover."""
        try:
            yield
        finally:
            if self._rooms is None:
                self._start_anew()

    def _start_anew(self) -> None:
        """Whenever there is anything to forget; unless the last of words that could not be saved would go as well."""
        if not self._door.has_held:
            return
        if self._copied.holds():
            self._door.tell(
                _(
                    "SessionPrep is locked. What you copied is still there to paste, and so what was read or typed may "
                    "stay in this computer’s memory until you close it."
                )
            )
        else:
            self.emptied.emit()

    def _leave(self, rooms: Rooms) -> None:
        """Whatever is still not saved goes with the rooms."""
        from sessionprep.ui.window.dialogs import hide_dialogs

        hide_dialogs(self)
        lock_desk = self._lock_desk
        last_backup = self._backup_desk.stop() if self._backup_desk else None
        self._rooms = self._lock_desk = self._key_desk = self._backup_desk = None
        self._covered = []
        self._menus.clear()
        ended = self.jobs.stop(AT_MOST)
        rooms.leave()
        if lock_desk is not None:
            lock_desk.stop()
        self._stack.setCurrentWidget(self._door)
        self._stack.removeWidget(rooms)
        rooms.deleteLater()
        self._door.show_locked()
        self._last_backup = None
        if last_backup is not None and ended:
            self._last_backup = self.jobs.run(last_backup, lambda _kept: None, _leave_for_next_time)
            self._finish(self._last_backup)
        QTimer.singleShot(_AFTER_LOCK, self, gc.collect)  # what was read hangs together in circles

    def _finish(self, job: Job) -> None:
        """Wait for the last backup, with the lock page in sight if that may be noticed; what takes long is stopped."""
        if not self.jobs.wait(UNNOTICED):
            self.repaint()
            if not self.jobs.wait(AT_MOST):
                job.cancel()

    def _keep_library(self, library: Library) -> None:
        self._library = library


def _leave_for_next_time(error: Exception) -> None:
    """A backup that could not be made at a lock is tried again when the vault is open."""
    if not isinstance(error, Expected):
        raise error


def _pass_on(error: Exception) -> None:
    raise error
