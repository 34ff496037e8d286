"""Ways to another computer: `python -m tests.guards.attempts unguarded|refusing|deadly` tries each in a child.

Each is a positive control: without a filter it succeeds, and says so.
"""

from __future__ import annotations

import ctypes
import errno
import json
import mmap
import os
import signal
import socket
import sys
from threading import Event, Thread
from typing import TYPE_CHECKING

from sessionprep.guards import kernel
from sessionprep.guards.network import close_network

if TYPE_CHECKING:
    from collections.abc import Callable

_IO_URING_SETUP, _X32_SOCKET, _I386_SOCKET = 425, 0x40000000 + 41, 359
_ROOM = 120  # bytes of struct io_uring_params
OPEN = "open"
_go, _heard = Event(), list[str]()


def python() -> str:
    return _outcome(lambda: socket.socket(socket.AF_INET).close())


def python6() -> str:
    return _outcome(lambda: socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).close())


def netlink() -> str:
    return _outcome(lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW).close())


def library() -> str:
    """By C alone, where no hook of Python sees it."""
    libc = ctypes.CDLL(None, use_errno=True)
    return _answer(libc.socket(int(socket.AF_INET), int(socket.SOCK_STREAM), 0), ctypes.get_errno())


def high_half() -> str:
    """The kernel looks at the lower half of a family only, and so must the filter."""
    machine = kernel.machine()
    assert machine
    family = ctypes.c_ulong(0x1_0000_0000 + int(socket.AF_INET))
    return _answer(kernel.syscall(machine[1], family, int(socket.SOCK_STREAM), 0), kernel.reason())


def uring() -> str:
    return _answer(kernel.syscall(_IO_URING_SETUP, 4, ctypes.create_string_buffer(_ROOM)), kernel.reason())


def other_numbers() -> str:
    """The x32 set of calls, which few kernels still have."""
    return _answer(kernel.syscall(_X32_SOCKET, int(socket.AF_INET), int(socket.SOCK_STREAM), 0), kernel.reason())


def half_width() -> str:
    """The call of a 32-bit program, from within a 64-bit one."""
    code = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    # push rbx; mov eax, socket; mov ebx, AF_INET; mov ecx, SOCK_STREAM; xor edx, edx; int 0x80; pop rbx; ret
    code.write(b"\x53\xb8" + _I386_SOCKET.to_bytes(4, "little") + b"\xbb\2\0\0\0\xb9\1\0\0\0\x31\xd2\xcd\x80\x5b\xc3")
    there = ctypes.addressof(ctypes.c_char.from_buffer(code))
    answer = ctypes.CFUNCTYPE(ctypes.c_int)(there)()
    return _answer(answer, -answer)


def child() -> str:
    """A program of its own, started after the filter."""
    pid = os.fork()
    if pid == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        program = "from _socket import *; socket(AF_INET).close()"
        os.execv(sys.executable, [sys.executable, "-SIc", program])  # noqa: S606 - a fixed command
    status = os.waitpid(pid, 0)[1]
    if os.WIFSIGNALED(status):
        os.kill(os.getpid(), os.WTERMSIG(status))
    return OPEN if status == 0 else "EACCES"


def old_thread() -> str:
    """One that was there before the filter was: it waits for this call."""
    _go.set()
    while not _heard:
        pass
    return _heard[0]


def local() -> str:
    """What must go on working: the screen and the session bus are reached like this."""
    return _outcome(lambda: socket.socket(socket.AF_UNIX).close())


def qt() -> str:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtNetwork import QTcpSocket  # noqa: TID251 - what the program never does is tried here

    _application = QCoreApplication([])
    tcp = QTcpSocket()
    tcp.connectToHost("127.0.0.1", 9)
    tcp.waitForConnected(1000)
    return "EACCES" if tcp.error() is QTcpSocket.SocketError.SocketAccessError else OPEN


WAYS = (python, python6, netlink, library, high_half, uring, other_numbers, half_width, child, old_thread, local, qt)
GUARDS: dict[str, Callable[[], None]] = {
    "unguarded": lambda: None,
    "refusing": close_network,
    "deadly": lambda: close_network(deadly=True),
}


def tried(guard: Callable[[], None], way: Callable[[], str]) -> str:
    """What comes of it, or the name of the signal that ended it."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        Thread(target=_wait_and_try, daemon=True).start()
        guard()
        os.write(writer, way().encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as heard:
        said = heard.read()
    status = os.waitpid(pid, 0)[1]
    return signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else said


def _wait_and_try() -> None:
    _go.wait()
    _heard.append(python())


def _outcome(attempt: Callable[[], None]) -> str:
    try:
        attempt()
    except OSError as refusal:
        return errno.errorcode[refusal.errno or 0]
    return OPEN


def _answer(answer: int, reason: int) -> str:
    return errno.errorcode[reason] if answer < 0 else OPEN


if __name__ == "__main__":
    json.dump({way.__name__: tried(GUARDS[sys.argv[1]], way) for way in WAYS}, sys.stdout)
