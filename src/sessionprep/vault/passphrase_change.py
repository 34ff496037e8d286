"""A new passphrase for the same key: vault.keys is written anew, the database is not touched."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.vault.kdf import can_be_stronger, derive_fresh
from sessionprep.vault.key_change import KeysMovedOn
from sessionprep.vault.keycopies import put_keys, read_keys
from sessionprep.vault.keyfile import PassphraseSlot
from sessionprep.vault.passphrase import check_passphrase
from sessionprep.vault.rightkeys import next_generation, open_keys
from sessionprep.vault.slots import is_genuine, seal_slot, signed

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.vault.holding import Holding
    from sessionprep.vault.kdf import KdfParameters
    from sessionprep.vault.keyfile import KeyFile


def change_passphrase(
    holding: Holding,
    old: str,
    new: str,
    kdf: KdfParameters | None = None,
    report: Callable[[float], None] = lambda _share: None,
) -> int:
    """Slow, for a worker thread. The generation now on disk comes back; the open vault is to note it.

    Killed before the first of two renames, the old passphrase opens; after it, the new one.
    """
    check_passphrase(new)
    seen = read_keys(holding.folder)
    key_file, secret = open_keys(holding.folder, seen, old)
    report(0.4)
    slot = _fresh_slot(key_file, secret, new, kdf)
    report(0.8)
    return _put_slot(holding, seen, key_file, secret, slot)


def strengthen(
    holding: Holding,
    secret: bytes,
    passphrase: str,
    report: Callable[[float], None] = lambda _share: None,
) -> int | None:
    """Make guessing as costly as it would be in a vault made today; None when it is already, or cannot be here."""
    seen = read_keys(holding.folder)
    key_file = next((one for one in seen if is_genuine(one, secret)), None)
    stored = [slot.kdf for slot in key_file.slots if isinstance(slot, PassphraseSlot)] if key_file else []
    if key_file is None or not stored or not can_be_stronger(passphrase, stored[0]):
        return None
    report(0.3)
    slot = _fresh_slot(key_file, secret, passphrase, None)
    report(0.8)
    if not stored[0].weaker_than(slot.kdf):
        return None
    with suppress(KeysMovedOn):  # a passphrase was changed meanwhile, and that one was wrapped today
        return _put_slot(holding, seen, key_file, secret, slot)
    return None


def _fresh_slot(key_file: KeyFile, secret: bytes, passphrase: str, kdf: KdfParameters | None) -> PassphraseSlot:
    wrapping_key, costs = derive_fresh(passphrase, kdf)
    return seal_slot(secret, wrapping_key, key_file.vault_id, costs)


def _put_slot(
    holding: Holding, seen: tuple[KeyFile, ...], key_file: KeyFile, secret: bytes, slot: PassphraseSlot
) -> int:
    """In place of every passphrase before; other ways to open the vault stay."""
    kept = [one for one in key_file.slots if not isinstance(one, PassphraseSlot)]
    generation = next_generation(holding.folder, key_file, secret)
    newer = replace(key_file, generation=generation, slots=(slot, *kept))
    with holding.writing:
        holding.expect_ours()
        if read_keys(holding.folder) != seen:
            raise KeysMovedOn  # deriving took a while, and another change came to its end meanwhile
        put_keys(holding.folder, signed(newer, secret))
    return generation
