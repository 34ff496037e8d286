"""Other copies of a vault's files in its folder, as sync services leave them when two computers wrote at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.vault.folder import beside_database

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sessionprep.vault.folder import VaultFolder

_STEM = "vault"


def set_aside(folder: VaultFolder, names: Iterable[str]) -> tuple[str, ...]:
    """Those among these names. Each service names them in its own way, in every language, but the beginning stays."""
    own = {folder.database, folder.new_database, folder.new_journal, folder.keys, folder.keys_copy, folder.new_keys}
    known = {each.name for each in own.union(beside_database(folder.database))}
    return tuple(sorted(name for name in names if name.lower().startswith(_STEM) and name not in known))
