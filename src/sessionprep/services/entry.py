"""The way in: what stands at a place, making a vault there, unlocking it, opening it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.text import _
from sessionprep.vault.refusals import WrongPassphrase as WrongPassphrase  # the unlock page knows it from the others

if TYPE_CHECKING:
    from collections.abc import Callable
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
    sheet_helps: bool = False
    is_lost: bool = False  # the database; a backup is the way back


@dataclass(frozen=True, slots=True)
class Notices:
    """What the person should know about the vault that was just opened: for as long as it is open, and once."""

    standing: str
    once: tuple[str, ...]


def standing(path: Path) -> Standing:
    """What is at this path, told by names and sizes alone."""
    from sessionprep.vault.files import said_plainly
    from sessionprep.vault.folder import VaultFolder, is_inside_vault
    from sessionprep.vault.refusals import DatabaseDamaged, DatabaseEmpty, DatabaseMissing, KeysMissing, Unfinished
    from sessionprep.vault.standing import expect_keys, expect_vault

    try:
        with said_plainly():
            if is_inside_vault(path):
                return Standing(Place.TROUBLE, _inside_another())
            if not path.is_symlink() and not path.exists():
                return Standing(Place.NOTHING)
            if path.is_dir() and not any(path.iterdir()):
                return Standing(Place.NOTHING, _("This folder is empty. You can make a new vault in it."))
        expect_vault(VaultFolder(path))
        expect_keys(VaultFolder(path))
    except Unfinished:
        return Standing(Place.NOTHING)
    except DatabaseDamaged:
        return Standing(Place.VAULT)  # what is left of it can only be read with the passphrase
    except Expected as refusal:
        lost = isinstance(refusal, DatabaseEmpty | DatabaseMissing)
        return Standing(Place.TROUBLE, refusal.sentence, isinstance(refusal, KeysMissing), lost)
    return Standing(Place.VAULT)


def _inside_another() -> str:
    return _("This place is inside the folder of another vault, which holds nothing but its own. Choose one beside it.")


def make(path: Path, passphrase: str, clock: Clock) -> Key:
    """Create a vault. Slow: the key derivation is meant to be."""
    from sessionprep.vault.create import create

    return create(path, passphrase, clock)


def unlock(path: Path, passphrase: str) -> Key:
    """The key of a vault, for its passphrase. Slow, and touches no database; raises Expected when it does not match."""
    from sessionprep.vault.unlock import unlock as unlock_vault

    return unlock_vault(path, passphrase)


def passphrase_test(path: Path) -> Callable[[str], None]:
    """What raises WrongPassphrase, or nothing, even if the vault's files are gone by then. Slow, like unlocking."""
    from sessionprep.vault.unlock import passphrase_test as vault_test

    return vault_test(path)


def open_workspace(path: Path, key: Key, clock: Clock) -> Workspace:
    """Open the file itself: a millisecond, in the thread that will use it. The key goes with it, used or not.

    A story that was being written when the program was killed is sealed, as leaving its page would have done.
    """
    from sessionprep.services.experiences import seal_left
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.open import open_vault

    try:
        workspace = Workspace(open_vault(path, key, clock), clock)
    except BaseException:
        key.forget()
        raise
    seal_left(workspace)
    return workspace


def notices(workspace: Workspace) -> Notices:
    """That it can only be read stays true while it is open; the rest is news."""
    from sessionprep.services.beside import notices_of_copies

    said = (*workspace.vault.notices, *notices_of_copies(workspace.vault.path))
    return Notices(said[0], said[1:]) if workspace.vault.read_only and workspace.vault.notices else Notices("", said)
