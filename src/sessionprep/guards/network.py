"""No way to another computer, by a seccomp filter that no part of this process can take off again.

A socket may be opened within this computer (AF_UNIX: the screen, the session bus), and of no other family: the list is
of what is allowed. io_uring could open sockets that a filter does not see, so it is refused as well. Children and
threads are under it too. What it does not cover is a connection that somebody else opened and handed over.

The filter is a program for the kernel's classic BPF machine: linux/filter.h, linux/bpf_common.h and linux/seccomp.h.
"""

from __future__ import annotations

import ctypes
import errno
from struct import pack

from sessionprep.guards import kernel

_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06  # BPF_LD|W|ABS, BPF_JMP|JEQ|K, BPF_JMP|JGE|K, BPF_RET|K
_NUMBER, _MACHINE, _FIRST_ARGUMENT = 0, 4, 16  # places in struct seccomp_data; the low half of the argument is first
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | errno.EACCES, 0x80000000
_X32 = 0x40000000  # set in the numbers of another set of calls that x86-64 kernels may offer
_IO_URING_SETUP = 425  # on every machine
_AF_UNIX, _AF_NONE = 1, 0x5350  # a family that does not exist: only our filter says EACCES to it
_SET_MODE_FILTER, _EVERY_THREAD = 1, 1


def close_network(*, deadly: bool = False) -> None:
    """For good, for every thread and child; where the kernel cannot, nothing happens and `is_network_closed` says so.

    `deadly` ends the process at the first attempt, to prove that there is none.
    """
    machine = kernel.machine()
    if machine is None or (is_network_closed() and not deadly):
        return
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)  # the kernel asks for it, so that no child escapes by being privileged
    audit, socket, seccomp = machine
    steps = _steps(audit, socket, _KILL if deadly else _REFUSE)
    code = ctypes.create_string_buffer(b"".join(pack("HBBI", *step) for step in steps))  # struct sock_filter
    program = pack("HP", len(steps), ctypes.addressof(code))  # struct sock_fprog
    kernel.syscall(seccomp, _SET_MODE_FILTER, _EVERY_THREAD, program)


def is_network_closed() -> bool | None:
    """Asks the filter, by a family that no kernel knows; None on a system we have no filter for."""
    machine = kernel.machine()
    if machine is None:
        return None
    refused = kernel.syscall(machine[1], _AF_NONE, 1, 0) == -1
    return refused and kernel.reason() == errno.EACCES


def _steps(audit: int, socket: int, verdict: int) -> tuple[tuple[int, int, int, int], ...]:
    """Operation, how many steps to leave out if so, how many if not, and the value: the answers are at the end."""
    return (
        (_LOAD, 0, 0, _MACHINE),
        (_EQUAL, 0, 8, audit),  # a call in the way of another machine: 32 bits on 64
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 6, 0, _X32),
        (_EQUAL, 5, 0, _IO_URING_SETUP),
        (_EQUAL, 0, 3, socket),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_EQUAL, 1, 0, _AF_UNIX),
        (_EQUAL, 2, 1, _AF_NONE),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, verdict),
        (_RETURN, 0, 0, _REFUSE),
    )
