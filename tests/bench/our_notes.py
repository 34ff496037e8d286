"""The notes tab of a vault, opened, left and used: `python -m tests.bench.our_notes VAULT`.

Prints milliseconds until painted: once for the first time, then again and again, then for a row moved down.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from sessionprep.app.start import show_window
from sessionprep.services.clock import SystemClock
from sessionprep.services.entry import open_workspace
from sessionprep.vault.unlock import unlock

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.kit.record_list import RecordList
    from sessionprep.ui.window.frame import Frame

TIMES = 20


def main(path: Path) -> None:
    _application, frame = show_window(path)
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from sessionprep.ui.kit.record_list import RecordList
    from tests.bench.waiting import wait
    from tests.helpers.vaults import PASSPHRASE

    wait(1500)
    frame.enter(open_workspace(path, unlock(path, PASSPHRASE), SystemClock(lambda: "UTC")))
    wait(200)
    first = _painted(frame, lambda: QTest.keyClick(frame, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier))
    again = []
    for _time in range(TIMES):
        QTest.keyClick(frame, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        wait(20)
        assert not isinstance(frame.focusWidget(), RecordList)
        again.append(_painted(frame, lambda: QTest.keyClick(frame, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)))
    moved = [_painted(frame, lambda: _move_down(frame)) for _time in range(TIMES)]
    assert _notes(frame).currentIndex().row() == TIMES
    for line in ([first], again, moved):
        sys.stdout.write(" ".join(map(str, line)) + "\n")
    sys.stdout.flush()
    frame.close()


def _notes(frame: Frame) -> RecordList:
    """With the keyboard in it: else whatever is measured is something else."""
    from sessionprep.ui.kit.record_list import RecordList

    focus = frame.focusWidget()
    assert isinstance(focus, RecordList)
    assert focus.accessibleName() == "Notes"
    return focus


def _move_down(frame: Frame) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    QTest.keyClick(_notes(frame), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


def _painted(frame: Frame, act: Callable[[], None]) -> float:
    began = time.perf_counter()
    act()
    frame.repaint()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main(Path(sys.argv[1]))
