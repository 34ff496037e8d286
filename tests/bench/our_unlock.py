"""A vault unlocked as a person does it: `python -m tests.bench.our_unlock VAULT`.

Prints milliseconds: for deriving the key, and for everything from Enter to the first tab, painted.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from sessionprep.app.start import show_window

if TYPE_CHECKING:
    from sessionprep.vault.kdf import KdfParameters


def main(path: str) -> None:
    _application, frame = show_window(path)
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    from sessionprep.vault import slots
    from tests.bench.waiting import until, wait
    from tests.helpers.vaults import PASSPHRASE

    derived = 0.0
    derive = vars(slots)["derive"]

    def timed(passphrase: str, costs: KdfParameters) -> bytes:
        nonlocal derived
        began = time.perf_counter()
        key: bytes = derive(passphrase, costs)
        derived += time.perf_counter() - began
        return key

    vars(slots)["derive"] = timed
    QTest.qWaitForWindowExposed(frame)
    wait(1500)  # while a passphrase is typed, everything that unlocking needs is read
    field = frame.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, PASSPHRASE)
    began = time.perf_counter()
    QTest.keyClick(field, Qt.Key.Key_Return)
    until(lambda: frame.rooms is not None)
    frame.repaint()
    sys.stdout.write(f"{derived * 1000} {(time.perf_counter() - began) * 1000}")
    sys.stdout.flush()
    frame.close()


if __name__ == "__main__":
    main(sys.argv[1])
