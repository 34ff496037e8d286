"""A vault opened and locked at once; the process that follows is stopped when its lock page is painted."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from sessionprep.app.start import show_window


def lock(folder: str) -> int:
    if "SESSIONPREP_AGAIN" in os.environ:
        return paint_again()
    from sessionprep.services.clock import SystemClock
    from sessionprep.services.sample import throwaway
    from tests.bench.waiting import wait

    clock = SystemClock(lambda: "UTC")
    key = throwaway.make_sample(Path(folder), clock)
    _application, frame = show_window(str(Path(folder) / "Sample.sessionprep"))
    wait(500)  # what a person reads is read by now, and garbage is collected again
    frame.enter(throwaway.open_sample(Path(folder), key, clock))
    wait(200)
    sys.stdout.write(f"{time.monotonic_ns()} ")
    sys.stdout.flush()
    frame.lock()
    return 1


def paint_again() -> int:
    application, frame = show_window(None)
    from PySide6.QtWidgets import QLineEdit

    from tests.bench.first_paint import FirstPaint, print_moment_and_quit

    field = frame.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    FirstPaint(field, print_moment_and_quit)
    return application.exec()


if __name__ == "__main__":
    sys.exit(lock(sys.argv[1]))
