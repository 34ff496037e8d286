"""Tells that something planned is near, open or locked, in a line of the window and nowhere else."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QStatusBar

from sessionprep.domain.expected import Expected
from sessionprep.services import reminders
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.window.standing_line import StandingLine

if TYPE_CHECKING:
    from sessionprep.domain.clock import Clock
    from sessionprep.services.reminders import Reminder
    from sessionprep.ui.window.rooms import Rooms

_LONGEST = 10 * 60_000  # milliseconds; the clock may be set meanwhile, which no timer notices


class House(Protocol):
    @property
    def rooms(self) -> Rooms | None: ...


class Reminding(QObject):
    """One timer, and none while there is nothing to remind of.

    No notification of the desktop: that keeps a history, and to be left out of it can only be asked for. The window
    asks for attention in the task bar instead, which says nothing.
    """

    def __init__(self, window: QMainWindow, house: House, app: QApplication, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._house = house
        self._app = app
        self._clock = clock
        self._followed: Rooms | None = None
        self._waiting: Reminder | None = None
        self._told: Reminder | None = None  # and not yet known to the vault
        self._shown: Reminder | None = None
        self._bar: QStatusBar | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        app.applicationStateChanged.connect(self._come_back)

    def expect(self, written: str) -> None:
        """What the process before this one left: a locked vault cannot be asked."""
        self._waiting = reminders.from_writing(written)
        self.look()

    def left(self) -> str:
        """For the process after this one; "" when nothing waits."""
        return self._waiting.in_writing() if self._waiting else ""

    def look(self) -> None:
        """Whatever the clock says by now: tell what is due, and wait for what is next."""
        rooms = self._house.rooms
        if rooms is not None:
            with suppress(Expected):  # a page that cannot be read keeps nobody from their words
                self._read(rooms)
        now = self._clock.now()
        if self._waiting is not None and now >= self._waiting.until:
            self._waiting = None
        if self._shown is not None and now >= self._shown.until:
            self._put_away()
        if self._waiting is not None and self._waiting.is_due(now):
            self._tell(self._waiting)
        self._wait()

    def _read(self, rooms: Rooms) -> None:
        if rooms is not self._followed:
            self._followed = rooms
            rooms.changed.connect(self.look)
            rooms.destroyed.connect(self._forget_rooms)
        if self._told is not None:
            told, self._told = self._told, None
            rooms.workspace.do(Label.CHOOSE, reminders.was_said, told)
        self._waiting = rooms.workspace.read(reminders.next_one)

    def _forget_rooms(self) -> None:
        self._followed = None

    def _tell(self, reminder: Reminder) -> None:
        self._put_away()
        self._told = self._shown = reminder
        self._waiting = None
        self._bar = QStatusBar(sizeGripEnabled=False)
        line = StandingLine(reminders.sentence(), _("Close"), self._put_away)
        self._bar.addPermanentWidget(line, 1)
        self._window.setStatusBar(self._bar)
        self._app.alert(self._window)
        announce(line, reminders.sentence())

    def _put_away(self) -> None:
        if self._bar is not None:
            self._window.setStatusBar(None)  # type: ignore[arg-type]  # Qt takes none as none, and deletes the old one
            self._bar = self._shown = None

    def _wait(self) -> None:
        self._timer.stop()
        if self._waiting is not None:
            left = round((self._waiting.at - self._clock.now()).total_seconds() * 1000)
            self._timer.start(max(1, min(left, _LONGEST)))
        elif self._told is not None and self._house.rooms is not None:
            self._timer.start(1)  # the vault is told, and says what is next

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()
