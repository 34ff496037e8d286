"""The one window: a door while the vault is locked, rooms while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget

from sessionprep.ui.kit.jobs import Jobs
from sessionprep.ui.lock.door import Door
from sessionprep.ui.theme.apply import Appearance, Theme, dress
from sessionprep.ui.theme.override import override
from sessionprep.ui.window.remembered import Remembered, recall, remember, resized

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

    from sessionprep.domain.clock import Clock
    from sessionprep.services.workspace import Workspace
    from sessionprep.ui.window.rooms import Rooms


class Frame(QMainWindow):
    """Owns what is open; everything a person wrote is dropped from it at lock."""

    def __init__(self, vault: Path, clock: Clock, looks_file: Path) -> None:
        super().__init__()
        self._clock = clock
        self._looks_file = looks_file
        self._looks = recall(looks_file)
        self._rooms: Rooms | None = None
        self.jobs = Jobs(self)
        self.setWindowTitle("SessionPrep")
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self._dress()
        self._door = Door(vault, clock, self.jobs)
        self._door.opened.connect(self.enter)
        self._door.proved.connect(self._uncover)
        self._stack.addWidget(self._door)
        self.menuBar().hide()
        self.resize(*self._looks.size)

    @property
    def door(self) -> Door:
        return self._door

    @property
    def rooms(self) -> Rooms | None:
        """What is open, if anything."""
        return self._rooms

    @property
    def appearance(self) -> Appearance:
        return self._looks.appearance

    def enter(self, workspace: Workspace) -> None:
        """Show the rooms of the vault that was just opened."""
        from sessionprep.ui.window.rooms import Rooms

        self._rooms = Rooms(workspace, self._clock, self)
        self._stack.addWidget(self._rooms)
        self._uncover()
        self._rooms.start()

    def lock(self) -> None:
        """Save what is typed, forget everything read, close the file. What cannot be saved waits under cover."""
        rooms = self._rooms
        if rooms is None:
            return
        self._close_dialogs()
        saved = rooms.settle()
        self._stack.setCurrentWidget(self._door)
        self.menuBar().hide()
        if not saved:
            self._door.cover(rooms.workspace)
            return
        self._leave(rooms)
        self._door.show_locked()

    def change_text_size(self, by: int) -> None:
        """By so many per cent; 0 goes back to 100."""
        self._look(Remembered(resized(self._looks.appearance, by), self._looks.size))

    def change_theme(self, theme: Theme) -> None:
        self._look(Remembered(Appearance(theme, self._looks.appearance.text_size), self._looks.size))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is a lock: it asks nothing and loses nothing. Words that cannot be saved keep the window open."""
        if self._rooms is not None:
            self.lock()
            if self._rooms is not None:
                event.ignore()
                return
        self.jobs.stop()
        size = (self.normalGeometry().width(), self.normalGeometry().height())
        remember(self._looks_file, Remembered(self._looks.appearance, size))
        event.accept()

    def _leave(self, rooms: Rooms) -> None:
        self._rooms = None
        self.jobs.stop()
        self.menuBar().clear()
        rooms.leave()
        self._stack.removeWidget(rooms)
        rooms.deleteLater()

    def _uncover(self) -> None:
        if self._rooms is not None:
            self._stack.setCurrentWidget(self._rooms)
            self.menuBar().show()

    def _close_dialogs(self) -> None:
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    def _look(self, looks: Remembered) -> None:
        self._looks = looks
        self._dress()
        remember(self._looks_file, looks)

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dress(app, self._looks.appearance)
