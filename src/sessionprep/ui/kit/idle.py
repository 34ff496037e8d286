from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from shiboken6 import isValid

from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QApplication, QWidget

_KIND = QEvent.Type
_TOUCHES = frozenset(
    {
        _KIND.KeyPress,
        _KIND.InputMethod,
        _KIND.MouseMove,
        _KIND.MouseButtonPress,
        _KIND.Wheel,
        _KIND.TouchBegin,
        _KIND.TouchUpdate,
        _KIND.TabletPress,
        _KIND.TabletMove,
    }
)


def seconds_passed() -> float:
    """Counts on while the computer sleeps, where the system has such a clock, and is never turned back."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class Idle(QObject):
    """Tells once nobody touched keyboard or mouse for so long: one timer, set again for what is left of the time."""

    ran_out = Signal()

    def __init__(
        self,
        app: QApplication,
        window: QWidget,
        hides: Callable[[], bool],
        passed: Callable[[], float] = seconds_passed,
    ) -> None:
        """`hides` tells whether there is anything in sight that a touch may not reach."""
        super().__init__(window)
        self._hides = hides
        self._passed = passed
        self._told = False
        self._limit = 0.0
        self._touched = passed()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._typed_in: QObject | None = None
        app.focusWindowChanged.connect(self._follow)
        app.focusObjectChanged.connect(self._follow_typing)
        self._follow(app.focusWindow())
        self._follow(window.windowHandle())
        self._follow_typing(app.focusObject())

    @property
    def limit(self) -> float:
        """In seconds; 0 for as long as anybody likes."""
        return self._limit

    def allow(self, seconds: float) -> None:
        """From now on this long."""
        self._limit = seconds
        self._begin()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The touch that wakes a computer comes too late for what is open, and in time for a passphrase."""
        if event.type() not in _TOUCHES:
            return False
        if self._told:
            self._begin()
        elif self._limit and self._left() <= 0:
            kept_out = self._hides()
            self._run_out()
            return kept_out
        self._touched = self._passed()
        return False

    def _follow(self, window: QWindow | None) -> None:
        """Windows of the system, not widgets: a filter there sees one event where the widgets see a hundred."""
        if window is not None:
            window.installEventFilter(self)

    def _follow_typing(self, field: QObject | None) -> None:
        """What an input method composes comes to no window: it goes straight to the field that has the keyboard."""
        if self._typed_in is not None and isValid(self._typed_in):
            self._typed_in.removeEventFilter(self)
        self._typed_in = field
        if field is not None:
            field.installEventFilter(self)

    def _left(self) -> float:
        return self._touched + self._limit - self._passed()

    def _begin(self) -> None:
        self._told = False
        self._touched = self._passed()
        self._wait()

    def _wait(self) -> None:
        if self._limit:
            self._timer.start(max(1, round(self._left() * 1000)))
        else:
            self._timer.stop()

    def _look(self) -> None:
        if self._left() <= 0:
            self._run_out()
        else:
            self._wait()

    def _run_out(self) -> None:
        """Told once, until somebody is there again; what could not be closed is then reached by who needs it."""
        self._told = True
        self._timer.stop()
        self.ran_out.emit()
