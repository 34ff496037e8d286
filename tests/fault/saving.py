"""A process that saves and says so each time: `python -m tests.fault.saving VAULT TIMES [PRAGMA]`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE


def main(path: Path, times: int, pragma: str) -> None:
    vault = open_vault(path, unlock(path, PASSPHRASE), HandClock())
    if pragma:
        vault._connection.execute(f"PRAGMA {pragma}")  # noqa: SLF001 - a control takes a promise away
    for number in range(times):
        with vault.work() as work:
            work.questions.put(make.question(f"{number} " + "words " * 400))
            work.drafts.put("note", f"{number} " + "more words " * 300)
        os.write(1, f"{number}\n".encode())
    vault.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), "".join(sys.argv[3:]))
