"""What others may read of this process, while it runs and after it crashed."""

from __future__ import annotations

import os
import sys

_OWNER_ALONE = 0o077
# https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-seterrormode
_FAIL_CRITICAL_ERRORS, _NO_FAULT_REPORTS = 0x0001, 0x0002


def close_process() -> None:
    """From the start, and after every exec, which opens it again."""
    os.umask(_OWNER_ALONE)
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(_FAIL_CRITICAL_ERRORS | _NO_FAULT_REPORTS)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        from sessionprep.guards import kernel

        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)


def is_memory_closed() -> bool | None:
    """To other programs of this account; None on systems where we do not ask for it."""
    if not sys.platform.startswith("linux"):
        return None
    from sessionprep.guards import kernel

    return kernel.prctl(kernel.PR_GET_DUMPABLE) == 0


def leaves_no_dumps() -> bool:
    """A limit does not bind the system's own crash handler, which an unreadable process does."""
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetErrorMode() & _NO_FAULT_REPORTS)
    import resource

    none_allowed = resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
    return none_allowed and is_memory_closed() is not False


def is_file_access_closed() -> bool | None:
    """New files are their owner's alone; None on Windows, where the folders of a profile see to that."""
    if sys.platform == "win32":
        return None
    current = os.umask(_OWNER_ALONE)
    os.umask(current)
    return current & _OWNER_ALONE == _OWNER_ALONE
