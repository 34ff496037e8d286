"""Everything new: another database key, under which the whole database is written once more.

Prepared beside the old one, which stays as it is; finished by a few renames. Killed at any point, the vault opens
with the old passphrase and the old file, or with the new passphrase, and then what is left to do is done.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from os import urandom
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.text import _
from sessionprep.vault import driver
from sessionprep.vault.database_copy import copy_under, is_copy, opens
from sessionprep.vault.files import move_over, remove_if_there, said_plainly
from sessionprep.vault.kdf import KEY_BYTES, SALT_BYTES, derive_fresh
from sessionprep.vault.key import Key
from sessionprep.vault.keycopies import put_keys, read_keys
from sessionprep.vault.keyfile import KeyFile
from sessionprep.vault.passphrase import check_passphrase
from sessionprep.vault.refusals import UnsafePath
from sessionprep.vault.rightkeys import next_generation, open_keys
from sessionprep.vault.slots import open_previous, proven, seal_previous, seal_slot, signed

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.vault.folder import VaultFolder
    from sessionprep.vault.holding import Holding
    from sessionprep.vault.kdf import KdfParameters


class KeysMovedOn(Expected):
    def __init__(self) -> None:
        super().__init__(
            _("The keys of this vault were changed meanwhile, so nothing was changed now. Begin again if you like.")
        )


@dataclass(frozen=True, slots=True, eq=False)
class NewKey:
    """Ready and checked, and in nobody's way until it is taken up."""

    secret: bytearray = field(repr=False)
    key_file: KeyFile = field(repr=False)
    seen: tuple[KeyFile, ...] = field(repr=False)  # as the keys were when it was made ready


def prepare_new_key(
    holding: Holding,
    old: str,
    new: str,
    kdf: KdfParameters | None = None,
    report: Callable[[float], None] = lambda _share: None,
) -> NewKey:
    """Write and check the whole database under a new key, beside the old one. Slow, for a worker thread."""
    check_passphrase(new)
    folder = holding.folder
    seen = read_keys(folder)
    key_file, secret = open_keys(folder, seen, old)
    report(0.2)
    current, current_salt = _of_the_database(folder, key_file, secret)
    fresh, salt = urandom(KEY_BYTES), urandom(SALT_BYTES).hex()
    wrapping_key, costs = derive_fresh(new, kdf)
    report(0.4)
    slot = seal_slot(fresh, wrapping_key, key_file.vault_id, costs)
    previous = seal_previous(current, fresh, key_file.vault_id, current_salt)
    generation = next_generation(folder, key_file, secret)
    newer = proven(KeyFile(generation, key_file.vault_id, salt, (slot,), previous), secret)
    copy_under(folder, current, fresh, salt, lambda share: report(0.4 + 0.6 * share))
    return NewKey(bytearray(fresh), signed(newer, fresh), seen)


def take_up(holding: Holding, new_key: NewKey, report: Callable[[float], None] = lambda _share: None) -> Key:
    """From here on the new passphrase opens. The vault is closed, and what was written since is copied once more."""
    folder, key_file, secret = holding.folder, new_key.key_file, bytes(new_key.secret)
    if read_keys(folder) != new_key.seen:
        raise KeysMovedOn
    _copy_anew(folder, key_file, secret, report)
    holding.expect_ours()
    put_keys(folder, key_file)
    return finish(holding, key_file, secret)


def finish(holding: Holding, key_file: KeyFile, secret: bytes) -> Key:
    """The keys are new; whatever is left to do with the database is done, from wherever it was interrupted."""
    folder = holding.folder
    if not opens(folder.database, secret):
        _copy_while_ours(holding, key_file, secret)
        with said_plainly():
            remove_if_there(folder.journal)  # rolled back by now, it would be taken for the new database's
            move_over(folder.new_database, folder.database)
    done = replace(key_file, generation=key_file.generation + 1, previous=None)
    put_keys(folder, signed(done, secret))
    return Key(bytearray(secret), done.vault_id, done.salt, done.generation)


def drop_new_key(holding: Holding) -> None:
    """A database prepared and not taken up misses whatever is written from now on; so do keys without a name.

    What is no plain file was put there by somebody else. It stays, and is in nobody's way before the keys are changed.
    """
    folder = holding.folder
    for left in (folder.new_journal, folder.new_database, folder.new_keys):
        with suppress(UnsafePath), said_plainly():
            remove_if_there(left)


def _of_the_database(folder: VaultFolder, key_file: KeyFile, secret: bytes) -> tuple[bytes, str]:
    """Its key and its salt: those before, where an earlier change of every key never came to its end."""
    before = open_previous(key_file, secret)
    if before is not None and key_file.previous is not None and not opens(folder.database, secret):
        return before, key_file.previous.salt
    return secret, key_file.salt


def _copy_while_ours(holding: Holding, key_file: KeyFile, secret: bytes) -> None:
    """Another window that came in, because .lock was taken away, may have written meanwhile, and even be gone again."""
    seen = None
    while seen != (seen := _written(holding.folder)):
        _copy_anew(holding.folder, key_file, secret, lambda _share: None)
        holding.expect_ours()


def _written(folder: VaultFolder) -> tuple[int, int]:
    """Another pair after each write."""
    with said_plainly():
        found = folder.database.lstat()
    return found.st_mtime_ns, found.st_size


def _copy_anew(folder: VaultFolder, key_file: KeyFile, secret: bytes, report: Callable[[float], None]) -> None:
    """Unless the copy that is there says what the database says now."""
    before = open_previous(key_file, secret)
    if before is None:
        raise KeysMovedOn
    driver.settle(folder.database, before)
    if not is_copy(folder, before, secret):
        copy_under(folder, before, secret, key_file.salt, report)
