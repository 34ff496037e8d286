"""The way in: what stands at a place, making a vault there, unlocking it, opening it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.key import Key as Key  # the screens carry it from one step to the next


class Place(Enum):
    NOTHING = auto()  # a vault can be made here
    VAULT = auto()
    TROUBLE = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    place: Place
    sentence: str = ""


def standing(path: Path) -> Standing:
    """What is at this path, told by names and sizes alone."""
    from sessionprep.vault.folder import VaultFolder, expect_vault
    from sessionprep.vault.refusals import Unfinished

    if not path.exists() and not path.is_symlink():
        return Standing(Place.NOTHING)
    try:
        expect_vault(VaultFolder(path))
    except Unfinished:
        return Standing(Place.NOTHING)
    except Expected as refusal:
        return Standing(Place.TROUBLE, refusal.sentence)
    return Standing(Place.VAULT)


def make(path: Path, passphrase: str, clock: Clock) -> Key:
    """Create a vault. Slow: the key derivation is meant to be."""
    from sessionprep.vault.create import create

    return create(path, passphrase, clock)


def unlock(path: Path, passphrase: str) -> Key:
    """The key of a vault, for its passphrase. Slow, and touches no database; raises Expected when it does not match."""
    from sessionprep.vault.unlock import unlock as unlock_vault

    return unlock_vault(path, passphrase)


def open_workspace(path: Path, key: Key, clock: Clock) -> Workspace:
    """Open the file itself: a millisecond, in the thread that will use it. The key goes with it, used or not."""
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.open import open_vault

    try:
        return Workspace(open_vault(path, key, clock), clock)
    except BaseException:
        key.forget()
        raise
