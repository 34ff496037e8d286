"""Backups from before every key of a vault was changed: the passphrase or the sheet of then opens them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.vault.backup.archive import KEYS, opened
from sessionprep.vault.backup.manifest import sealed_contents
from sessionprep.vault.backup.shelf import Shelved, shelf
from sessionprep.vault.files import remove_if_there, said_plainly, sync_folder
from sessionprep.vault.keyparse import parse_keys
from sessionprep.vault.slots import is_genuine

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.key import Key


def outdated(folder: Path, key: Key) -> tuple[Shelved, ...]:
    """Only what certainly is one: neither those of other vaults are among them nor what is damaged."""
    return tuple(each for each in _whole(folder, key) if _is_outdated(each, key))


def remove_outdated(folder: Path, key: Key) -> int:
    """How many went. None goes where not one opens with the key of now: the vault is never without a backup."""
    whole = _whole(folder, key)
    if not any(_is_current(each, key) for each in whole):
        return 0
    found = [each for each in whole if _is_outdated(each, key)]
    with said_plainly():
        for each in found:
            remove_if_there(each.file)
        if found:
            sync_folder(folder)
    return len(found)


def _whole(folder: Path, key: Key) -> list[Shelved]:
    return [each for each in shelf(folder, key.vault_id) if each.is_whole]


def _is_current(backup: Shelved, key: Key) -> bool:
    with opened(backup.file) as archive:
        return sealed_contents(archive.manifest, bytes(key.secret)) is not None


def _is_outdated(backup: Shelved, key: Key) -> bool:
    """Two signs have to agree, because a seal that does not open may also be a damaged one."""
    if _is_current(backup, key):
        return False
    keys = bytearray()
    try:
        with opened(backup.file) as archive:
            archive.read(KEYS, keys.extend)
        key_file = parse_keys(bytes(keys))
    except Expected:
        return False
    return key_file.vault_id == key.vault_id and not is_genuine(key_file, bytes(key.secret))
