"""From Enter in the passphrase field to the first tab, painted, beside what of it is slow because it has to be."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from sessionprep.services.clock import SystemClock
from sessionprep.services.entry import make as make_vault
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.bench.figures import Budget, Figure
from tests.bench.startup import compile_once
from tests.helpers import make
from tests.helpers.vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUDGET = Budget(above_ms=40)
_RECORDS = 10_000
_WORDS = "What I want to remember of today — " * 17  # some 600 letters


def unlocking(folder: Path, pairs: int) -> Iterator[Figure]:
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
    derived, read, whole = zip(*runs, strict=True)
    worked = [key + pages for key, pages in zip(derived, read, strict=True)]
    size = f"{VaultFolder(path).database.stat().st_size / 1e6:.0f} MB"
    yield Figure(f"unlock to the first tab, {size}; the key", derived, whole, Budget(p99_ms=1500))
    yield Figure("the same; the key and every page read", worked, whole, BUDGET)


def _run(path: Path) -> list[float]:
    command = [sys.executable, "-m", "tests.bench.our_unlock", str(path)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    return [float(each) for each in done.stdout.split()]
