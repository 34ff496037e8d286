"""The notes tab with ten thousand notes, beside the same tab with fifty."""

from __future__ import annotations

import subprocess
import sys
from itertools import chain
from typing import TYPE_CHECKING

from sessionprep.services.clock import SystemClock
from sessionprep.vault.open import open_vault
from tests.bench.figures import Budget, Figure
from tests.helpers import make
from tests.helpers.vaults import vault_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUDGET = Budget(p99_ms=50)
_FEW, _MANY, _APART = 50, 10_000, 1 << 20
_WORDS = "What I want to remember of today — " * 17  # some 600 letters


def many_notes(folder: Path, pairs: int) -> Iterator[Figure]:
    """Each process opens the tab for the first time once, and comes back and moves a row some times."""
    few, many = (_with_notes(folder, count) for count in (_FEW, _MANY))
    runs = [(_run(few), _run(many)) for _pair in range(min(pairs, 7))]
    for place, name in enumerate(("notes tab, first time", "notes tab again", "a note moved by Alt+Down")):
        floor, ours = (list(chain.from_iterable(run[which][place] for run in runs)) for which in (0, 1))
        yield Figure(f"{name}, {_MANY:,} notes", floor, ours, BUDGET)


def _with_notes(folder: Path, count: int) -> Path:
    path, key = vault_folder(folder, f"{count} notes")
    vault = open_vault(path, key, SystemClock(lambda: "UTC"))
    with vault.work() as work:
        for number in range(count):
            note = work.notes.put(make.note(_WORDS, position=number * _APART))
            if number % 3 == 0:
                work.feelings.put(make.feeling(note))
    vault.close()
    return path


def _run(path: Path) -> list[list[float]]:
    command = [sys.executable, "-m", "tests.bench.our_notes", str(path)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    return [[float(each) for each in line.split()] for line in done.stdout.splitlines()]
