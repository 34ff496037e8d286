"""Real backups of real vaults."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile

from sessionprep.vault.backup.make import back_up
from sessionprep.vault.backup.manifest import write_manifest
from sessionprep.vault.backup.names import file_name
from sessionprep.vault.open import open_vault
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import vault_folder

if TYPE_CHECKING:
    from pathlib import Path

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


def many(backup: Shelved, key: Key, folder: Path, count: int) -> list[Path]:
    """So many of the same contents, made one second after the other."""
    return [_made_at(backup, key, folder, datetime(2026, 1, 1, 0, 0, second, tzinfo=UTC)) for second in range(count)]


def _made_at(backup: Shelved, key: Key, folder: Path, moment: datetime) -> Path:
    made = folder / file_name(moment, backup.revision)
    assert backup.manifest is not None
    assert backup.contents is not None
    said = write_manifest(key.vault_id, moment, backup.contents, bytes(key.secret), backup.manifest.parts)
    with ZipFile(backup.file) as whole, ZipFile(made, "w", ZIP_STORED) as other:
        for part in whole.namelist():
            other.writestr(part, said if part == "MANIFEST.json" else whole.read(part))
    return made


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


def crowd(backup: Shelved, count: int) -> None:
    """So many small files beside it, each with a manifest that says, with a false seal, that it is newer."""
    assert backup.manifest is not None
    with ZipFile(backup.file) as whole:
        said = json.loads(whole.read("MANIFEST.json"))
    said["files"]["vault.db"]["size"] = 1
    moment = datetime(2027, 1, 1, tzinfo=UTC)
    first = backup.file.with_name(file_name(moment, 900))
    with ZipFile(backup.file) as whole, ZipFile(first, "w", ZIP_STORED) as false:
        for part in whole.namelist():
            made_up = {"vault.db": b"?", "MANIFEST.json": json.dumps(said).encode()}
            false.writestr(part, made_up.get(part) or whole.read(part))
    data = first.read_bytes()
    for number in range(1, count):
        first.with_name(file_name(moment + timedelta(seconds=number), 900 + number)).write_bytes(data)
