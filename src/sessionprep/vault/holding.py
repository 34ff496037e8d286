"""One process at a time: SQLite's own locks are not enough, any open and close in the process loses them."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from sessionprep.vault.files import expect_alone, identity, said_plainly
from sessionprep.vault.refusals import AlreadyOpen, HeldElsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filelock import BaseFileLock

    from sessionprep.vault.folder import VaultFolder


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
    """And which file it is. Its number goes to no other while it is held."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder.lock, mode=0o600, is_singleton=False)
    expect_alone(folder.lock)
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise AlreadyOpen from error
    return lock, identity(folder.lock)
