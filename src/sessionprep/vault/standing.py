"""What stands at a path, told before any key is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.text import _
from sessionprep.vault.files import expect_alone, is_plain, said_plainly, size_of
from sessionprep.vault.folder import PAGE, beside_database
from sessionprep.vault.journal import expect_own_journal
from sessionprep.vault.refusals import (
    DatabaseDamaged,
    DatabaseEmpty,
    DatabaseMissing,
    KeysMissing,
    NotAVault,
    Unfinished,
)

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.folder import VaultFolder


def is_unfinished(folder: VaultFolder) -> bool:
    """Making it was interrupted: a database takes its name last, so there was never a vault to lose.

    Keys without any database are not that: the database may be elsewhere and need them. Nor are keys of another
    database than the new one: every key was being changed, and then the vault's own was taken away.
    """
    from sessionprep.vault.keycopies import have_lived  # not before the first picture of a vault that is whole

    parts = (folder.new_database, folder.new_keys, folder.keys, folder.keys_copy, folder.readme, folder.lock)
    known = {one.name for one in (*parts, folder.new_journal)}
    names = {one.name for one in folder.path.iterdir()}
    looks_so = names == {folder.lock.name} or (folder.new_database.name in names and names <= known)
    return looks_so and not have_lived(folder)


def expect_vault(folder: VaultFolder) -> None:
    """Say what stands at this path if it is not a vault. Reads names and sizes only, opens nothing."""
    with said_plainly():
        _expect_folder(folder.path)
        size = size_of(folder.database)
        for beside in beside_database(folder.database):
            expect_alone(beside)
        expect_own_journal(folder.journal)
        if size is None:
            _explain_absence(folder)
        elif size == 0:
            raise DatabaseEmpty
        elif size % PAGE and not size_of(folder.journal):  # SQLite itself mends the size when a journal is there
            raise DatabaseDamaged((size // PAGE + 1,))


def expect_keys(folder: VaultFolder) -> None:
    """Say that both copies of the key file are missing. Whether they are whole is for whoever reads them."""
    with said_plainly():
        if not any(is_plain(file) for file in (folder.keys, folder.keys_copy)) and _has_no_keys(folder):
            raise KeysMissing


def _has_no_keys(folder: VaultFolder) -> bool:
    return size_of(folder.keys) is None and size_of(folder.keys_copy) is None


def _expect_folder(path: Path) -> None:
    if path.is_dir():
        next(path.iterdir(), None)  # raises when this account may not look inside
        return
    if path.is_symlink() and not path.exists():
        raise NotAVault(_("This is a link to something that is no longer there. Choose the vault’s own folder."))
    if not path.exists():
        raise NotAVault(_("There is nothing at this place. Check the name, or create a new vault here."))
    if path.is_file() and path.stat().st_size == 0:
        raise NotAVault(_("This is an empty file. A vault is a folder; choose the folder."))
    raise NotAVault(_("This is a file. A vault is a folder whose name ends in .sessionprep; choose the folder."))


def _explain_absence(folder: VaultFolder) -> None:
    if is_unfinished(folder):
        raise Unfinished
    if _has_no_keys(folder):
        raise NotAVault(_("This folder holds no vault. Choose another one, or create a new vault."))
    raise DatabaseMissing
