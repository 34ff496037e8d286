"""The way in with the recovery sheet alone: the database opens with it first, and only then is anything written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.text import _
from sessionprep.vault import driver, holding, meta
from sessionprep.vault.files import read_bounded, said_plainly
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.kdf import derive_fresh
from sessionprep.vault.key import Key
from sessionprep.vault.key_change import finish
from sessionprep.vault.keycopies import no_copy_is_ours, put_keys, read_keys
from sessionprep.vault.keyfile import KeyFile, UnknownSlot
from sessionprep.vault.passphrase import check_passphrase
from sessionprep.vault.reach import expect_ours
from sessionprep.vault.refusals import DatabaseDamaged, KeysDamaged, KeysMissing, NewerKeys, OtherVault
from sessionprep.vault.setaside import keep_keys_aside
from sessionprep.vault.slots import follows, is_genuine, open_previous, seal_slot, signed
from sessionprep.vault.standing import expect_vault

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.driver import Connection
    from sessionprep.vault.kdf import KdfParameters
    from sessionprep.vault.meta import Meta

_SALT_BYTES = 16


class OtherSheet(Expected):
    def __init__(self) -> None:
        super().__init__(
            _(
                "This is the sheet of another vault, or one from before every key of this vault was changed. "
                "Nothing was changed; look for a newer sheet, or choose the other vault."
            )
        )


def unlock_with_sheet(path: Path, secret: bytes) -> Key:
    """The key of the vault at this path, asked of the database itself; writes nothing."""
    folder = VaultFolder(path)
    expect_vault(folder)
    key_file = next((one for one in _related(folder, secret) if is_genuine(one, secret)), None)
    connection, found, used = _connect(folder, secret, key_file, read_only=True)
    salt = driver.salt_of(connection)
    connection.close()
    holding.load()
    if key_file is None:
        return Key(bytearray(secret), found.vault_id, salt, found.keys_generation)
    previous = None if used == secret else bytearray(used)
    return Key(bytearray(secret), found.vault_id, key_file.salt, key_file.generation, previous)


def recover(path: Path, secret: bytes, passphrase: str, kdf: KdfParameters | None = None) -> Key:
    """A new passphrase, for who has the sheet. Slow, for a worker thread; whatever vault.keys says is replaced."""
    check_passphrase(passphrase)
    folder = VaultFolder(path)
    expect_vault(folder)
    with held(folder) as ours:
        related = _related(folder, secret)
        key_file = next((one for one in related if is_genuine(one, secret)), None)
        connection, found, _used = _connect(folder, secret, key_file, read_only=False)
        with driver.closing_on_error(connection):
            salt = driver.salt_of(connection) if key_file is None else key_file.salt
            generation = max(found.keys_generation, *(one.generation for one in related), 0) + 1
            wrapping_key, costs = derive_fresh(passphrase, kdf)
            slot = seal_slot(secret, wrapping_key, found.vault_id, costs)
            others = [one for one in key_file.slots if isinstance(one, UnknownSlot)] if key_file else []
            previous = None if key_file is None else key_file.previous
            newer = KeyFile(generation, found.vault_id, salt, (slot, *others), previous)
            with said_plainly():
                if no_copy_is_ours(folder):  # whatever wrote them, it is the database that says what version this is
                    keep_keys_aside(folder)
            put_keys(folder, signed(newer, secret))
            meta.put_keys_generation(connection, generation)
        connection.close()
        if previous is not None:
            return finish(ours, signed(newer, secret), secret)
    return Key(bytearray(secret), found.vault_id, salt, generation)


def _related(folder: VaultFolder, secret: bytes) -> tuple[KeyFile, ...]:
    """The key files written by somebody who had this key, also to change it."""
    try:
        copies = read_keys(folder)
    except (KeysMissing, KeysDamaged, NewerKeys):
        return ()
    return tuple(one for one in copies if is_genuine(one, secret) or follows(one, secret))


def _connect(
    folder: VaultFolder, secret: bytes, key_file: KeyFile | None, *, read_only: bool
) -> tuple[Connection, Meta, bytes]:
    """With the key that opened it: while every key is being changed, that may still be the one before."""
    before = open_previous(key_file, secret) if key_file else None
    ways = [(secret, ""), *([(before, "")] if before else []), *([(secret, key_file.salt)] if key_file else [])]
    for used, salt in ways:
        try:
            connection = driver.connect(folder.database, used, read_only=read_only, salt=salt)
        except OtherVault:
            continue
        with driver.closing_on_error(connection):
            return connection, expect_ours(connection), used
    with said_plainly():
        start = (read_bounded(folder.database, _SALT_BYTES) or b"")[:_SALT_BYTES]
    raise DatabaseDamaged((1,)) if key_file and start.hex() == key_file.salt else OtherSheet
