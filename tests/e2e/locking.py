"""A process that unlocks a vault, reads it, locks and begins again: `python -m tests.e2e.locking VAULT`."""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from sessionprep.app.start import show_window

PATIENCE = 20  # seconds


def main(vault: str) -> None:
    began_again = "SESSIONPREP_AGAIN" in os.environ
    application, frame = show_window(vault)
    field = frame.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.qWaitForWindowExposed(frame)
    if began_again:
        place = frame.geometry()
        stood = frame.isMinimized(), place.width(), place.height()
        tell("locked again", frame.vault, *stood, time.monotonic(), frame.reminding.left())
        application.exec()
    frame.resize(701, 601)  # within the screen there is offscreen
    QTest.keyClicks(field, sys.stdin.readline().strip())  # it must not come with this file
    QTest.keyClick(field, Qt.Key.Key_Return)
    until = time.monotonic() + PATIENCE
    while frame.rooms is None and time.monotonic() < until:
        QTest.qWait(5)
    assert frame.rooms is not None
    frame.rooms.go_to(1)  # the questions are read and drawn
    tell("open", os.getpid())
    wish = sys.stdin.readline().strip()
    tell("locking", frame.width(), frame.height(), time.monotonic())
    frame.hide_at_once() if wish == "hide" else frame.lock()
    tell("still here")


def tell(*what: object) -> None:
    sys.stdout.write("\t".join(map(str, what)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
