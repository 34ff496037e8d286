"""One process at a time: SQLite's own locks are not enough, any open and close in the process loses them."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from sessionprep.vault.files import expect_alone, said_plainly
from sessionprep.vault.refusals import AlreadyOpen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filelock import BaseFileLock

    from sessionprep.vault.folder import VaultFolder


class Holding:
    """This folder is ours until released or until the process ends, however it ends."""

    def __init__(self, folder: VaultFolder, lock: BaseFileLock) -> None:
        self.folder = folder
        self.writing = Lock()  # for the key file: others are kept out by the file, our own threads are not
        self._lock = lock

    def release(self) -> None:
        self._lock.release()


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
    from filelock import FileLock, Timeout

    lock = FileLock(folder.lock, mode=0o600, is_singleton=False)
    with said_plainly():
        expect_alone(folder.lock)
        try:
            lock.acquire(blocking=False)
        except Timeout as error:
            raise AlreadyOpen from error
    return Holding(folder, lock)
