"""Real backups of real vaults."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile

from sessionprep.vault.backup.make import back_up
from sessionprep.vault.open import open_vault
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import vault_folder

if TYPE_CHECKING:
    from sessionprep.domain.clock import Clock
    from sessionprep.vault.backup.shelf import Shelved
    from sessionprep.vault.key import Key
    from sessionprep.vault.vault import Vault

CANARY = "kanarienvogel"


class StoppedError(Exception):
    """Somebody did not want it any more."""


def write(vault: Vault, *wordings: str) -> None:
    with vault.work() as work:
        for wording in wordings:
            work.questions.put(make.question(wording))


def backed_up(vault: Vault, clock: Clock | None = None) -> Shelved:
    return back_up(vault.expect_holding(), vault.key, clock or HandClock())


def a_backup(folder: Path, *wordings: str) -> tuple[Path, Key]:
    """The file of a backup of a closed vault with these questions, and the key."""
    path, key = vault_folder(folder)
    vault = open_vault(path, key.copy(), HandClock())
    write(vault, *(wordings or (CANARY,)))
    made = backed_up(vault)
    vault.close()
    return made.file, key


def left_overs(folder: Path) -> list[str]:
    """What in this folder has a name that is no backup's."""
    return sorted(file.name for file in folder.iterdir() if not file.name.endswith(".zip"))


def many(backup: Path, folder: Path, count: int) -> list[Path]:
    """So many copies of it, under names from one second after the other."""
    return [Path(shutil.copy(backup, folder / f"2026-01-01T0000{second:02}-r1.zip")) for second in range(count)]


def forged(backup: Path, name: str, **said: object) -> Path:
    """A copy beside it that claims something else in clear, as anyone can make it who has no key."""
    made = backup.with_name(name)
    with ZipFile(backup) as whole, ZipFile(made, "w", ZIP_STORED) as false:
        for part in whole.namelist():
            data = whole.read(part)
            if part == "MANIFEST.json":
                data = json.dumps(json.loads(data) | said).encode()
            false.writestr(part, data)
    return made
