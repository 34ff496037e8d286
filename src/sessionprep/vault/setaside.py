"""Other copies of a vault's files in its folder: of sync services, when two computers wrote at once, and ours."""

from __future__ import annotations

import os
from itertools import count
from typing import TYPE_CHECKING

from sessionprep.vault.files import move_new
from sessionprep.vault.folder import beside_database

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sessionprep.vault.folder import VaultFolder

_STEM = "vault"
_NEWER = ".newer-"


def set_aside(folder: VaultFolder, names: Iterable[str]) -> tuple[str, ...]:
    """Those among these names. Each service names them in its own way, in every language, but the beginning stays."""
    own = {folder.database, folder.new_database, folder.new_journal, folder.keys, folder.keys_copy, folder.new_keys}
    known = {each.name for each in own.union(beside_database(folder.database))}
    return tuple(sorted(name for name in names if name.lower().startswith(_STEM) and name not in known))


def keep_keys_aside(folder: VaultFolder) -> None:
    """Both copies say that they are newer than we are, but somebody can open the database without them."""
    for file in (folder.keys, folder.keys_copy):
        names = (f"{file.name}{_NEWER}{number}" for number in count(1))
        move_new(file, next(folder.path / name for name in names if not os.path.lexists(folder.path / name)))


def are_newer_keys(name: str) -> bool:
    return _NEWER in name and name.startswith(("vault.keys.newer", "vault.keys.bak.newer"))
