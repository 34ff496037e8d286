"""The few calls of the Linux kernel that Python has no words for; numbers from its headers, include/uapi."""

from __future__ import annotations

import ctypes
import os
import sys
from functools import cache

# linux/prctl.h
PR_GET_DUMPABLE, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 3, 4, 38

# Name in linux/audit.h; socket and seccomp in asm/unistd_64.h or asm-generic/unistd.h. No class: it would take a
# quarter of the time that all guards take.
_MACHINES = {"x86_64": (0xC000003E, 41, 317), "aarch64": (0xC00000B7, 198, 277)}


def machine() -> tuple[int, int, int] | None:
    """What this machine is called in the kernel, and its numbers of `socket` and `seccomp`; None if not known to us."""
    if not sys.platform.startswith("linux") or sys.maxsize < 1 << 32:
        return None
    return _MACHINES.get(os.uname().machine)


def prctl(option: int, value: int = 0) -> int:
    zero = ctypes.c_ulong(0)
    return int(_libc().prctl(option, ctypes.c_ulong(value), zero, zero, zero))


def syscall(number: int, *arguments: object) -> int:
    """-1 is a refusal, explained by `reason`."""
    return int(_libc().syscall(ctypes.c_long(number), *arguments))


def reason() -> int:
    return ctypes.get_errno()


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
