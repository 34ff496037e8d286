"""What a neighbour with the same account sees of a process: `python -m tests.guards.watched PLACE` says it as JSON.

Root becomes nobody first; a process that changes who it is closes itself, so the unguarded one is opened again.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sessionprep.guards import kernel
from sessionprep.guards.process import close_process

if TYPE_CHECKING:
    from collections.abc import Callable

_NOBODY = 65534
_UNLIMITED = (-1, -1)


def step_down() -> None:
    if os.geteuid() == 0:
        os.setgid(_NOBODY)
        os.setuid(_NOBODY)
    kernel.prctl(kernel.PR_SET_DUMPABLE, 1)


def facts(guard: Callable[[], None]) -> dict[str, bool]:
    guard()
    crashed = forked(crash)
    os.waitpid(crashed, 0)
    target = os.getpid()
    asked = forked(lambda: os._exit(reads(f"/proc/{target}/environ")))
    return {
        "read by a neighbour": os.waitstatus_to_exitcode(os.waitpid(asked, 0)[1]) == 1,
        "leaves a core": any(Path().glob("core*")),
        "reads its own maps": reads("/proc/self/maps"),
        "sees its own files": bool(os.listdir("/proc/self/fd")),  # noqa: PTH208 - as Python's own modules do
        "sees its own disks": reads("/proc/self/mountinfo"),
        "starts a program": subprocess.run(["true"], check=False).returncode == 0,  # noqa: S607 - any will do
    }


def forked(act: Callable[[], object]) -> int:
    pid = os.fork()
    if pid == 0:
        act()
        os._exit(0)
    return pid


def crash() -> None:
    """As a bug in a library would."""
    signal.signal(signal.SIGSEGV, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGSEGV)


def reads(file: str) -> bool:
    try:
        return bool(Path(file).read_bytes())
    except OSError:
        return False


if __name__ == "__main__":
    import resource

    os.chdir(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_CORE, _UNLIMITED)
    step_down()
    told = {"unguarded": facts(lambda: None)}
    for core in Path().glob("core*"):
        core.unlink()
    json.dump({**told, "guarded": facts(close_process)}, sys.stdout)
