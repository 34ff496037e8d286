from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sessionprep.ui.kit.idle import Idle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    from sessionprep.ui.window.away.desktop import Desktop


class Away(QObject):
    """There as long as the window: a passphrase half typed is as little for others as an open vault.

    `left` may come more than once.
    """

    left = Signal()

    def __init__(self, app: QApplication, window: QWidget, hides: Callable[[], bool]) -> None:
        """`hides` tells whether a touch that comes too late has to be kept from what is in sight."""
        super().__init__(window)
        self._idle = Idle(app, window, hides)
        self._idle.ran_out.connect(self.left)
        self._desktop = _desktop(app, window)
        if self._desktop is not None:
            self._desktop.left.connect(self.left)

    def allow(self, minutes: int) -> None:
        """How long nothing may be touched; 0 for as long as anybody likes."""
        self._idle.allow(minutes * 60)

    def stop(self) -> None:
        """The window closes: the computer waits for nothing any more."""
        if self._desktop is not None:
            self._desktop.stop()
        self._idle.allow(0)
        self.deleteLater()


def _desktop(app: QApplication, window: QWidget) -> Desktop | None:
    """How this system tells that its screen is locked, that it goes to sleep, or that another person takes over."""
    system: str = sys.platform  # read as a plain word, so that the types of every system are checked on each
    if system == "linux":
        from sessionprep.ui.window.away.linux import LinuxDesktop

        return LinuxDesktop(window)
    if system == "win32":
        from sessionprep.ui.window.away.windows import WindowsDesktop

        return WindowsDesktop(app, window)
    if system == "darwin":
        from sessionprep.ui.window.away.macos import MacDesktop

        return MacDesktop(window)
    return None
