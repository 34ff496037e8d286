"""PySide6 6.12.0 on Python 3.11 loses a reference to None or True with each call, and aborts after some thousands."""

from __future__ import annotations

import subprocess
import sys

CALLS = """
from sys import getrefcount
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rang = Signal(bool)

bell = Bell()
before = getrefcount(None), getrefcount(True)
for number in range(50_000):
    bell.setObjectName("bell")
    bell.blockSignals(False)
    bell.rang.emit(True)
print(getrefcount(None) - before[0], getrefcount(True) - before[1])
"""


def test_fifty_thousand_calls_and_emits_keep_none_and_true() -> None:
    run = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert all(abs(int(drift)) < 100 for drift in run.stdout.split()), run.stdout
