"""The one window: a door while the vault is locked, rooms while it is open."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget

from sessionprep.ui.lock.door import Door
from sessionprep.ui.theme.apply import Appearance, Theme, dress
from sessionprep.ui.theme.override import override
from sessionprep.ui.window.remembered import Remembered, recall, remember, resized

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from sessionprep.domain.clock import Clock
    from sessionprep.services.content.library import Library
    from sessionprep.services.workspace import Workspace
    from sessionprep.ui.kit.jobs import Jobs, Progress
    from sessionprep.ui.window.actions import Menu
    from sessionprep.ui.window.rooms import Rooms


class Frame(QMainWindow):
    """Owns what is open; everything a person wrote is dropped from it at lock."""

    first_seen = Signal()

    def __init__(self, app: QApplication, vault: Path, clock: Clock, looks_file: Path) -> None:
        super().__init__()
        self._app = app
        self._seen = False
        self._clock = clock
        self._looks_file = looks_file
        self._looks = recall(looks_file)
        dress(app, self._looks.appearance)
        self._rooms: Rooms | None = None
        self._library: Library | None = None
        self._menus: tuple[Menu, ...] = ()
        self.setWindowTitle("SessionPrep")
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self._door = Door(vault, clock, lambda: self.jobs)
        self._door.opened.connect(self.enter)
        self._door.proved.connect(self._uncover)
        self._stack.addWidget(self._door)
        self.resize(*self._looks.size)

    @cached_property
    def jobs(self) -> Jobs:
        """Made when first asked for, after the first picture."""
        from sessionprep.ui.kit.jobs import Jobs

        return Jobs(self)

    @property
    def door(self) -> Door:
        return self._door

    @property
    def rooms(self) -> Rooms | None:
        """What is open, if anything."""
        return self._rooms

    def warm_up(self) -> None:
        """Read what the rooms need while the passphrase is typed; opening then waits for none of it."""
        self.jobs.run(_load_rooms, self._keep_library, _pass_on)

    def enter(self, workspace: Workspace) -> None:
        """Show the rooms of the vault that was just opened."""
        from sessionprep.services.content import library
        from sessionprep.ui.window.menus import menus
        from sessionprep.ui.window.rooms import Rooms

        if self._library is None:
            self._library = library.load()
        rooms = Rooms(workspace, self._clock, self._library, self.jobs, self._app)
        rooms.lock_wanted.connect(self.lock)
        self._rooms = rooms
        self._menus = menus(self, rooms)
        self._stack.addWidget(rooms)
        self._uncover()
        rooms.start()

    def lock(self) -> None:
        """Save what is typed, forget everything read, close the file. What cannot be saved waits under cover."""
        rooms = self._rooms
        if rooms is None:
            return
        self._close_dialogs()
        saved = rooms.settle()
        self._stack.setCurrentWidget(self._door)
        self._bare()
        if not saved:
            self._door.cover()
            return
        self._leave(rooms)
        self._door.show_locked()

    def leave(self) -> None:
        """Lock and end."""
        self.close()

    def change_text_size(self, by: int) -> None:
        """By so many per cent; 0 goes back to 100."""
        self._look(Remembered(resized(self._looks.appearance, by), self._looks.size))

    def change_theme(self, theme: Theme) -> None:
        self._look(Remembered(Appearance(theme, self._looks.appearance.text_size), self._looks.size))

    def toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def show_keys(self) -> None:
        from sessionprep.ui.dialogs.keys import open_keys
        from sessionprep.ui.window.actions import keys_sheet

        open_keys(self, keys_sheet(self._menus))

    def show_about(self) -> None:
        from sessionprep.ui.dialogs.about import open_about

        open_about(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.first_seen.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is a lock: it asks nothing and loses nothing. Words that cannot be saved keep the window open."""
        self.lock()
        if self._rooms is not None:
            event.ignore()
            return
        self.jobs.stop()
        self._door.leave()
        if not self.isFullScreen():
            remember(self._looks_file, Remembered(self._looks.appearance, (self.width(), self.height())))
        event.accept()

    def _leave(self, rooms: Rooms) -> None:
        self._rooms = None
        self.jobs.stop()
        rooms.leave()
        self._stack.removeWidget(rooms)
        rooms.deleteLater()

    def _uncover(self) -> None:
        if self._rooms is not None:
            from sessionprep.ui.window.actions import build

            self._stack.setCurrentWidget(self._rooms)
            build(self, self.menuBar(), self._menus)
            self.menuBar().show()

    def _bare(self) -> None:
        """No menu while locked: nothing in it would do anything."""
        self.menuBar().clear()
        self.menuBar().hide()

    def _close_dialogs(self) -> None:
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    def _keep_library(self, library: Library) -> None:
        self._library = library

    def _look(self, looks: Remembered) -> None:
        self._looks = looks
        dress(self._app, looks.appearance)
        remember(self._looks_file, looks)


def _load_rooms(_progress: Progress) -> Library:
    """Imports are most of what opening would wait for."""
    for name in ("sessionprep.vault.open", "sqlcipher3", "argon2", "zxcvbn", "sessionprep.ui.window.rooms"):
        import_module(name)
    from sessionprep.services.content.library import load

    return load()


def _pass_on(error: Exception) -> None:
    raise error
