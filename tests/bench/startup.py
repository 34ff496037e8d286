"""From the fork to the painted lock page, beside the least that PySide6 needs for one."""

from __future__ import annotations

import subprocess
import sys
import time
from compileall import compile_dir
from pathlib import Path

import sessionprep
from sessionprep.services.clock import SystemClock
from sessionprep.services.entry import make
from tests.bench.figures import Figure

BUDGET = 1.15


def start_up(folder: Path, pairs: int) -> Figure:
    """Interleaved, and each pair in the other order, so that a busy moment meets both alike."""
    compile_once()
    vault = folder / "bench.sessionprep"
    make(vault, "four plain words here", SystemClock(lambda: "UTC"))
    commands = [["-m", "tests.bench.bare_window"], ["-m", "tests.bench.our_window", str(vault)]]
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(-2, pairs):  # the first ones warm the page cache
        for which in (0, 1) if number % 2 else (1, 0):
            took = painted_after(commands[which])
            if number >= 0:
                times[which].append(took)
    return Figure("start to the painted lock page", *times, BUDGET)


def compile_once() -> None:
    """What the first start leaves behind for the next ones, also where the environment forbids Python to write it."""
    for name in (sessionprep.__file__, __file__):
        compile_dir(Path(name).parent, quiet=1)


def painted_after(arguments: list[str]) -> float:
    """Milliseconds from just before the fork to the moment the process reports."""
    began = time.monotonic_ns()
    run = subprocess.run([sys.executable, *arguments], stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    return (int(run.stdout) - began) / 1e6
