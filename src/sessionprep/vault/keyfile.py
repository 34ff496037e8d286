"""What vault.keys says: the vault's key, wrapped once for each way to open it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.vault.strictjson import base64_text, canonical

if TYPE_CHECKING:
    from sessionprep.vault.kdf import KdfParameters

FORMAT = "sessionprep-keys"
VERSION = 1
AEAD = "AES-256-GCM"
CIPHER = "sqlcipher"
COMPAT = 4
ARGON_VERSION = 19
PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind of slot
FIRST = 1  # generation
MOST_BYTES = 64 * 1024
MOST_SLOTS = 16
MAC_BYTES = 32
SUM_HEX = 16


@dataclass(frozen=True, slots=True)
class Sealed:
    """AES-256-GCM: 12 bytes of nonce, then 32 sealed bytes with their 16-byte tag."""

    nonce: bytes
    ct: bytes


@dataclass(frozen=True, slots=True)
class PassphraseSlot:
    id: str
    label: str
    kdf: KdfParameters
    sealed: Sealed


@dataclass(frozen=True, slots=True)
class UnknownSlot:
    """A way to open the vault that this version does not know: kept as it was, because the MAC covers it."""

    id: str
    written: dict[str, object]


@dataclass(frozen=True, slots=True)
class Previous:
    """While every key is being changed: the old key sealed under the new one, and the old database's salt.

    `proof` is what only somebody with the old key could write: that this file follows the one before. The first
    files had none.
    """

    salt: str
    sealed: Sealed
    proof: bytes = b""


Slot = PassphraseSlot | UnknownSlot


@dataclass(frozen=True, slots=True)
class KeyFile:
    """`salt` is the first 16 bytes of vault.db, kept here to mend them; `generation` grows with every write."""

    generation: int
    vault_id: str
    salt: str
    slots: tuple[Slot, ...]
    previous: Previous | None = None
    mac: bytes = bytes(MAC_BYTES)

    @property
    def work(self) -> int:
        """What it costs to try a passphrase on every slot."""
        return sum(slot.kdf.work for slot in self.slots if isinstance(slot, PassphraseSlot))


def render(key_file: KeyFile) -> bytes:
    written = _body(key_file) | {"mac": base64_text(key_file.mac)}
    return f"{canonical(written | {'sum': checksum(written)})}\n".encode()


def signed_text(key_file: KeyFile) -> bytes:
    """What the MAC covers: everything but the MAC and the sum."""
    return canonical(_body(key_file)).encode()


def succession_text(key_file: KeyFile) -> bytes:
    """What the proof of a `previous` covers: all that the MAC does, but the proof."""
    body = _body(key_file)
    if key_file.previous is not None:
        body["previous"] = _previous(key_file.previous)
    return canonical(body).encode()


def checksum(without_sum: dict[str, object]) -> str:
    """Not secret: tells a damaged file from a wrong passphrase. Computed the same way in every version."""
    from hashlib import sha256

    return sha256(canonical(without_sum).encode()).hexdigest()[:SUM_HEX]


def slot_seal_context(vault_id: str, slot_id: str, kdf: KdfParameters) -> bytes:
    """Authenticated beside the sealed key: a slot cannot be weakened, renamed or moved to another vault."""
    head: dict[str, object] = {"format": FORMAT, "version": VERSION, "vault_id": vault_id}
    return canonical(head | {"id": slot_id, "type": PASSPHRASE, "kdf": _kdf(kdf)}).encode()


def previous_seal_context(vault_id: str, salt: str) -> bytes:
    head: dict[str, object] = {"format": FORMAT, "version": VERSION, "vault_id": vault_id}
    return canonical(head | {"type": "previous", "salt": salt}).encode()


def _body(key_file: KeyFile) -> dict[str, object]:
    body: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "generation": key_file.generation,
        "vault_id": key_file.vault_id,
        "db": {"cipher": CIPHER, "compat": COMPAT, "salt": key_file.salt},
        "slots": [_slot(slot) for slot in key_file.slots],
    }
    if key_file.previous is not None:
        proof = key_file.previous.proof
        body["previous"] = _previous(key_file.previous) | ({"proof": base64_text(proof)} if proof else {})
    return body


def _previous(previous: Previous) -> dict[str, object]:
    return {"salt": previous.salt, **_sealed(previous.sealed)}


def _slot(slot: Slot) -> dict[str, object]:
    if isinstance(slot, UnknownSlot):
        return slot.written
    head: dict[str, object] = {"id": slot.id, "type": PASSPHRASE, "label": slot.label, "kdf": _kdf(slot.kdf)}
    return head | _sealed(slot.sealed)


def _kdf(kdf: KdfParameters) -> dict[str, object]:
    costs: dict[str, object] = {"m_kib": kdf.m_kib, "t": kdf.t, "p": kdf.p}
    return costs | {"alg": "argon2id", "v": ARGON_VERSION, "salt": base64_text(kdf.salt)}


def _sealed(sealed: Sealed) -> dict[str, object]:
    return {"aead": AEAD, "nonce": base64_text(sealed.nonce), "ct": base64_text(sealed.ct)}
