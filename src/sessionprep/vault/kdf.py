"""From a passphrase to the key that wraps the vault's key: Argon2id with bounded costs."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from os import urandom
from time import monotonic

from sessionprep.vault.refusals import NotEnoughMemory

KEY_BYTES = 32
SALT_BYTES = 16
_MIB = 1024
LEAST_M, MOST_M = 19 * _MIB, 2 * _MIB * _MIB
MOST_T = MOST_P = 16
MOST_WORK = 8 * _MIB * _MIB  # m * t, in KiB: what a hostile key file may make us spend
_TOO_SLOW = 3.0


@dataclass(frozen=True, slots=True)
class KdfParameters:
    m_kib: int
    t: int
    p: int
    salt: bytes

    def within_bounds(self) -> bool:
        """Strong enough to trust and cheap enough to run; asked before anything is run."""
        return (
            LEAST_M <= self.m_kib <= MOST_M
            and 1 <= self.t <= MOST_T
            and 1 <= self.p <= MOST_P
            and self.work <= MOST_WORK
            and len(self.salt) == SALT_BYTES
        )

    @property
    def work(self) -> int:
        return self.m_kib * self.t

    def weaker_than(self, other: KdfParameters) -> bool:
        """Cheaper to guess at, and asking for no more memory."""
        return self.work < other.work and self.m_kib <= other.m_kib


USUAL = KdfParameters(256 * _MIB, 3, 4, bytes(SALT_BYTES))
SMALLER = KdfParameters(64 * _MIB, 3, 4, bytes(SALT_BYTES))


def salted(parameters: KdfParameters) -> KdfParameters:
    """The same costs with a salt never used before."""
    return replace(parameters, salt=urandom(SALT_BYTES))


def derive(passphrase: str, parameters: KdfParameters) -> bytes:
    """Slow on purpose, and wants `m_kib` of memory: keep it off the GUI thread."""
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    if not parameters.within_bounds():
        raise ValueError(parameters)
    words = unicodedata.normalize("NFKC", passphrase).encode()
    try:
        return hash_secret_raw(
            words,
            parameters.salt,
            time_cost=parameters.t,
            memory_cost=parameters.m_kib,
            parallelism=parameters.p,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )
    except (HashingError, MemoryError) as error:
        raise NotEnoughMemory(parameters.m_kib // _MIB) from error


def can_be_stronger(passphrase: str, stored: KdfParameters) -> bool:
    """Whether this machine would manage the usual costs too, judged by how long it takes for weaker ones."""
    if not stored.weaker_than(USUAL):
        return False
    started = monotonic()
    derive(passphrase, stored)
    return (monotonic() - started) * USUAL.work / stored.work <= _TOO_SLOW


def derive_fresh(passphrase: str, costs: KdfParameters | None) -> tuple[bytes, KdfParameters]:
    """A key under a fresh salt; without given costs, the strongest this machine manages in reasonable time."""
    if costs is not None:
        chosen = salted(costs)
        return derive(passphrase, chosen), chosen
    chosen, started = salted(USUAL), monotonic()
    try:
        key = derive(passphrase, chosen)
    except NotEnoughMemory:
        return derive_fresh(passphrase, SMALLER)
    return (key, chosen) if monotonic() - started <= _TOO_SLOW else derive_fresh(passphrase, SMALLER)
