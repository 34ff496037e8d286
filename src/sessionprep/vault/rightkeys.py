"""Which copy of the key file counts: asked of a passphrase and, where the two disagree, of the database."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.vault import meta
from sessionprep.vault.kdf import MOST_WORK, USUAL
from sessionprep.vault.key import Key
from sessionprep.vault.keycopies import is_newer_beside
from sessionprep.vault.keyfile import PassphraseSlot
from sessionprep.vault.reach import connect
from sessionprep.vault.refusals import KeysDamaged, NotEnoughMemory, OtherVault, WrongPassphrase
from sessionprep.vault.slots import follows, is_genuine, open_previous, open_slots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.vault.folder import VaultFolder
    from sessionprep.vault.keyfile import KeyFile


def open_keys(folder: VaultFolder, copies: tuple[KeyFile, ...], passphrase: str) -> tuple[KeyFile, bytes]:
    """The copy that this passphrase opens, and the vault's key in it.

    An older one counts unless the newer shows that the passphrase was changed since. That it does if somebody
    wrote it who had the key; whatever else may stand there, it hides nothing.
    """
    forged, unaffordable = False, None
    for key_file in in_turn(copies):
        try:
            secret = open_slots(key_file, passphrase)
        except NotEnoughMemory as error:
            unaffordable = error
            continue
        if secret is None:
            continue
        if not is_genuine(key_file, secret):
            forged = True
        elif _counts(folder, copies, key_file, secret):
            return key_file, secret
    if forged:
        raise KeysDamaged
    if unaffordable is not None:
        raise unaffordable
    raise WrongPassphrase(perhaps_newer=is_newer_beside(folder))


def in_turn(copies: tuple[KeyFile, ...]) -> Iterator[KeyFile]:
    """The newest first; but what costs more than we ever ask comes last, and all together cost no more than one may."""
    left = MOST_WORK
    for key_file in sorted(copies, key=_is_dear):
        if key_file.work <= left:
            left -= key_file.work
            yield key_file


def may_mend(folder: VaultFolder, copies: tuple[KeyFile, ...], right: KeyFile, secret: bytes) -> bool:
    """The other copy says nothing of its own, or the database itself vouches for this one."""
    others = (one for one in copies if one != right)
    if all(is_genuine(one, secret) and one.generation <= right.generation for one in others):
        return True
    return belongs(folder, key_of(right, secret)) is True


def belongs(folder: VaultFolder, key: Key) -> bool | None:
    """Whether it opens the database that is there; None when that cannot be told now."""
    try:
        connect(folder, key, read_only=True)[0].close()
    except OtherVault:
        return False
    except Expected:
        return None
    return True


def next_generation(folder: VaultFolder, key_file: KeyFile, secret: bytes) -> int:
    """Later than the file and than every one before it, also when an older file was put back."""
    noted = 0
    with suppress(Expected):
        connection, _salt = connect(folder, key_of(key_file, secret), read_only=True)
        try:
            found = meta.read(connection)
            noted = found.keys_generation if found else 0
        finally:
            connection.close()
    return max(key_file.generation, noted) + 1


def key_of(key_file: KeyFile, secret: bytes) -> Key:
    previous = open_previous(key_file, secret)
    if key_file.previous is not None and previous is None:
        raise KeysDamaged
    before = None if previous is None else bytearray(previous)
    return Key(bytearray(secret), key_file.vault_id, key_file.salt, key_file.generation, before)


def _is_dear(key_file: KeyFile) -> bool:
    memory = (slot.kdf.m_kib for slot in key_file.slots if isinstance(slot, PassphraseSlot))
    return key_file.work > USUAL.work or max(memory, default=0) > USUAL.m_kib


def _counts(folder: VaultFolder, copies: tuple[KeyFile, ...], found: KeyFile, secret: bytes) -> bool:
    before = copies[: copies.index(found)]
    rivals = [one for one in before if one.generation > found.generation or one.vault_id != found.vault_id]
    if any(is_genuine(one, secret) or follows(one, secret) for one in rivals):
        return False
    return not rivals or belongs(folder, key_of(found, secret)) is not False
