"""One deed in a process of its own: `python -m tests.vault.backup.deeds DEED FOLDER BESIDE [BYTES…]`.

It is done once for each BYTES, and no file may grow beyond that many, as if the disk were full; then what was refused
is said.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sessionprep.domain.expected import Expected
from sessionprep.vault.backup.make import back_up
from sessionprep.vault.backup.restore import restore_beside, try_out
from sessionprep.vault.backup.shelf import copy_to_shelf, shelf
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE

LATER = HandClock()
LATER.turn(hours=1)


def main(deed: str, path: Path, beside: Path) -> None:
    key = unlock(path, PASSPHRASE)
    with held(VaultFolder(path)) as holding:
        if deed == "back up":
            back_up(holding, key, LATER)
            return
        newest = shelf(path / "backups", key.vault_id)[0].file
        if deed == "copy":
            copy_to_shelf(newest, beside, key.vault_id, lambda: None)
        elif deed == "restore":
            restore_beside(newest, beside / path.name, "2026-11-23", (key, LATER))
        else:
            try_out(newest, key, beside, LATER)


def leave_room(most: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))


if __name__ == "__main__":
    _deed, _path, _beside, *_rooms = sys.argv[1:]
    if not _rooms:
        main(_deed, Path(_path), Path(_beside))
    for room in _rooms:
        leave_room(int(room))
        try:
            main(_deed, Path(_path), Path(_beside))
        except Expected as refusal:
            print(refusal.sentence)  # noqa: T201 - the answer is read by the test
