"""Out of a backup comes a vault again: for a moment to see that it opens, or beside the old one to stay."""

from __future__ import annotations

import re
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING, BinaryIO

from sessionprep.domain.expected import Expected
from sessionprep.vault.backup.archive import DATABASE, KEYS, Archive, opened
from sessionprep.vault.backup.manifest import sealed_contents
from sessionprep.vault.backup.refused import BackupDamaged, NeedsPassphrase
from sessionprep.vault.files import new_file, read_bounded, said_plainly, sync_folder, write_new
from sessionprep.vault.folder import SUFFIX, VaultFolder
from sessionprep.vault.holding import hold
from sessionprep.vault.keyfile import MOST_BYTES as MOST_KEYS
from sessionprep.vault.reach import open_for_reading
from sessionprep.vault.readme import readme
from sessionprep.vault.refusals import AlreadyOpen, OtherVault
from sessionprep.vault.unlock import unlock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from sessionprep.domain.clock import Clock
    from sessionprep.vault.backup.manifest import Manifest
    from sessionprep.vault.contents import Contents
    from sessionprep.vault.holding import Holding
    from sessionprep.vault.key import Key
    from sessionprep.vault.vault import Vault

    Report = Callable[[float], object]

_TRIED, _UNFINISHED = ".trying-", ".restoring-"
_MADE_UP = re.compile(r"[a-z0-9_]{8}", re.ASCII)  # as mkdtemp makes names
_UNPACKED = 0.6


@dataclass(frozen=True, slots=True)
class Tried:
    """A backup that was opened, read page by page and row by row, and found right."""

    made_at: datetime
    contents: Contents
    sealed: Mapping[str, int]

    @property
    def counts(self) -> dict[str, int]:
        """Of each table, what is in it and was not deleted; what is sealed is not counted, as these are shown."""
        return {table.name: table.living - self.sealed.get(table.name, 0) for table in self.contents.tables}


def try_out(file: Path, key: Key | str, room: Path, clock: Clock, report: Report = lambda _share: None) -> Tried:
    """Open a backup as a restore would, with a key or a passphrase, and leave nothing of it behind.

    For a moment it is unpacked in a private folder in `room`, encrypted as ever. Raises NeedsPassphrase when the key
    is not the one it was made with.
    """
    with said_plainly(), _private_folder(room) as folder, opened(file) as archive:
        _unpack(archive, folder, report)
        found = unlock(folder.path, key) if isinstance(key, str) else key
        try:
            return Tried(archive.manifest.made_at, *_proved(folder, archive.manifest, found, clock, report))
        finally:
            if isinstance(key, str):
                found.forget()


def restore_beside(
    file: Path, beside: Path, day: str, proof: tuple[Key, Clock] | None = None, report: Report = lambda _share: None
) -> Path:
    """A new vault in a folder next to this one, `NAME restored DAY.sessionprep`; the old one stays as it is.

    Every byte is compared with what was written when the backup was made; with `proof` it is opened and read as well.
    """
    parent, name = beside.absolute().parent, VaultFolder(beside).name
    with said_plainly():
        clear_unfinished(parent)
        with opened(file) as archive, unfinished_vault(parent) as holding:
            folder = holding.folder
            _unpack(archive, folder, report)
            write_new(folder.keys_copy, read_bounded(folder.keys, MOST_KEYS) or b"")
            if proof is not None:
                with suppress(NeedsPassphrase):  # of an earlier key: its bytes are right all the same
                    _proved(folder, archive.manifest, *proof, report)
            return take_place(holding, parent, f"{name} restored {day}")


@contextmanager
def unfinished_vault(parent: Path, prefix: str = _UNFINISHED) -> Iterator[Holding]:
    """A hidden place for a vault in the making, gone unless it got its own name; held, so that nobody clears it."""
    folder = VaultFolder(Path(mkdtemp(prefix=prefix, dir=parent)))
    holding = hold(folder)
    try:
        yield holding
    finally:
        holding.release()
        rmtree(folder.path, ignore_errors=True)


def take_place(holding: Holding, parent: Path, name: str) -> Path:
    """Under the first of these names that is free."""
    folder, more = holding.folder, 1
    while (target := parent / f"{name}{f' {more}' if more > 1 else ''}{SUFFIX}").exists() or target.is_symlink():
        more += 1
    write_new(folder.readme, readme(VaultFolder(target).name))
    sync_folder(folder.path)
    holding.release()  # Windows moves no folder in which a file is open
    folder.path.rename(target)
    sync_folder(parent)
    return target


def clear_unfinished(parent: Path, prefix: str = _UNFINISHED) -> None:
    """What a killed restore left, unless one is under way there. Whatever else has such a name is not ours."""
    for left in parent.glob(f"{prefix}*"):
        with suppress(AlreadyOpen, OSError, Expected):
            if _is_unfinished(left, prefix):
                hold(VaultFolder(left)).release()
                rmtree(left)


def _is_unfinished(left: Path, prefix: str) -> bool:
    """By its name and by all that is in it."""
    if _MADE_UP.fullmatch(left.name.removeprefix(prefix)) is None or left.is_symlink() or not left.is_dir():
        return False
    return all(each.name in VaultFolder(left).private_files and each.is_file() for each in left.iterdir())


@contextmanager
def _private_folder(room: Path) -> Iterator[VaultFolder]:
    """Readable by its owner alone from the first moment."""
    clear_unfinished(room, _TRIED)
    with unfinished_vault(room, _TRIED) as holding:
        yield holding.folder


def _unpack(archive: Archive, folder: VaultFolder, report: Report) -> None:
    done, size = 0, max(archive.size, 1)
    for name, target in ((DATABASE, folder.database), (KEYS, folder.keys)):
        with new_file(target) as writer:

            def take(data: bytes, writer: BinaryIO = writer) -> None:
                nonlocal done
                done += len(data)
                report(_UNPACKED * done / size)
                writer.write(data)

            archive.read(name, take)


def _proved(
    folder: VaultFolder, manifest: Manifest, key: Key, clock: Clock, report: Report
) -> tuple[Contents, dict[str, int]]:
    """What is in it, once it was opened and is sound and says what it said when it was made; and how much is sealed."""
    vault = _opened(folder, manifest, key, clock)
    try:
        sound = vault.verify(lambda done, steps: _say(report, _UNPACKED + 0.3 * done / steps)).is_sound
        contents, sealed = vault.contents(lambda: report(0.95)), vault.sealed_counts()
    finally:
        vault.close()
    if not sound or contents != sealed_contents(manifest, bytes(key.secret)):
        raise BackupDamaged
    report(1.0)
    return contents, sealed


def _opened(folder: VaultFolder, manifest: Manifest, key: Key, clock: Clock) -> Vault:
    if key.vault_id != manifest.vault_id:
        raise NeedsPassphrase
    try:
        return open_for_reading(folder, key.copy(), clock, also_earlier=True)
    except OtherVault as error:
        raise NeedsPassphrase from error


def _say(report: Report, share: float) -> None:
    report(share)
