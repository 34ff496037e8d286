"""What may be found after a backup, a restore or a new version was interrupted: nothing that looks whole and is not."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from sessionprep.vault import driver, migrate
from sessionprep.vault.backup.restore import try_out
from sessionprep.vault.backup.shelf import sealed, shelf
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.backups import backed_up, write
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE, vault_folder
from tests.vault import test_golden as golden

if TYPE_CHECKING:
    from sessionprep.vault.key import Key
    from tests.fault.left import Left

NAME, BESIDE = "Notes.sessionprep", "beside"
ROWS = 30


def never_backed_up(folder: Path) -> tuple[Path, Key]:
    """A place with a vault in it, and room beside it."""
    place = folder / "place"
    (place / BESIDE).mkdir(parents=True)
    path, key = vault_folder(place)
    vault = open_vault(path, key.copy(), HandClock())
    write(vault, *["words " * 50] * ROWS)
    vault.close()
    return place, key


def once_backed_up(folder: Path) -> tuple[Path, Key]:
    place, key = never_backed_up(folder)
    vault = open_vault(place / NAME, key.copy(), HandClock())
    backed_up(vault)
    vault.close()
    return place, key


def of_earlier_version(folder: Path) -> tuple[Path, Key]:
    path = Path(shutil.copytree(golden.KEPT / "Schema 1.sessionprep", folder / NAME))
    return path, unlock(path, golden.PASSPHRASE)


def backup_lost(left: Left) -> str:
    return _half_made(left, int(left.ended), 0)


def second_place_lost(left: Left) -> str:
    return _half_made(left, 1 + left.ended, 0)


def restore_lost(left: Left) -> str:
    return _half_made(left, 1, int(left.ended))


def original_lost(left: Left) -> str:
    return _half_made(left, 1, 0)


def _half_made(left: Left, backups: int, restored: int) -> str:
    """The vault is whole, and whatever has a backup's or a vault's name; so many there are at least."""
    place, key = left.path, left.key
    files = [*(place / NAME / "backups").glob("*.zip"), *(place / BESIDE).glob("*.zip")]
    shelved = [one for folder in (place / NAME / "backups", place / BESIDE) for one in shelf(folder, key.vault_id)]
    if len(shelved) != len(files) or not all(one.is_whole for one in shelved):
        return "half a backup"
    for one in shelved:
        if try_out(one.file, key, place, HandClock()).counts["question"] != ROWS:
            return "a backup without the words"
    vaults = list((place / BESIDE).glob("*.sessionprep"))
    if not all(_is_whole(path) for path in (place / NAME, *vaults)):
        return "half a vault"
    return "" if len(shelved) >= backups and len(vaults) >= restored else "lost"


def _is_whole(path: Path) -> bool:
    vault = open_vault(path, unlock(path, PASSPHRASE), HandClock())
    with vault.reading() as work:
        count = work.questions.count()
    sound = vault.verify().is_sound
    vault.close()
    return sound and count == ROWS


def version_mixed(left: Left) -> str:
    """It is of the new version only with a whole backup of the old one; and always opens with all that was in it."""
    path, key = left.path, left.key
    version = _version(path, key)
    before = sealed(VaultFolder(path).backups, key)
    if version == migrate.LATEST and not any(one.contents and one.contents.schema < version for one in before):
        return "no way back"
    vault = open_vault(path, key.copy(), HandClock())
    counts = {count.kind.__name__: count.records for count in vault.counts() if count.records}
    with vault.reading() as work:
        draft = work.drafts.get("note")
    sound = vault.verify().is_sound
    vault.close()
    if not sound or counts != golden.COUNTS or draft != "half a sentence":
        return "damaged"
    return "" if version == migrate.LATEST or not left.ended else "not up to date"


def _version(path: Path, key: Key) -> int:
    """Found without bringing it up to date; what was interrupted is taken back first, as any opening does."""
    database = VaultFolder(path).database
    driver.settle(database, bytes(key.secret))
    connection = driver.connect(database, bytes(key.secret), read_only=True)
    version = migrate.version_of(connection)
    connection.close()
    return version
