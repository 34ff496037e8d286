from __future__ import annotations

from functools import partial
from os import urandom
from typing import TYPE_CHECKING

from sessionprep.text import _
from sessionprep.vault import driver, meta
from sessionprep.vault.files import make_folder, move_over, remove_if_there, said_plainly, sync_folder, write_new
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.kdf import derive_fresh
from sessionprep.vault.key import Key
from sessionprep.vault.keycopies import put_keys
from sessionprep.vault.keyfile import FIRST, KeyFile
from sessionprep.vault.ledger import Ledger
from sessionprep.vault.migrate import migrate
from sessionprep.vault.passphrase import check_passphrase
from sessionprep.vault.readme import readme
from sessionprep.vault.refusals import NotAVault
from sessionprep.vault.sealed import Sealed
from sessionprep.vault.slots import seal_slot, signed
from sessionprep.vault.standing import is_unfinished
from sessionprep.vault.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.vault.kdf import KdfParameters


def create(
    path: Path,
    passphrase: str,
    clock: Clock,
    kdf: KdfParameters | None = None,
    write: Callable[[Work], object] = lambda _work: None,
) -> Key:
    """A new vault. Slow, for a worker thread. It exists once vault.db has its name; until then nothing was promised.

    What `write` writes is in it from its first moment.
    """
    check_passphrase(passphrase)
    folder = VaultFolder(path)
    with said_plainly():
        _claim(folder)
        with held(folder):
            _claim(folder)  # again: another process may have finished one here before we held the place
            return _fill(folder, passphrase, kdf, partial(_make_database, clock=clock, write=write))


def _claim(folder: VaultFolder) -> None:
    """Only an empty place, or one where making a vault was interrupted, may be taken."""
    path = folder.path
    if path.is_symlink() or (path.exists() and not path.is_dir()):
        raise NotAVault(_("A file or a link with this name is already there. Choose another name."))
    if path.is_dir() and any(path.iterdir()) and not is_unfinished(folder):
        raise NotAVault(
            _("There is already something in this folder. Open it if it is a vault, or choose another name.")
        )
    make_folder(path)


def _fill(
    folder: VaultFolder, passphrase: str, kdf: KdfParameters | None, make: Callable[[VaultFolder, bytes, str], str]
) -> Key:
    for left_over in sorted(folder.path.iterdir()):
        if left_over != folder.lock:
            remove_if_there(left_over)
    secret, vault_id = urandom(32), urandom(16).hex()
    salt = make(folder, secret, vault_id)
    wrapping_key, costs = derive_fresh(passphrase, kdf)
    slot = seal_slot(secret, wrapping_key, vault_id, costs)
    put_keys(folder, signed(KeyFile(FIRST, vault_id, salt, (slot,)), secret))
    write_new(folder.readme, readme(folder.name))
    move_over(folder.new_database, folder.database)
    sync_folder(folder.path.parent)
    return Key(bytearray(secret), vault_id, salt, FIRST)


def _make_database(
    folder: VaultFolder, secret: bytes, vault_id: str, clock: Clock, write: Callable[[Work], object]
) -> str:
    """Its salt: the first 16 bytes of the file."""
    connection = driver.create(folder.new_database, secret)
    with driver.closing_on_error(connection):
        connection.execute("BEGIN IMMEDIATE")
        migrate(connection)
        meta.start(connection, vault_id, clock.now())
        ledger = Ledger(connection, clock.now(), Sealed(connection), writable=True, everything=True)
        write(Work(ledger))
        ledger.balance()
        connection.execute("COMMIT")
        salt = driver.salt_of(connection)
    connection.close()
    return salt
