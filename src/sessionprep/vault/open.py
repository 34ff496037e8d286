from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.text import _
from sessionprep.vault import driver, meta
from sessionprep.vault.backup.make import back_up
from sessionprep.vault.files import is_plain, is_shared, is_writable, said_plainly, tighten
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import hold
from sessionprep.vault.key_change import drop_new_key
from sessionprep.vault.migrate import is_behind, migrate
from sessionprep.vault.reach import about_keys, connect, expect_ours, open_for_reading
from sessionprep.vault.standing import expect_vault
from sessionprep.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.vault.driver import Connection
    from sessionprep.vault.holding import Holding
    from sessionprep.vault.key import Key
    from sessionprep.vault.meta import Meta


class NoBackupBefore(Expected):
    def __init__(self, refusal: Expected) -> None:
        sentence = _(
            "This vault is from an earlier SessionPrep. Before it is brought up to date it is backed up, "
            "and that was not possible. Nothing was changed. {why}"
        )
        super().__init__(sentence.format(why=refusal.sentence))


def open_vault(path: Path, key: Key, clock: Clock, *, read_only: bool = False) -> Vault:
    """Fast, for the thread that will use it. Takes the key over: closing the vault forgets it."""
    folder = VaultFolder(path)
    expect_vault(folder)
    if read_only:
        return open_for_reading(folder, key, clock)
    if why := _why_only_read(folder):
        vault = open_for_reading(folder, key, clock)
        vault.notices = (why, *vault.notices)
        return vault
    holding = hold(folder)
    try:
        tighten(folder.path, folder.private_files)
        connection, salt = connect(folder, key, read_only=False)
        with driver.closing_on_error(connection):
            found = expect_ours(connection, key.vault_id)
            drop_new_key(holding)
            if is_behind(connection):
                _back_up_first(holding, key, clock)
            _bring_up_to_date(connection, key, found, rewrite_start=bool(salt))
            vault = Vault(folder, connection, clock, key, holding)
            vault.notices = about_keys(found, key)
            return vault
    except BaseException:
        holding.release()
        raise


def _why_only_read(folder: VaultFolder) -> str:
    if not (is_writable(folder.path) and is_writable(folder.database)):
        return _("This vault is in a place that can only be read, so nothing in it can be changed here.")
    with said_plainly():
        if os.path.lexists(folder.lock) and not is_plain(folder.lock):
            return _(
                "In this vault, .lock is not a plain file, so it cannot keep a second window out. Nothing in it can be "
                "changed here; move .lock away, then lock and open the vault again."
            )
        if is_shared(folder.database) or is_shared(folder.lock):
            return _(
                "A file of this vault is one and the same as a file elsewhere (a hard link), as in some backups. "
                "So nothing in it can be changed here; copy its folder and open the copy to write."
            )
    return ""


def _back_up_first(holding: Holding, key: Key, clock: Clock) -> None:
    """Bringing a vault up to date changes all of it at once; without a way back it is not begun."""
    try:
        back_up(holding, key, clock)
    except Expected as refusal:
        raise NoBackupBefore(refusal) from refusal


def _bring_up_to_date(connection: Connection, key: Key, found: Meta, *, rewrite_start: bool) -> None:
    connection.execute("BEGIN IMMEDIATE")
    if is_behind(connection):
        migrate(connection)
    if found.keys_generation < key.generation:  # interrupted between writing the keys and noting it here
        meta.put_keys_generation(connection, key.generation)
    if rewrite_start:  # any write to the first page brings its first 16 bytes back
        connection.execute(f"PRAGMA application_id = {meta.APPLICATION_ID}")
    connection.execute("COMMIT")
