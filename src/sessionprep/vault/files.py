"""Files that only their owner can read, written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO

from sessionprep.text import _
from sessionprep.vault.refusals import (
    DiskFull,
    DiskTrouble,
    NoPermission,
    NotAVault,
    OpenedForReading,
    SharedFile,
    UnsafeFolder,
    UnsafePath,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sessionprep.domain.expected import Expected

_OWNER_FILE = 0o600
_OWNER_FOLDER = 0o700
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})
_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR})
# Windows has neither; there a link needs rights that a thief of files would not have.
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)


@contextmanager
def said_plainly() -> Iterator[None]:
    """Anything the file system refuses becomes a sentence."""
    try:
        yield
    except OSError as error:
        raise _refusal(error) from error


def _refusal(error: OSError) -> Expected:
    if error.errno in _FULL:
        return DiskFull()
    if error.errno in _FORBIDDEN:
        return NoPermission()
    if error.errno == errno.EROFS:
        return OpenedForReading()
    if error.errno in _ABSENT:
        return NotAVault(_("The folder of this vault is not there. Check its name, or that its disk is connected."))
    return DiskTrouble()


def make_folder(folder: Path) -> None:
    """Ours alone from the first moment, and there after a power cut; one that exists already is tightened.

    One that leads elsewhere is refused.
    """
    if os.path.lexists(folder) and (folder.is_symlink() or not folder.is_dir()):
        raise UnsafeFolder(folder.name)
    made = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(mode=_OWNER_FOLDER, parents=True, exist_ok=True)
    folder.chmod(_OWNER_FOLDER)
    for one in made:
        sync_folder(one.parent)


def tighten(folder: Path, names: tuple[str, ...]) -> None:
    """Take back rights that a copying program handed out; another owner's files, and shared ones, stay as they are."""
    with suppress(OSError):
        if stat.S_IMODE(folder.stat().st_mode) & 0o077:
            folder.chmod(_OWNER_FOLDER)
    for name in names:
        with suppress(OSError):
            found = (folder / name).lstat()
            alone = stat.S_ISREG(found.st_mode) and found.st_nlink == 1
            if alone and stat.S_IMODE(found.st_mode) & 0o077:
                (folder / name).chmod(_OWNER_FILE)


def size_of(file: Path) -> int | None:
    """None when nothing is there. Never opens: opening and closing a live database drops its locks."""
    try:
        found = file.lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode):
        raise UnsafePath(file.name)
    return found.st_size


def is_plain(file: Path) -> bool:
    """A file of its own, and there."""
    try:
        return size_of(file) is not None
    except UnsafePath:
        return False


def identity(path: Path) -> tuple[int, int]:
    """Which file stands at this path: enough to notice that another took its place."""
    found = os.lstat(path)
    return found.st_dev, found.st_ino


def is_shared(file: Path) -> bool:
    """The file has another name somewhere, under which whatever is written into it would be found."""
    return size_of(file) is not None and file.lstat().st_nlink > 1


def expect_alone(file: Path) -> None:
    """What is written in place must be a plain file with one name, or not be there yet."""
    if is_shared(file):
        raise SharedFile(file.name)


def read_bounded(file: Path, most: int) -> bytes | None:
    """Up to `most + 1` bytes, so that a longer file can be told; None when nothing is there."""
    if size_of(file) is None:
        return None
    with opened_file(file) as reader:
        return reader.read(most + 1)


def write_new(file: Path, data: bytes) -> None:
    """On disk when this returns. Refuses to write through or over anything that is there."""
    with new_file(file) as writer:
        writer.write(data)


@contextmanager
def new_file(file: Path) -> Iterator[BinaryIO]:
    """The same, written bit by bit; on disk at the end."""
    handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY, _OWNER_FILE)
    with os.fdopen(handle, "w+b") as writer:
        yield writer
        writer.flush()
        os.fsync(writer.fileno())


def write_unseen(file: Path, data: bytes) -> None:
    """The same, but without a name before it is whole, on disks that can: killed in the middle, it leaves nothing."""
    if not (hasattr(os, "O_TMPFILE") and _written_unseen(file, data)):
        write_new(file, data)


def _written_unseen(file: Path, data: bytes) -> bool:
    try:
        handle = os.open(file.parent, os.O_WRONLY | os.O_TMPFILE, _OWNER_FILE)
    except OSError:  # sticks and network folders mostly; what else is wrong will be said when a named one is tried
        return False
    with os.fdopen(handle, "wb") as writer:
        writer.write(data)
        writer.flush()
        os.fsync(handle)
        with suppress(OSError):
            os.link(f"/proc/self/fd/{handle}", file, src_dir_fd=handle, follow_symlinks=True)
            return True
    return False


@contextmanager
def opened_file(file: Path) -> Iterator[BinaryIO]:
    """A plain file, for reading; anything else that stands there is refused and never waited for."""
    handle = os.open(file, os.O_RDONLY | _NO_FOLLOW | _NO_WAIT | _BINARY)
    with os.fdopen(handle, "rb") as reader:
        if not stat.S_ISREG(os.fstat(reader.fileno()).st_mode):
            raise UnsafePath(file.name)
        yield reader


def sync_file(file: Path) -> None:
    """Never a database that is open: closing it here would drop its locks."""
    handle = os.open(file, os.O_RDWR | _NO_FOLLOW | _BINARY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def move_over(source: Path, target: Path) -> None:
    """Rename, and make the rename itself survive a power cut."""
    size_of(target)
    source.replace(target)
    sync_folder(target.parent)


def move_new(source: Path, target: Path) -> None:
    """The same to a name that must be free. Raises FileExistsError; nobody else gives names there meanwhile."""
    if os.path.lexists(target):
        raise FileExistsError(target.name)
    source.rename(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows writes folder entries through by itself and cannot open a folder
        return
    handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove_if_there(file: Path) -> None:
    if size_of(file) is not None:
        file.unlink()


def is_writable(place: Path) -> bool:
    return os.access(place, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
