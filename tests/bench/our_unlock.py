"""A vault unlocked as a person does it: `python -m tests.bench.our_unlock VAULT`.

Prints milliseconds: for deriving the key, for reading every page, and for everything from Enter to the first tab,
painted.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

from sessionprep.app.start import show_window

if TYPE_CHECKING:
    from types import ModuleType


def main(path: str) -> None:
    _application, frame = show_window(path)
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    from sessionprep.services import way_back
    from sessionprep.vault import slots
    from tests.bench.waiting import until, wait
    from tests.helpers.vaults import PASSPHRASE

    derived, read = timed(slots, "derive"), timed(way_back, "damage")
    QTest.qWaitForWindowExposed(frame)
    wait(1500)  # while a passphrase is typed, everything that unlocking needs is read
    field = frame.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, PASSPHRASE)
    began = time.perf_counter()
    QTest.keyClick(field, Qt.Key.Key_Return)
    until(lambda: frame.rooms is not None)
    frame.repaint()
    whole = time.perf_counter() - began
    sys.stdout.write(" ".join(f"{seconds * 1000}" for seconds in (sum(derived), sum(read), whole)))
    sys.stdout.flush()
    frame.close()


def timed(module: ModuleType, name: str) -> list[float]:
    """How many seconds each call of this function takes from now on."""
    spent: list[float] = []
    act = vars(module)[name]

    def act_and_note(*given: object) -> Any:
        began = time.perf_counter()
        try:
            return act(*given)
        finally:
            spent.append(time.perf_counter() - began)

    vars(module)[name] = act_and_note
    return spent


if __name__ == "__main__":
    main(sys.argv[1])
