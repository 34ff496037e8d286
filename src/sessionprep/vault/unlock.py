from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.vault import driver, holding
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.key import Key
from sessionprep.vault.key_change import finish
from sessionprep.vault.keycopies import mend_copies, read_keys
from sessionprep.vault.passphrase import check_passphrase
from sessionprep.vault.refusals import DatabaseDamaged, KeysDamaged
from sessionprep.vault.slots import open_copies, open_previous
from sessionprep.vault.standing import expect_vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.vault.keyfile import KeyFile


def unlock(path: Path, passphrase: str) -> Key:
    """The key of the vault at this path. Slow, for a worker thread.

    Touches the key file and never the database, unless changing every key was interrupted: that is finished first.
    """
    check_passphrase(passphrase)
    folder = VaultFolder(path)
    with suppress(DatabaseDamaged):  # said when it is opened; until then there may be something to save
        expect_vault(folder)
    copies = read_keys(folder)
    key_file, secret = open_copies(copies, passphrase)
    mend_copies(folder, copies, key_file)
    driver.load()
    holding.load()
    return _finished(folder, key_file, _key(key_file, secret))


def passphrase_test(path: Path) -> Callable[[str], None]:
    """Asks the keys as they are now, whatever becomes of their file. Slow when called; raises WrongPassphrase."""
    copies = read_keys(VaultFolder(path))

    def test(passphrase: str) -> None:
        check_passphrase(passphrase)
        open_copies(copies, passphrase)

    return test


def _finished(folder: VaultFolder, key_file: KeyFile, key: Key) -> Key:
    """Where it cannot be now, the key before still opens the database that is there."""
    if key.previous is not None:
        with suppress(Expected), holding.held(folder) as ours:
            return finish(ours, key_file, bytes(key.secret))
    return key


def _key(key_file: KeyFile, secret: bytes) -> Key:
    previous = open_previous(key_file, secret)
    if key_file.previous is not None and previous is None:
        raise KeysDamaged
    return Key(
        bytearray(secret),
        key_file.vault_id,
        key_file.salt,
        key_file.generation,
        None if previous is None else bytearray(previous),
    )
