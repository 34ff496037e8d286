"""A backup that is verified, sealed in a zip and read back, beside the bare copy and its check."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from sessionprep.services.clock import SystemClock
from sessionprep.vault import driver
from sessionprep.vault.backup.make import back_up
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.open import open_vault
from tests.bench.figures import Budget
from tests.bench.startup import in_turn
from tests.helpers import make
from tests.helpers.vaults import vault_folder

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.key import Key
    from tests.bench.figures import Figure

USUAL, LARGE = 2500, 11_000  # notes: about 9 and 50 MB
_WORDS = "What I want to remember of today — "


def backing_up(folder: Path, pairs: int) -> Figure:
    return _backing_up(folder, pairs, USUAL, Budget(ratio=1.5))


def backing_up_much(folder: Path, pairs: int) -> Figure:
    return _backing_up(folder, min(pairs, 15), LARGE, Budget(ratio=1.5, p99_ms=2000))


def _backing_up(folder: Path, pairs: int, notes: int, budget: Budget) -> Figure:
    path, key = vault_folder(folder, f"With {notes} notes")
    vault = open_vault(path, key.copy(), SystemClock(lambda: "UTC"))
    with vault.work() as work:
        for number in range(notes):
            work.notes.put(make.note(_WORDS * (60 + number % 80)))
    vault.close()
    megabytes = VaultFolder(path).database.stat().st_size / 1e6
    return in_turn(
        f"verified backup of {megabytes:.1f} MB", (lambda: bare(path, key)), (lambda: ours(path, key)), pairs, budget
    )


def bare(path: Path, key: Key) -> float:
    """VACUUM INTO and both checks, in milliseconds."""
    target = path / "bare.db"
    began = time.perf_counter()
    connection = driver.connect(VaultFolder(path).database, bytes(key.secret), read_only=True)
    connection.execute("VACUUM INTO ?", (str(target),))
    connection.close()
    copy = driver.connect(target, bytes(key.secret), read_only=True)
    for check in ("cipher_integrity_check", "integrity_check"):
        copy.execute(f"PRAGMA {check}").fetchall()
    copy.close()
    took = (time.perf_counter() - began) * 1000
    target.unlink()
    return took


def ours(path: Path, key: Key) -> float:
    with held(VaultFolder(path)) as holding:
        began = time.perf_counter()
        made = back_up(holding, key, SystemClock(lambda: "UTC"))
        took = (time.perf_counter() - began) * 1000
    made.file.unlink()
    return took
