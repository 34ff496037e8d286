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
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    from tests.bench.waiting import until, wait
    from tests.helpers.vaults import PASSPHRASE

    _application, frame = show_window(with_sample(Path(folder)))
    wait(500)  # what a person reads is read by now, and garbage is collected again
    field = frame.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, PASSPHRASE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    until(lambda: frame.rooms is not None)
    wait(2000)  # the first backup is made by now, as it is when a person locks
    sys.stdout.write(f"{time.monotonic_ns()} ")
    sys.stdout.flush()
    frame.lock()
    return 1


def with_sample(folder: Path) -> Path:
    from sessionprep.services.clock import SystemClock
    from sessionprep.services.content.library import load as load_library
    from sessionprep.services.sample.fill import fill
    from sessionprep.services.sample.person import load
    from sessionprep.vault.open import open_vault
    from tests.helpers.vaults import vault_folder

    clock = SystemClock(lambda: "UTC")
    path, key = vault_folder(folder)
    vault = open_vault(path, key, clock)
    with vault.work() as work:
        fill(work, load(), load_library(), clock.now(), clock.zone)
    vault.close()
    return path


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
