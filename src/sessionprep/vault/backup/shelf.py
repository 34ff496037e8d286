"""The backups of one vault in a folder, which may hold those of others too, and anything else.

Anyone who can write there can put a file there that looks like a backup. Only the seal of its manifest, which takes
the key, tells who made it; so nothing is removed, or taken for the newest, on the word of a manifest alone. Nor does
the number of files there hide any: each is looked at, the cheapest way first, by a worker that can be stopped.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.vault.backup.archive import check_archive, opened
from sessionprep.vault.backup.keeping import Dated, kept, newest_first
from sessionprep.vault.backup.manifest import sealed_contents
from sessionprep.vault.backup.named import named_in
from sessionprep.vault.backup.names import file_name
from sessionprep.vault.backup.refused import (
    BackupDamaged,
    BackupGone,
    BackupRefused,
    CopyDiffers,
    NewerBackup,
    PlaceMissing,
)
from sessionprep.vault.files import (
    is_plain,
    move_new,
    new_file,
    opened_file,
    remove_if_there,
    said_plainly,
    sync_folder,
)
from sessionprep.vault.refusals import DiskTrouble, NoPermission

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from sessionprep.vault.backup.manifest import Manifest
    from sessionprep.vault.backup.named import Named
    from sessionprep.vault.contents import Contents
    from sessionprep.vault.key import Key
    from sessionprep.vault.keyfile import Sealed

    Alive = Callable[[], object]

_UNFINISHED = ".unfinished-"
_CHUNK = 1024 * 1024
_IN_THE_WAY = 100  # names under which a backup in the making may stand


@dataclass(frozen=True, slots=True)
class Shelved:
    """`contents` is what its seal vouches for: None under other keys, when forged, or when nobody asked with a key.

    `also` are further names of the very same file, with which it goes as well.
    """

    file: Path
    made_at: datetime
    revision: int
    size: int
    manifest: Manifest | None = None
    contents: Contents | None = None
    also: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """As far as that can be told without reading all of it."""
        return self.manifest is not None

    def is_called(self, name: str) -> bool:
        return name == self.file.name or name in self.also

    def remove(self) -> None:
        for name in (*self.also, self.file.name):
            remove_if_there(self.file.with_name(name))


def _nothing() -> None: ...


def shelf(folder: Path, vault_id: str | None, key: Key | None = None, alive: Alive = _nothing) -> tuple[Shelved, ...]:
    """Newest first. Those of other vaults are not among them, unless nobody knows which this is."""
    with said_plainly():
        named = named_in(folder, alive)
    by_name = {found.file.name: found for _name, found in _looked(named, vault_id, key, alive)}
    return tuple(by_name[each.name] for each in newest_first(map(_dated, by_name.values())))


def sealed(folder: Path, key: Key, alive: Alive = _nothing) -> tuple[Shelved, ...]:
    """Newest first, and only those that were made with this key."""
    return tuple(each for each in shelf(folder, key.vault_id, key, alive) if each.contents is not None)


def sealed_one_by_one(folder: Path, key: Key, alive: Alive = _nothing) -> Iterator[Shelved]:
    """The same, each as soon as it is found, by the latest name first: of those one seeks, mostly the very first."""
    with said_plainly():
        named = sorted(named_in(folder, alive), reverse=True)
    return (found for _name, found in _looked(named, key.vault_id, key, alive) if found.contents is not None)


def newest(folder: Path, vault_id: str | None, key: Key | None, alive: Alive = _nothing) -> Shelved | None:
    """One made with the key goes before what only says that it is newer."""
    with suppress(Expected, OSError):
        whole = [each for each in shelf(folder, vault_id, key, alive) if each.is_whole]
        return next((each for each in whole if each.contents is not None), next(iter(whole), None))
    return None


def made_last(folder: Path, key: Key, until: datetime, alive: Alive = _nothing) -> datetime | None:
    """When the latest backup was made with this key; one later than `until` is of a wrong clock.

    By its name it is found, and by its seal believed: an old backup can be given any name.
    """
    last = None
    with suppress(Expected, OSError):
        named = sorted(each for each in named_in(folder, alive) if each.made_at <= until)
        for name, found in _looked(reversed(named), key.vault_id, key, alive):
            if last is not None and last >= name.made_at:
                break
            if found.contents is not None and found.made_at <= until:
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


def prune(folder: Path, key: Key, spared: Path, alive: Alive = _nothing) -> None:
    """Remove what need not be kept, and only what was certainly made with this key; nothing if the looking is stopped.

    Copies of one backup count as one, and all of them stay or go: so they displace no other, and which of them is whole
    need not be known.
    """
    found = sorted(sealed(folder, key, alive), key=lambda each: each.is_called(spared.name))
    different = {_seal(each): each for each in found}
    keep = kept(
        map(_dated, different.values()), next((each.file.name for each in found if each.is_called(spared.name)), "")
    )
    with said_plainly():
        for shelved in found:
            if different[_seal(shelved)].file.name not in keep:
                shelved.remove()
        sync_folder(folder)


def unfinished_file(folder: Path, vault_id: str) -> Path:
    """Hidden, and of a name that is no backup's; what a killed run left under it is cleared away.

    What is no plain file was put there by somebody else. It stays, and keeps no backup from being made.
    """
    names = [f"{_UNFINISHED}{vault_id}", *(f"{_UNFINISHED}{vault_id}-{more}" for more in range(1, _IN_THE_WAY))]
    with said_plainly():
        free = (file for name in names if is_plain(file := folder / name) or not os.path.lexists(file))
        found = next(free, folder / names[0])
        remove_if_there(found)
    return found


def _looked(
    named: Iterable[Named], vault_id: str | None, key: Key | None, alive: Alive
) -> Iterator[tuple[Named, Shelved]]:
    """In the order they come."""
    for each in named:
        alive()
        if found := _look(each, vault_id, key):
            yield each, found


def _look(named: Named, vault_id: str | None, key: Key | None) -> Shelved | None:
    try:
        with opened(named.file) as archive:
            manifest, size = archive.manifest, archive.size
    except (BackupDamaged, NewerBackup):
        return Shelved(named.file, named.made_at, named.revision, 0, also=named.also)  # whose it is cannot be told
    except Expected:
        return None
    if vault_id not in {None, manifest.vault_id}:
        return None
    contents = None if key is None else sealed_contents(manifest, bytes(key.secret))
    return Shelved(named.file, manifest.made_at, manifest.revision, size, manifest, contents, named.also)


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
