"""A vault opened again and again, and typed in, until the desktop says that the screen locks: `… TIMES`.

Each line: milliseconds until a bare receiver heard it, until the window was covered, and until the vault was closed.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sessionprep.app.start import show_window
from sessionprep.services.clock import SystemClock
from sessionprep.services.sample import throwaway

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtDBus import QDBusMessage

    from sessionprep.services.workspace import Workspace
    from sessionprep.ui.window.frame import Frame

SAVER, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
HEARD, LOCKS = "BenchHeard", "ActiveChanged"


def main(folder: Path, times: int) -> None:
    from tests.bench.waiting import wait

    clock = SystemClock(lambda: "UTC")
    key = throwaway.make_sample(folder, clock)
    _application, frame = show_window(folder / "Sample.sessionprep")
    frame.emptied.disconnect()  # else another process would begin here
    wait(1500)
    for _time in range(times):
        workspace = throwaway.open_sample(folder, key.copy(), clock)
        frame.enter(workspace)
        sys.stdout.write(" ".join(map(str, _left(frame, workspace))) + "\n")
        wait(200)


def _left(frame: Frame, workspace: Workspace) -> tuple[float, float, float]:
    from PySide6.QtCore import Qt
    from PySide6.QtDBus import QDBusConnection
    from PySide6.QtTest import QTest

    from tests.bench.receiver import Receiver
    from tests.bench.waiting import until, wait

    moments: dict[str, float] = {}
    receiver = Receiver(HEARD, lambda: moments.setdefault(HEARD, time.perf_counter()))
    QTest.keyClick(frame, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(frame, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    focus = frame.focusWidget()
    assert focus is not None
    wait(300)  # what listens to the desktop has asked the bus for it by now
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "another")
    began = time.perf_counter()
    bus.send(_signal(HEARD))
    until(lambda: HEARD in moments)
    heard = moments[HEARD] - began
    receiver.stop()
    QTest.keyClicks(focus, "not saved yet")
    covers, closes = frame.repaint, workspace.vault.close
    # The moments when these two have done their part are the figures.
    frame.repaint = _noting(moments, "covered", covers)  # type: ignore[assignment,method-assign] # as said above
    workspace.vault.close = _noting(moments, "closed", closes)  # type: ignore[method-assign] # as said above
    began = time.perf_counter()
    bus.send(_signal(LOCKS))
    until(lambda: "closed" in moments)
    del frame.repaint
    return heard * 1000, (moments["covered"] - began) * 1000, (moments["closed"] - began) * 1000


def _noting(moments: dict[str, float], name: str, act: Callable[[], None]) -> Callable[[], None]:
    def noted() -> None:
        act()
        moments.setdefault(name, time.perf_counter())

    return noted


def _signal(name: str) -> QDBusMessage:
    from PySide6.QtDBus import QDBusMessage

    message = QDBusMessage.createSignal(PATH, SAVER, name)
    message.setArguments([True])
    return message


if __name__ == "__main__":
    with TemporaryDirectory() as place:
        main(Path(place), int(sys.argv[1]))
