from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.text import _
from sessionprep.vault import driver, meta
from sessionprep.vault.files import is_writable, read_bounded, said_plainly, tighten
from sessionprep.vault.folder import VaultFolder, expect_vault
from sessionprep.vault.holding import hold
from sessionprep.vault.key_change import drop_new_key
from sessionprep.vault.migrate import expect_known, is_behind, migrate
from sessionprep.vault.refusals import DatabaseDamaged, NeedsWriting, OtherVault
from sessionprep.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.vault.driver import Connection
    from sessionprep.vault.key import Key
    from sessionprep.vault.meta import Meta

_SALT_BYTES = 16


def open_vault(path: Path, key: Key, clock: Clock, *, read_only: bool = False) -> Vault:
    """Fast, for the thread that will use it. Takes the key over: closing the vault forgets it."""
    folder = VaultFolder(path)
    expect_vault(folder)
    if read_only:
        return _open_for_reading(folder, key, clock)
    if not (is_writable(folder.path) and is_writable(folder.database)):
        vault = _open_for_reading(folder, key, clock)
        notice = _("This vault is in a place that can only be read, so nothing in it can be changed here.")
        vault.notices = (notice, *vault.notices)
        return vault
    holding = hold(folder)
    try:
        tighten(folder.path, folder.private_files)
        connection, salt = _connect(folder, key, read_only=False)
        with driver.closing_on_error(connection):
            found = expect_ours(connection, key.vault_id)
            drop_new_key(holding)
            _bring_up_to_date(connection, key, found, rewrite_start=bool(salt))
            vault = Vault(folder, connection, clock, key, holding)
            vault.notices = _about_keys(found, key)
            return vault
    except BaseException:
        holding.release()
        raise


def _open_for_reading(folder: VaultFolder, key: Key, clock: Clock) -> Vault:
    connection, _salt = _connect(folder, key, read_only=True)
    with driver.closing_on_error(connection):
        found = expect_ours(connection, key.vault_id)
        if is_behind(connection):
            raise NeedsWriting
        vault = Vault(folder, connection, clock, key, None)
        vault.notices = _about_keys(found, key)
        return vault


def _connect(folder: VaultFolder, key: Key, *, read_only: bool) -> tuple[Connection, str]:
    """With the key; else with the one before it; else, should the file's start be damaged, with the salt returned."""
    for secret, salt in _ways(key):
        try:
            return driver.connect(folder.database, secret, read_only=read_only, salt=salt), salt
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


def _bring_up_to_date(connection: Connection, key: Key, found: Meta, *, rewrite_start: bool) -> None:
    connection.execute("BEGIN IMMEDIATE")
    if is_behind(connection):
        migrate(connection)
    if found.keys_generation < key.generation:  # interrupted between writing the keys and noting it here
        meta.put_keys_generation(connection, key.generation)
    if rewrite_start:  # any write to the first page brings its first 16 bytes back
        connection.execute(f"PRAGMA application_id = {meta.APPLICATION_ID}")
    connection.execute("COMMIT")


def _about_keys(found: Meta, key: Key) -> tuple[str, ...]:
    if found.keys_generation <= key.generation:
        return ()
    return (
        _(
            "An older key file was put back into this vault, so an earlier passphrase opens it again. "
            "If that was not you, change the passphrase."
        ),
    )
