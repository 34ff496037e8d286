"""From the fork to the painted lock page, beside the least that PySide6 needs for one."""

from __future__ import annotations

import subprocess
import sys
import time
from compileall import compile_dir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import sessionprep
from sessionprep.services.clock import SystemClock
from sessionprep.services.entry import make
from tests.bench.figures import Budget, Figure

if TYPE_CHECKING:
    from collections.abc import Callable

BUDGET, LOCK_BUDGET = Budget(ratio=1.15), Budget(ratio=1.5)


def start_up(folder: Path, pairs: int) -> Figure:
    """From the fork, beside the least that PySide6 needs for a window with a field."""
    compile_once()
    ours = ["-m", "tests.bench.our_window", str(a_vault(folder))]
    return in_turn(
        "start to the painted lock page",
        (lambda: painted_after(["-m", "tests.bench.bare_window"])),
        (lambda: painted_after(ours)),
        pairs,
        BUDGET,
    )


def lock_again(folder: Path, pairs: int) -> Figure:
    """From the wish to lock to the lock page of the process that follows, beside a start."""
    compile_once()
    ours = ["-m", "tests.bench.our_window", str(a_vault(folder))]
    return in_turn(
        "lock to the lock page that follows", (lambda: painted_after(ours)), locked_after, pairs, LOCK_BUDGET
    )


def a_vault(folder: Path) -> Path:
    vault = folder / "bench.sessionprep"
    if not vault.exists():
        make(vault, "four plain words here", SystemClock(lambda: "UTC"))
    return vault


def in_turn(name: str, floor: Callable[[], float], ours: Callable[[], float], pairs: int, budget: Budget) -> Figure:
    """Interleaved, and each pair in the other order, so that a busy moment meets both alike."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(-2, pairs):  # the first ones warm the page cache
        for which in (0, 1) if number % 2 else (1, 0):
            took = (floor, ours)[which]()
            if number >= 0:
                times[which].append(took)
    return Figure(name, *times, budget)


def compile_once() -> None:
    """What the first start leaves behind for the next ones, also where the environment forbids Python to write it."""
    for name in (sessionprep.__file__, __file__):
        compile_dir(Path(name).parent, quiet=1)


def locked_after() -> float:
    """Milliseconds between the two moments that the two processes report."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.bench.our_lock", folder]
        run = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    wished, painted = map(int, run.stdout.split())
    return (painted - wished) / 1e6


def painted_after(arguments: list[str]) -> float:
    """Milliseconds from just before the fork to the moment the process reports."""
    began = time.monotonic_ns()
    run = subprocess.run([sys.executable, *arguments], stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    return (int(run.stdout) - began) / 1e6
