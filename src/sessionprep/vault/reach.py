"""From a key to a connection that is certainly this vault's, before anything in it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.text import _
from sessionprep.vault import driver, meta
from sessionprep.vault.files import read_bounded, said_plainly
from sessionprep.vault.migrate import expect_known, is_behind
from sessionprep.vault.refusals import DatabaseDamaged, NeedsWriting, OtherVault
from sessionprep.vault.vault import Vault

if TYPE_CHECKING:
    from sessionprep.domain.clock import Clock
    from sessionprep.vault.driver import Connection
    from sessionprep.vault.folder import VaultFolder
    from sessionprep.vault.key import Key
    from sessionprep.vault.meta import Meta

_SALT_BYTES = 16


def open_for_reading(folder: VaultFolder, key: Key, clock: Clock, *, also_earlier: bool = False) -> Vault:
    """Takes the key over. Of an earlier version only `contents` may be asked: its records read differently."""
    connection, _salt = connect(folder, key, read_only=True)
    with driver.closing_on_error(connection):
        found = expect_ours(connection, key.vault_id)
        if is_behind(connection) and not also_earlier:
            raise NeedsWriting
        vault = Vault(folder, connection, clock, key, None)
        vault.notices = about_keys(found, key)
        return vault


def connect(folder: VaultFolder, key: Key, *, read_only: bool, damaged: bool = False) -> tuple[Connection, str]:
    """With the key; else with the one before it; else, should the file's start be damaged, with the salt returned."""
    for secret, salt in _ways(key):
        try:
            return driver.connect(folder.database, secret, read_only=read_only, salt=salt, damaged=damaged), salt
        except OtherVault:
            continue
    with said_plainly():
        start = (read_bounded(folder.database, _SALT_BYTES) or b"")[:_SALT_BYTES]
    raise DatabaseDamaged((1,)) if start.hex() == key.salt else OtherVault


def _ways(key: Key) -> list[tuple[bytes, str]]:
    current, before = bytes(key.secret), key.previous
    return [(current, ""), *([] if before is None else [(bytes(before), "")]), (current, key.salt)]


def expect_ours(connection: Connection, vault_id: str = "") -> Meta:
    """A vault's database of a version we know; with `vault_id`, of this vault."""
    if meta.application_id(connection) != meta.APPLICATION_ID:
        raise OtherVault
    expect_known(connection)
    found = meta.read(connection)
    if found is None or found.vault_id != (vault_id or found.vault_id):
        raise OtherVault
    return found


def about_keys(found: Meta, key: Key) -> tuple[str, ...]:
    if found.keys_generation <= key.generation:
        return ()
    return (
        _(
            "An older key file was put back into this vault, so an earlier passphrase opens it again. "
            "If that was not you, change the passphrase."
        ),
    )
