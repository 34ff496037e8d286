"""The backups of one vault in a folder, which may hold those of others too, and anything else.

Anyone who can write there can put a file there that looks like a backup. Only the seal of its manifest, which takes
the key, tells who made it; so nothing is removed, or taken for the newest, on the word of a manifest alone.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.vault.backup.archive import check_archive, opened
from sessionprep.vault.backup.keeping import Dated, kept, newest_first
from sessionprep.vault.backup.manifest import sealed_contents
from sessionprep.vault.backup.names import file_name, read_name
from sessionprep.vault.backup.refused import (
    BackupDamaged,
    BackupGone,
    BackupRefused,
    CopyDiffers,
    NewerBackup,
    PlaceMissing,
)
from sessionprep.vault.files import (
    move_new,
    new_file,
    opened_file,
    remove_if_there,
    said_plainly,
    size_of,
    sync_folder,
)
from sessionprep.vault.refusals import DiskTrouble, NoPermission, UnsafePath

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from sessionprep.vault.backup.manifest import Manifest
    from sessionprep.vault.contents import Contents
    from sessionprep.vault.key import Key
    from sessionprep.vault.keyfile import Sealed

_UNFINISHED = ".unfinished-"
_CHUNK = 1024 * 1024
_LOOKS = 100  # more than are kept


@dataclass(frozen=True, slots=True)
class Shelved:
    """`contents` is what its seal vouches for: None under other keys, when forged, or when nobody asked with a key."""

    file: Path
    made_at: datetime
    revision: int
    size: int
    manifest: Manifest | None = None
    contents: Contents | None = None

    @property
    def is_whole(self) -> bool:
        """As far as that can be told without reading all of it."""
        return self.manifest is not None


def shelf(folder: Path, vault_id: str | None, key: Key | None = None) -> tuple[Shelved, ...]:
    """Newest first. Those of other vaults are not among them, unless nobody knows which this is."""
    with said_plainly():
        names = _names(folder)
    return _looked(names, vault_id, key)


def sealed(folder: Path, key: Key) -> tuple[Shelved, ...]:
    """Newest first, and only those that were made with this key."""
    return tuple(each for each in shelf(folder, key.vault_id, key) if each.contents is not None)


def newest(folder: Path, vault_id: str | None, key: Key | None) -> Shelved | None:
    """One made with the key goes before what only says that it is newer. Looks at so few that nobody waits."""
    with suppress(Expected, OSError):
        names = _names(folder)
        by_writes = sorted(names, key=lambda each: (each[2], each[1]), reverse=True)
        by_time = sorted(names, key=lambda each: (each[1], each[2]), reverse=True)
        whole = [each for each in _looked({*by_writes[:_LOOKS], *by_time[:_LOOKS]}, vault_id, key) if each.is_whole]
        return next((each for each in whole if each.contents is not None), next(iter(whole), None))
    return None


def made_last(folder: Path, key: Key, until: datetime) -> datetime | None:
    """When the latest backup was made with this key; one later than `until` is of a wrong clock.

    By its name it is found, and by its seal believed: an old backup can be given any name.
    """
    last = None
    with suppress(Expected, OSError):
        names = sorted((made_at, file) for file, made_at, _revision in _names(folder) if made_at <= until)
        for made_at, file in names[: -_LOOKS - 1 : -1]:
            if last is not None and last >= made_at:
                break
            found = _look(file, key.vault_id, key, made_at, 0)
            if found is not None and found.contents is not None and found.made_at <= until:
                last = found.made_at if last is None else max(last, found.made_at)
    return last


def is_sound(backup: Shelved, alive: Callable[[], object]) -> bool:
    """Read whole: a seal vouches for what a manifest says, and a disk may lose the rest of the file."""
    try:
        return check_archive(backup.file, alive) == backup.manifest
    except (BackupRefused, BackupGone, DiskTrouble, NoPermission):
        return False


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


def prune(folder: Path, key: Key, spared: Path) -> None:
    """Remove what need not be kept, and only what was certainly made with this key.

    Copies of one backup count as one, and all of them stay or go: so they displace no other, and which of them is whole
    need not be known.
    """
    found = sealed(folder, key)
    different = {_seal(each): each for each in sorted(found, key=lambda each: each.file.name == spared.name)}
    keep = kept(map(_dated, different.values()), spared.name)
    with said_plainly():
        for shelved in found:
            if different[_seal(shelved)].file.name not in keep:
                remove_if_there(shelved.file)
        sync_folder(folder)


def unfinished_file(folder: Path, vault_id: str) -> Path:
    """Hidden, and of a name that is no backup's; what a killed run left under it is cleared away.

    What is no plain file was put there by somebody else. It stays, and keeps no backup from being made.
    """
    names = [f"{_UNFINISHED}{vault_id}", *(f"{_UNFINISHED}{vault_id}-{more}" for more in range(1, _LOOKS))]
    with said_plainly():
        free = (file for name in names if not _is_in_the_way(file := folder / name))
        found = next(free, folder / names[0])
        remove_if_there(found)
    return found


def _is_in_the_way(file: Path) -> bool:
    try:
        size_of(file)
    except UnsafePath:
        return True
    return False


def _look(file: Path, vault_id: str | None, key: Key | None, made_at: datetime, revision: int) -> Shelved | None:
    try:
        with opened(file) as archive:
            manifest, size = archive.manifest, archive.size
    except (BackupDamaged, NewerBackup):
        return Shelved(file, made_at, revision, 0)  # whose it is cannot be told
    except Expected:
        return None
    if vault_id not in {None, manifest.vault_id}:
        return None
    contents = None if key is None else sealed_contents(manifest, bytes(key.secret))
    return Shelved(file, manifest.made_at, manifest.revision, size, manifest, contents)


def _names(folder: Path) -> list[tuple[Path, datetime, int]]:
    if not folder.is_dir():
        return []
    return [(file, *named) for file in folder.iterdir() if (named := read_name(file.name))]


def _looked(names: Iterable[tuple[Path, datetime, int]], vault_id: str | None, key: Key | None) -> tuple[Shelved, ...]:
    found = (shelved for file, made_at, writes in names if (shelved := _look(file, vault_id, key, made_at, writes)))
    by_name = {shelved.file.name: shelved for shelved in found}
    return tuple(by_name[each.name] for each in newest_first(map(_dated, by_name.values())))


def _copy(source: Path, target: Path, alive: Callable[[], object]) -> None:
    with opened_file(source) as reader, new_file(target) as writer:
        while data := reader.read(_CHUNK):
            alive()
            writer.write(data)


def _seal(shelved: Shelved) -> Sealed | None:
    """No two are alike: each was made with a number that is used once, and vouches for all the rest."""
    return shelved.manifest.sealed if shelved.manifest else None


def _dated(shelved: Shelved) -> Dated:
    return Dated(shelved.file.name, shelved.made_at, shelved.revision)
