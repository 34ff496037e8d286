"""What is typed, saved as the program saves it, beside the same row written by bare SQLCipher just as durably."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

from sessionprep.services import notes
from sessionprep.services.clock import SystemClock
from sessionprep.services.labels import Label
from sessionprep.services.workspace import Workspace
from sessionprep.vault import driver
from sessionprep.vault.open import open_vault
from tests.bench.figures import Budget
from tests.bench.startup import in_turn
from tests.helpers import make
from tests.helpers.vaults import vault_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.domain.ids import NoteId
    from sessionprep.vault.driver import Connection
    from tests.bench.figures import Figure

BUDGET = Budget(ratio=2, p99_ms=50)
_NOTES, _SAVES = 10_000, 20  # saves for each pair that was asked for
_WORDS = "What I want to remember of today — "
_MOMENT = "2026-11-27T12:00:00.000000+00:00"
_BARE = "UPDATE note SET body = ?, updated_at = ?, revision = ? WHERE id = ?"


def saving(folder: Path, pairs: int) -> Figure:
    path, key = vault_folder(folder, "Saving")
    clock = SystemClock(lambda: "UTC")
    vault = open_vault(path, key.copy(), clock)
    with vault.work() as work:
        note = [work.notes.put(make.note(_WORDS * 17)) for _number in range(_NOTES)][_NOTES // 2].id
    workspace = Workspace(vault, clock)
    # A copy: a window never writes over what another connection wrote.
    copy = shutil.copyfile(path / "vault.db", folder / "bare.db")
    beside = driver.connect(copy, bytes(key.secret))
    texts = (_WORDS * 80 + str(number) for number in range(10**9))
    figure = in_turn(
        "a save, among 10,000 notes",
        (lambda: _timed(lambda: _bare(beside, note, next(texts)))),
        (lambda: _timed(lambda: workspace.do(Label.WRITE, notes.write, note, next(texts)))),
        pairs * _SAVES,
        BUDGET,
    )
    beside.close()
    workspace.close()
    return figure


def _bare(connection: Connection, note: NoteId, text: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(_BARE, (text, _MOMENT, 1, note))
    connection.execute("UPDATE meta SET revision = revision + 1")
    connection.execute("COMMIT")


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000
