"""Sealing the vault's key under a passphrase, and opening it again."""

from __future__ import annotations

from dataclasses import replace
from os import urandom
from typing import TYPE_CHECKING

from sessionprep.text import _
from sessionprep.vault.kdf import KEY_BYTES, derive
from sessionprep.vault.keyfile import (
    KeyFile,
    PassphraseSlot,
    Previous,
    Sealed,
    previous_seal_context,
    signed_text,
    slot_seal_context,
    succession_text,
)

if TYPE_CHECKING:
    from sessionprep.vault.kdf import KdfParameters

_MAC_PURPOSE = b"sessionprep vault.keys mac v1"
_PROOF_PURPOSE = b"sessionprep vault.keys next v1"


def seal_slot(secret: bytes, wrapping_key: bytes, vault_id: str, kdf: KdfParameters) -> PassphraseSlot:
    name = urandom(4).hex()
    sealed = seal(secret, wrapping_key, slot_seal_context(vault_id, name, kdf))
    return PassphraseSlot(name, _("Passphrase"), kdf, sealed)


def open_slots(key_file: KeyFile, passphrase: str) -> bytes | None:
    """The vault's key if this passphrase opens any slot. Slow: derives a key for each slot, the cheapest first."""
    slots = (slot for slot in key_file.slots if isinstance(slot, PassphraseSlot))
    for slot in sorted(slots, key=lambda each: each.kdf.work):
        context = slot_seal_context(key_file.vault_id, slot.id, slot.kdf)
        secret = unseal(slot.sealed, derive(passphrase, slot.kdf), context)
        if secret is not None:
            return secret
    return None


def seal_previous(old: bytes, secret: bytes, vault_id: str, salt: str) -> Previous:
    """The key that is going, for whoever has the one that comes; `salt` belongs to the old database."""
    return Previous(salt, seal(old, secret, previous_seal_context(vault_id, salt)))


def open_previous(key_file: KeyFile, secret: bytes) -> bytes | None:
    """The key from before an interrupted change of every key."""
    previous = key_file.previous
    if previous is None:
        return None
    return unseal(previous.sealed, secret, previous_seal_context(key_file.vault_id, previous.salt))


def proven(key_file: KeyFile, old: bytes) -> KeyFile:
    """The file with a `previous`, and in it what shows whoever has the old key that it follows."""
    if key_file.previous is None:
        return key_file
    proof = _mac(succession_text(key_file), old, _PROOF_PURPOSE)
    return replace(key_file, previous=replace(key_file.previous, proof=proof))


def follows(key_file: KeyFile, old: bytes) -> bool:
    """Every key was being changed by somebody who had this one."""
    from hmac import compare_digest

    previous = key_file.previous
    return previous is not None and compare_digest(previous.proof, _mac(succession_text(key_file), old, _PROOF_PURPOSE))


def seal(secret: bytes, wrapping_key: bytes, context: bytes) -> Sealed:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = urandom(12)
    return Sealed(nonce, AESGCM(wrapping_key).encrypt(nonce, secret, context))


def unseal(sealed: Sealed, wrapping_key: bytes, context: bytes) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(wrapping_key).decrypt(sealed.nonce, sealed.ct, context)
    except InvalidTag:
        return None


def signed(key_file: KeyFile, secret: bytes) -> KeyFile:
    return replace(key_file, mac=_mac(signed_text(key_file), secret, _MAC_PURPOSE))


def is_genuine(key_file: KeyFile, secret: bytes) -> bool:
    """Written by someone who had the vault's key."""
    from hmac import compare_digest

    return compare_digest(key_file.mac, _mac(signed_text(key_file), secret, _MAC_PURPOSE))


def _mac(text: bytes, secret: bytes, purpose: bytes) -> bytes:
    from hmac import digest

    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    key = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose).derive(secret)
    return digest(key, text, "sha256")
