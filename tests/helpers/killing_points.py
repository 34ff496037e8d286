"""A command killed at one system call after the other: each that changes a file in the folder it works on.

`kill_points` runs it once and lists them, `killed_at` runs it again and kills it there. The call itself may or may not
have happened by then, as when the power goes. Needs strace, and the right to use it.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

CHANGING = (
    *("openat", "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "renameat", "unlink", "unlinkat"),
    *("mkdir", "rmdir", "chmod", "fchmod", "fchmodat"),
)
_CALL = re.compile(r"^(\w+)\(")
_ONLY_READS = re.compile(r"^openat\((?!.*(O_CREAT|O_TRUNC))")
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class KillPoint:
    call: str
    nth: int  # of this call, since the start of the program


def kill_points(command: Sequence[str], folder: Path) -> list[KillPoint]:
    """In the order they come, of a run that ends well."""
    with tempfile.NamedTemporaryFile(mode="r", encoding="utf-8") as log:
        done = _traced(command, f"--trace={','.join(CHANGING)}", "--decode-fds=path", f"--output={log.name}")
        assert done.returncode == 0, done.stderr
        lines = log.read().splitlines()
    seen: Counter[str] = Counter()
    points = []
    for line in lines:
        if match := _CALL.match(line):
            seen[match[1]] += 1
            if str(folder) in line and not _ONLY_READS.match(line):
                points.append(KillPoint(match[1], seen[match[1]]))
    return points


def killed_at(command: Sequence[str], point: KillPoint) -> bool:
    """Whether it was there to be killed; an end of any other kind is an error."""
    wanted = f"--inject={point.call}:signal=KILL:when={point.nth}"
    done = _traced(command, f"--trace={point.call}", wanted, "--output=/dev/null")
    assert done.returncode in {0, -signal.SIGKILL, 128 + signal.SIGKILL}, done.stderr
    return done.returncode != 0


def needs_strace() -> None:
    if not _strace_works():
        pytest.skip("strace is missing or not permitted")


def _traced(command: Sequence[str], *how: str) -> subprocess.CompletedProcess[str]:
    """Python writes no caches and hashes alike, so that each run makes the same calls."""
    quiet = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
    whole = ["strace", "--quiet=all", *how, *command]
    return subprocess.run(whole, cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)


@cache
def _strace_works() -> bool:
    if shutil.which("strace") is None:
        return False
    trial = ["strace", "--quiet=all", "--trace=write", "--output=/dev/null", "true"]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0
