"""From Enter in the passphrase field to the first tab, painted, beside what of it was deriving the key."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from sessionprep.services.clock import SystemClock
from sessionprep.services.entry import make as make_vault
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.bench.figures import Budget, Figure
from tests.bench.startup import compile_once
from tests.helpers import make
from tests.helpers.vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

BUDGET = Budget(above_ms=40)
_RECORDS = 10_000
_WORDS = "What I want to remember of today — " * 17  # some 600 letters


def unlocking(folder: Path, pairs: int) -> Figure:
    """In so many processes, with the costs that this machine gives to a new vault."""
    compile_once()
    path = folder / "Unlocking.sessionprep"
    clock = SystemClock(lambda: "UTC")
    make_vault(path, PASSPHRASE, clock)
    vault = open_vault(path, unlock(path, PASSPHRASE), clock)
    with vault.work() as work:
        for number in range(_RECORDS // 2):
            work.notes.put(make.note(_WORDS, position=number))
            work.questions.put(make.question(_WORDS, position=number))
    vault.close()
    runs = [_run(path) for _pair in range(pairs)]
    floor, ours = zip(*runs, strict=True)
    return Figure("unlock to the first tab, 10,000 records", floor, ours, BUDGET)


def _run(path: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "tests.bench.our_unlock", str(path)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    floor, ours = map(float, done.stdout.split())
    return floor, ours
