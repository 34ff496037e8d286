from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.vault import driver, holding
from sessionprep.vault.folder import VaultFolder, expect_vault
from sessionprep.vault.key import Key
from sessionprep.vault.keycopies import mend_copies, read_keys
from sessionprep.vault.passphrase import check_passphrase
from sessionprep.vault.refusals import KeysDamaged, WrongPassphrase
from sessionprep.vault.slots import is_genuine, open_previous, open_slots

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.vault.keyfile import KeyFile


def unlock(path: Path, passphrase: str) -> Key:
    """The key of the vault at this path. Slow, for a worker thread: touches the key file and never the database."""
    check_passphrase(passphrase)
    folder = VaultFolder(path)
    expect_vault(folder)
    copies = read_keys(folder)
    key_file, secret = _open_copies(copies, passphrase)
    mend_copies(folder, copies, key_file)
    driver.load()
    holding.load()
    return _key(key_file, secret)


def passphrase_test(path: Path) -> Callable[[str], None]:
    """Asks the keys as they are now, whatever becomes of their file. Slow when called; raises WrongPassphrase."""
    copies = read_keys(VaultFolder(path))

    def test(passphrase: str) -> None:
        check_passphrase(passphrase)
        _open_copies(copies, passphrase)

    return test


def _open_copies(copies: tuple[KeyFile, ...], passphrase: str) -> tuple[KeyFile, bytes]:
    """An older copy counts only when the newer one is a forgery: else it would revive an old passphrase."""
    best, forged = copies[0], False
    for key_file in copies:
        if key_file.vault_id != best.vault_id or (key_file.generation < best.generation and not forged):
            break
        secret = open_slots(key_file, passphrase)
        if secret is not None and is_genuine(key_file, secret):
            return key_file, secret
        forged = forged or secret is not None
    raise KeysDamaged if forged else WrongPassphrase


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
