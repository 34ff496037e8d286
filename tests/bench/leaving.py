"""From what the desktop says, that the screen locks, to a covered window and to a closed vault."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.bench.figures import Budget, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COVERED, CLOSED = Budget(p99_ms=100), Budget(p99_ms=1000)
_BUS = ("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address")


def leaving(_folder: Path, pairs: int) -> Iterator[Figure]:
    """The floor is the time until a bare receiver in the same process has heard it; no figure where there is no bus."""
    daemon = shutil.which(_BUS[0])
    if daemon is None:
        return
    with subprocess.Popen([daemon, *_BUS[1:]], stdout=subprocess.PIPE, text=True) as bus:
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        buses = {"DBUS_SESSION_BUS_ADDRESS": address, "DBUS_SYSTEM_BUS_ADDRESS": address}
        command = [sys.executable, "-m", "tests.bench.our_leaving", str(pairs)]
        done = subprocess.run(command, env=os.environ | buses, stdout=subprocess.PIPE, text=True, check=True)
        bus.terminate()
    heard, covered, closed = zip(*(map(float, line.split()) for line in done.stdout.splitlines()), strict=True)
    yield Figure("screen locks, until covered", heard, covered, COVERED)
    yield Figure("screen locks, until the vault is closed", heard, closed, CLOSED)
