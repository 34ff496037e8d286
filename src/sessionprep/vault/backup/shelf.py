"""The backups of one vault in a folder, which may hold those of others too, and anything else."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.vault.backup.archive import check_archive, opened
from sessionprep.vault.backup.keeping import Dated, kept, newest_first
from sessionprep.vault.backup.names import file_name, read_name
from sessionprep.vault.backup.refused import BackupDamaged, BackupRefused, CopyDiffers, NewerBackup, PlaceMissing
from sessionprep.vault.files import move_new, new_file, opened_file, remove_if_there, said_plainly, sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

_UNFINISHED = ".unfinished-"
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Shelved:
    """`is_whole` tells what can be told without reading all of it; only such a one counts as a backup."""

    file: Path
    made_at: datetime
    revision: int
    size: int
    is_whole: bool = True


def shelf(folder: Path, vault_id: str | None) -> tuple[Shelved, ...]:
    """Newest first. Those of other vaults are not among them, unless nobody knows which this is."""
    with said_plainly():
        if not folder.is_dir():
            return ()
        names = [(file, named) for file in folder.iterdir() if (named := read_name(file.name))]
    found = [shelved for file, (made_at, revision) in names if (shelved := _look(file, vault_id, made_at, revision))]
    by_name = {shelved.file.name: shelved for shelved in found}
    return tuple(by_name[each.name] for each in newest_first(map(_dated, found)))


def put_on_shelf(unfinished: Path, folder: Path, made_at: datetime, revision: int) -> Path:
    """Give a complete backup the name by which it counts; one that is there is never replaced."""
    more = 0
    while True:
        target = folder / file_name(made_at, revision, more)
        try:
            move_new(unfinished, target)
        except FileExistsError:
            more += 1
        else:
            return target


def copy_to_shelf(backup: Path, folder: Path, vault_id: str, alive: Callable[[], object]) -> Path:
    """The same backup in a second place, read back byte for byte. The place itself is never made."""
    with said_plainly():
        if not folder.is_dir():
            raise PlaceMissing
    with opened(backup) as archive:
        manifest = archive.manifest
    unfinished = unfinished_file(folder, vault_id)
    try:
        with said_plainly():
            _copy(backup, unfinished, alive)
            try:
                if check_archive(unfinished, alive) != manifest:
                    raise CopyDiffers
            except BackupRefused as error:
                raise CopyDiffers from error
            return put_on_shelf(unfinished, folder, manifest.made_at, manifest.revision)
    finally:
        with suppress(Expected, OSError):
            remove_if_there(unfinished)


def prune(folder: Path, vault_id: str, spared: Path) -> None:
    """Remove what need not be kept, and only what is certainly a backup of this vault."""
    found = [shelved for shelved in shelf(folder, vault_id) if shelved.is_whole]
    keep = kept(map(_dated, found), spared.name)
    with said_plainly():
        for shelved in found:
            if shelved.file.name not in keep:
                remove_if_there(shelved.file)
        sync_folder(folder)


def unfinished_file(folder: Path, vault_id: str) -> Path:
    """Hidden, and of a name that is no backup's; what a killed run left under it is cleared away."""
    file = folder / f"{_UNFINISHED}{vault_id}"
    with said_plainly():
        remove_if_there(file)
    return file


def _look(file: Path, vault_id: str | None, made_at: datetime, revision: int) -> Shelved | None:
    try:
        with opened(file) as archive:
            manifest, size = archive.manifest, archive.size
    except (BackupDamaged, NewerBackup):
        return Shelved(file, made_at, revision, 0, is_whole=False)  # whose it is cannot be told
    except Expected:
        return None
    return Shelved(file, manifest.made_at, manifest.revision, size) if vault_id in {None, manifest.vault_id} else None


def _copy(source: Path, target: Path, alive: Callable[[], object]) -> None:
    with opened_file(source) as reader, new_file(target) as writer:
        while data := reader.read(_CHUNK):
            alive()
            writer.write(data)


def _dated(shelved: Shelved) -> Dated:
    return Dated(shelved.file.name, shelved.made_at, shelved.revision)
