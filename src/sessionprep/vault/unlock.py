from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.vault import driver, holding
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.key_change import finish
from sessionprep.vault.keycopies import mend_copies, read_keys
from sessionprep.vault.passphrase import check_passphrase
from sessionprep.vault.refusals import DatabaseDamaged
from sessionprep.vault.rightkeys import key_of, may_mend, open_keys
from sessionprep.vault.standing import expect_vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.vault.key import Key
    from sessionprep.vault.keyfile import KeyFile


def unlock(path: Path, passphrase: str) -> Key:
    """The key of the vault at this path. Slow, for a worker thread.

    Touches the key file and not the database, unless the two copies contradict each other: then it is asked which is
    right; or unless changing every key was interrupted: that is finished first.
    """
    check_passphrase(passphrase)
    folder = VaultFolder(path)
    with suppress(DatabaseDamaged):  # said when it is opened; until then there may be something to save
        expect_vault(folder)
    copies = read_keys(folder)
    key_file, secret = open_keys(folder, copies, passphrase)
    if may_mend(folder, copies, key_file, secret):
        mend_copies(folder, copies, key_file)
    driver.load()
    holding.load()
    return _finished(folder, key_file, key_of(key_file, secret))


def passphrase_test(path: Path) -> Callable[[str], None]:
    """Asks the keys as they are now, whatever becomes of their file. Slow when called; raises WrongPassphrase."""
    folder = VaultFolder(path)
    copies = read_keys(folder)

    def test(passphrase: str) -> None:
        check_passphrase(passphrase)
        open_keys(folder, copies, passphrase)

    return test


def _finished(folder: VaultFolder, key_file: KeyFile, key: Key) -> Key:
    """Where it cannot be now, the key before still opens the database that is there."""
    if key.previous is not None:
        with suppress(Expected), holding.held(folder) as ours:
            return finish(ours, key_file, bytes(key.secret))
    return key
