from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.vault.folder import VaultFolder, expect_vault
from sessionprep.vault.key import Key
from sessionprep.vault.keycopies import mend_copies, read_keys
from sessionprep.vault.passphrase import check_passphrase
from sessionprep.vault.refusals import KeysDamaged, WrongPassphrase
from sessionprep.vault.slots import is_genuine, open_previous, open_slots

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.keyfile import KeyFile


def unlock(path: Path, passphrase: str) -> Key:
    """The key of the vault at this path. Slow, for a worker thread: touches the key file and never the database."""
    check_passphrase(passphrase)
    folder = VaultFolder(path)
    expect_vault(folder)
    copies = read_keys(folder)
    for key_file in copies:
        if key_file.vault_id == copies[0].vault_id and (secret := open_slots(key_file, passphrase)) is not None:
            if not is_genuine(key_file, secret):
                continue
            mend_copies(folder, key_file)
            return _key(key_file, secret)
        if key_file is not copies[-1] and key_file.generation > copies[-1].generation:
            break  # an older copy must not bring back a passphrase that was changed
    raise WrongPassphrase


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
