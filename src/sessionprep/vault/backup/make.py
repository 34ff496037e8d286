"""A backup is made beside the vault, read back whole, and only then given the name by which it counts."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from shutil import rmtree
from typing import TYPE_CHECKING

from sessionprep.vault.backup.archive import Papers, check_archive, pack
from sessionprep.vault.backup.manifest import write_manifest
from sessionprep.vault.backup.patience import AT_LEISURE, LookedLongEnough, for_at_most
from sessionprep.vault.backup.refused import BackupRefused, CopyDiffers
from sessionprep.vault.backup.shelf import (
    Shelved,
    is_sound,
    prune,
    put_on_shelf,
    sealed_one_by_one,
    unfinished_file,
)
from sessionprep.vault.files import make_folder, remove_if_there, said_plainly
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.keycopies import genuine_keys
from sessionprep.vault.reach import open_for_reading
from sessionprep.vault.readme import backup_readme
from sessionprep.vault.refusals import DatabaseDamaged
from sessionprep.vault.verify import damaged_pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.vault.contents import Contents
    from sessionprep.vault.holding import Holding
    from sessionprep.vault.key import Key
    from sessionprep.vault.vault import Vault

    Report = Callable[[float], object]

_COPYING, _CHECKING, _PACKING, _READING_BACK = 0.0, 0.4, 0.7, 0.85


@dataclass(frozen=True, slots=True)
class Latest:
    """The backup that says what the vault says; None when there is nothing to say."""

    backup: Shelved | None
    is_new: bool


@dataclass(frozen=True, slots=True)
class _Making:
    folder: VaultFolder
    key: Key
    clock: Clock
    report: Report

    @property
    def copy(self) -> VaultFolder:
        """A vault of its own for a while, because opening it is what proves it."""
        return VaultFolder(self.folder.backups / ".unfinished")

    def at(self, share: float) -> Callable[[], object]:
        return lambda: self.report(share)


def back_up(
    holding: Holding,
    key: Key,
    clock: Clock,
    report: Report = lambda _share: None,
    patience: float = AT_LEISURE,
) -> Shelved:
    """Slow, for a worker thread; `report` may stop it by raising. Whoever writes to the vault meanwhile may go on.

    What need not be kept any more goes, unless it takes more than these seconds to know: then another time.
    """
    making = _Making(holding.folder, key, clock, report)
    backups = holding.folder.backups
    with said_plainly():
        make_folder(backups)
        _clear(making.copy.path)
        make_folder(making.copy.path)
    unfinished = unfinished_file(backups, key.vault_id)
    try:
        contents = _copied(making)
        with said_plainly():
            made = _packed(making, contents, unfinished)
        with suppress(LookedLongEnough):
            prune(backups, key, made.file, for_at_most(patience, making.at(_READING_BACK)))
    finally:
        with suppress(OSError):
            _clear(making.copy.path)
            remove_if_there(unfinished)
    report(1.0)
    return made


def back_up_if_changed(
    holding: Holding,
    key: Key,
    clock: Clock,
    report: Report = lambda _share: None,
    patience: float = AT_LEISURE,
) -> Latest:
    """Only when no backup that is whole says what the vault says, and something was written into it.

    Where one is not found within these seconds, another is made: two are better than none.
    """
    source = open_for_reading(holding.folder, key.copy(), clock, also_earlier=True)
    try:
        contents = source.contents(partial(report, _COPYING))
    finally:
        source.close()
    alive = partial(report, _READING_BACK)
    with suppress(LookedLongEnough):
        for each in sealed_one_by_one(holding.folder.backups, key, for_at_most(patience, alive)):
            says_so = each.contents is not None and contents.says_the_same(each.contents)
            if says_so and is_sound(each, alive):
                return Latest(each, is_new=False)
    if contents.is_blank:
        return Latest(None, is_new=False)
    return Latest(back_up(holding, key, clock, report, patience), is_new=True)


def _copied(making: _Making) -> Contents:
    """What both the vault and its copy say. The copy is sound, page by page, and says the same row by row."""
    source = _opened(making.folder, making)
    try:
        contents = source.copy_to(making.copy.database, making.at(_COPYING))
    except DatabaseDamaged as damaged:
        raise DatabaseDamaged(damaged.pages or damaged_pages(making.folder.database, making.key)) from damaged
    finally:
        source.close()
    made = _opened(making.copy, making)
    try:
        if not _is_right(made, contents, making.at(_CHECKING)):
            raise CopyDiffers
    finally:
        made.close()
    return contents


def _opened(folder: VaultFolder, making: _Making) -> Vault:
    return open_for_reading(folder, making.key.copy(), making.clock, also_earlier=True)


def _is_right(copy: Vault, wanted: Contents, alive: Callable[[], object]) -> bool:
    def progress(_done: int, _steps: int) -> None:
        alive()

    return copy.verify(progress).is_sound and copy.contents(alive) == wanted


def _packed(making: _Making, contents: Contents, unfinished: Path) -> Shelved:
    folder, key = making.folder, making.key
    made_at = making.clock.now().replace(microsecond=0)
    manifest = partial(write_manifest, key.vault_id, made_at, contents, bytes(key.secret))
    papers = Papers(made_at, genuine_keys(folder, key), backup_readme(folder.name), manifest)
    pack(unfinished, making.copy.database, papers, making.at(_PACKING))
    try:
        said = check_archive(unfinished, making.at(_READING_BACK))
    except BackupRefused as error:
        raise CopyDiffers from error
    file = put_on_shelf(unfinished, folder.backups, made_at, contents.revision)
    return Shelved(file, made_at, contents.revision, file.lstat().st_size, said, contents)


def _clear(folder: Path) -> None:
    """What a killed run left: ciphertext, and never a backup."""
    if folder.is_dir() and not folder.is_symlink():
        rmtree(folder)
    else:
        folder.unlink(missing_ok=True)
