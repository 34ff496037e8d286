"""Reading vault.keys as if an enemy had written it."""

from __future__ import annotations

from sessionprep.vault.kdf import KEY_BYTES, MOST_M, MOST_P, MOST_T, MOST_WORK, SALT_BYTES, KdfParameters
from sessionprep.vault.keyfile import (
    AEAD,
    ARGON_VERSION,
    CIPHER,
    COMPAT,
    FORMAT,
    MAC_BYTES,
    MOST_BYTES,
    MOST_SLOTS,
    PASSPHRASE,
    SUM_HEX,
    VERSION,
    KeyFile,
    PassphraseSlot,
    Previous,
    Sealed,
    Slot,
    UnknownSlot,
    checksum,
)
from sessionprep.vault.refusals import KeysDamaged, NewerVault
from sessionprep.vault.strictjson import Malformed, binary, fields, hexadecimal, integer, parse, text

_MOST = 2**53
_NONCE_BYTES, _TAG_BYTES = 12, 16
_SLOT_ID_BYTES, _VAULT_ID_BYTES = 4, 16
_SEALED = ("aead", "nonce", "ct")
_LABEL, _TYPE = 200, 32


def parse_keys(data: bytes) -> KeyFile:
    """Raises KeysDamaged before any key is derived, or NewerVault when the file is whole but not of our time."""
    if len(data) > MOST_BYTES:
        raise KeysDamaged
    try:
        found = parse(data)
        _refuse_newer(found)
        return _key_file(found)
    except Malformed as error:
        raise KeysDamaged from error


def _refuse_newer(found: object) -> None:
    """Only a file whose sum is right may say that it is newer: a flipped bit may not."""
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise Malformed("format")
    if checksum({name: value for name, value in found.items() if name != "sum"}) != found.get("sum"):
        raise Malformed("sum")
    if integer(found.get("version"), 1, _MOST) > VERSION:
        raise NewerVault


def _key_file(found: object) -> KeyFile:
    top = fields(
        found,
        *("format", "version", "generation", "vault_id", "db", "slots", "mac", "sum"),
        optional=("previous",),
    )
    hexadecimal(top["sum"], SUM_HEX // 2)
    database = fields(top["db"], "cipher", "compat", "salt")
    _same(database["cipher"], CIPHER)
    _same(integer(database["compat"], 1, _MOST), COMPAT)
    read = KeyFile(
        generation=integer(top["generation"], 1, _MOST),
        vault_id=hexadecimal(top["vault_id"], _VAULT_ID_BYTES),
        salt=hexadecimal(database["salt"], SALT_BYTES),
        slots=_slots(top["slots"]),
        previous=_previous(top["previous"]) if "previous" in top else None,
        mac=binary(top["mac"], MAC_BYTES),
    )
    if read.work > MOST_WORK:
        raise Malformed("slots")
    return read


def _slots(found: object) -> tuple[Slot, ...]:
    if not isinstance(found, list) or not 1 <= len(found) <= MOST_SLOTS:
        raise Malformed("slots")
    slots = tuple(_slot(one) for one in found)
    if len({slot.id for slot in slots}) != len(slots):
        raise Malformed("slots")
    return slots


def _slot(found: object) -> Slot:
    if not isinstance(found, dict):
        raise Malformed("slot")
    name = hexadecimal(found.get("id"), _SLOT_ID_BYTES)
    if text(found.get("type"), _TYPE) != PASSPHRASE:
        return UnknownSlot(name, found)
    slot = fields(found, "id", "type", "label", "kdf", *_SEALED)
    return PassphraseSlot(name, text(slot["label"], _LABEL), _kdf(slot["kdf"]), _sealed(slot))


def _kdf(found: object) -> KdfParameters:
    kdf = fields(found, "alg", "v", "m_kib", "t", "p", "salt")
    _same(kdf["alg"], "argon2id")
    _same(integer(kdf["v"], 1, _MOST), ARGON_VERSION)
    costs = KdfParameters(
        m_kib=integer(kdf["m_kib"], 1, MOST_M),
        t=integer(kdf["t"], 1, MOST_T),
        p=integer(kdf["p"], 1, MOST_P),
        salt=binary(kdf["salt"], SALT_BYTES),
    )
    if not costs.within_bounds():
        raise Malformed("kdf")
    return costs


def _previous(found: object) -> Previous:
    previous = fields(found, "salt", *_SEALED, optional=("proof",))
    proof = binary(previous["proof"], MAC_BYTES) if "proof" in previous else b""
    return Previous(hexadecimal(previous["salt"], SALT_BYTES), _sealed(previous), proof)


def _sealed(found: dict[str, object]) -> Sealed:
    _same(found["aead"], AEAD)
    return Sealed(binary(found["nonce"], _NONCE_BYTES), binary(found["ct"], KEY_BYTES + _TAG_BYTES))


def _same(found: object, wanted: object) -> None:
    if found != wanted:
        raise Malformed("value")
