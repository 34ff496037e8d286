"""Backups from before every key of a vault was changed: the passphrase or the sheet of then opens them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.vault.backup.archive import KEYS, opened
from sessionprep.vault.backup.shelf import Shelved, is_sound, sealed
from sessionprep.vault.files import said_plainly, sync_folder
from sessionprep.vault.keyparse import parse_keys
from sessionprep.vault.slots import is_genuine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sessionprep.vault.backup.manifest import Manifest
    from sessionprep.vault.key import Key


def outdated(shelved: Sequence[Shelved], key: Key, alive: Callable[[], object] = lambda: None) -> tuple[Shelved, ...]:
    """Of what was looked at with this key, only what certainly is one, and nothing that is damaged.

    In a place that several vaults share they may be of another copy of this one, which still has the keys of then.
    """
    return tuple(each for each in shelved if _is_outdated(each, key, alive))


def same_backups(some: Sequence[Shelved], known: Sequence[Shelved]) -> tuple[Shelved, ...]:
    """Those of `some` that are copies of a known one, told by everything that their manifests say."""
    manifests = {_all_said(each.manifest) for each in known if each.manifest}
    return tuple(each for each in some if each.manifest and _all_said(each.manifest) in manifests)


def remove_outdated(folder: Path, key: Key, found: Sequence[Shelved], alive: Callable[[], object]) -> int:
    """How many went. None goes where not one of the key of now is sound: the vault is never without a backup."""
    if not found or not any(is_sound(each, alive) for each in sealed(folder, key, alive)):
        return 0
    with said_plainly():
        for each in found:
            each.remove()
        sync_folder(folder)
    return len(found)


def _all_said(manifest: Manifest) -> tuple[object, ...]:
    head = (manifest.vault_id, manifest.made_at, manifest.revision, manifest.schema)
    return *head, manifest.sealed, *sorted(manifest.parts.items())


def _is_outdated(backup: Shelved, key: Key, alive: Callable[[], object]) -> bool:
    """Two signs have to agree, because a seal that does not open may also be a damaged one."""
    alive()
    if not backup.is_whole or backup.contents is not None:
        return False
    keys = bytearray()
    try:
        with opened(backup.file) as archive:
            archive.read(KEYS, keys.extend)
        key_file = parse_keys(bytes(keys))
    except Expected:
        return False
    return key_file.vault_id == key.vault_id and not is_genuine(key_file, bytes(key.secret))
