"""Starting again: nothing else takes what was read out of this process's memory (docs/adr/0010)."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass

_NAME = "SESSIONPREP_AGAIN"  # the environment, because everybody at this computer may read a command line


@dataclass(frozen=True, slots=True)
class Again:
    """What the new process takes over: which vault to ask for, how the window stood, and when something is near."""

    vault: str
    geometry: str
    hidden: bool
    reminder: str = ""


def start_again(again: Again) -> None:
    """Become a new process, started as this one was. Returns only where the system would not have it."""
    command = [sys.executable, *sys.orig_argv[1:]]
    import json

    environment = os.environ | {_NAME: json.dumps(asdict(again))}
    with suppress(OSError):
        if os.name == "nt":  # Windows cannot become another program
            import subprocess

            subprocess.Popen(command, env=environment)
            os._exit(0)
        os.execve(sys.executable, command, environment)  # noqa: S606 - ourselves, as the person started us


def taken_over() -> Again | None:
    """What the process before this one left, once; programs that this one starts do not see it."""
    if _NAME not in os.environ:
        return None
    import json  # most starts do without

    with suppress(ValueError, KeyError, TypeError):
        told = json.loads(os.environ.pop(_NAME))
        return Again(str(told["vault"]), str(told["geometry"]), bool(told["hidden"]), str(told["reminder"]))
    return None
