"""One process at a time: SQLite's own locks are not enough, any open and close in the process loses them."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from sessionprep.vault.files import expect_alone, identity, read_bounded, said_plainly, size_of
from sessionprep.vault.refusals import AlreadyOpen, HeldElsewhere, PerhapsOpen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filelock import BaseFileLock

    from sessionprep.vault.folder import VaultFolder


_MOST_BYTES = 1024


class Holding:
    """This folder is ours until released or until the process ends, however it ends."""

    def __init__(self, folder: VaultFolder) -> None:
        """Raises AlreadyOpen."""
        self.folder = folder
        self.writing = Lock()  # for the key file: others are kept out by the file, our own threads are not
        self._mending = Lock()
        self._lock, self._file = _locked(folder)

    def expect_ours(self) -> None:
        """Asked before each write: a file that was taken away keeps nobody out, so it is made anew if nobody did."""
        with self._mending, said_plainly():
            if self._stands():
                return
            try:
                lock, file = _locked(self.folder)
            except AlreadyOpen as error:
                raise HeldElsewhere from error
            self._lock.release()
            self._lock, self._file = lock, file

    def release(self) -> None:
        self._lock.release()

    def _stands(self) -> bool:
        try:
            return identity(self.folder.lock) == self._file
        except FileNotFoundError:
            return False


def load() -> None:
    """Bring the library in ahead of time, off the GUI thread."""
    import filelock  # noqa: F401 - loading it is the point


@contextmanager
def held(folder: VaultFolder) -> Iterator[Holding]:
    holding = hold(folder)
    try:
        yield holding
    finally:
        holding.release()


def hold(folder: VaultFolder) -> Holding:
    with said_plainly():
        return Holding(folder)


def _locked(folder: VaultFolder) -> tuple[BaseFileLock, tuple[int, int]]:
    """And which file it is. Its number goes to no other while it is held.

    Where the disk has no locks of its own, the library turns it into another kind, which makes one of the file being
    there and writes its holder into it. A holder of this computer that has died is known by that and taken over.
    """
    from filelock import FileLock, Timeout

    lock: BaseFileLock = FileLock(folder.lock, mode=0o600, is_singleton=False)
    expect_alone(folder.lock)
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        is_known = isinstance(lock, FileLock) or _names_us(folder.lock)
        raise (AlreadyOpen() if is_known else PerhapsOpen()) from error
    if isinstance(lock, FileLock) and size_of(folder.lock) and not _names_us(folder.lock):
        lock.release()  # what was written into it is of a computer that sees no locks on this disk
        raise PerhapsOpen
    return lock, identity(folder.lock)


def _names_us(lock: Path) -> bool:
    """The holder written into it is of this computer."""
    if sys.platform == "win32":  # which has locks on every disk
        return False
    lines = (read_bounded(lock, _MOST_BYTES) or b"").decode(errors="replace").splitlines()
    return len(lines) > 1 and lines[1] == os.uname().nodename
