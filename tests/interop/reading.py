"""A vault with known words in it, and what stands in a database that anyone can read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sessionprep.vault.open import open_vault
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import vault_folder

if TYPE_CHECKING:
    from sessionprep.vault.key import Key

READER = Path(__file__).parents[2] / "docs" / "reader" / "open_vault.py"
WORDS = ["Why now?", "Что дальше?", "מה עכשיו? 🫧"]
MANY = 200


def written_vault(folder: Path) -> tuple[Path, Key]:
    """Closed, with WORDS and enough more to fill some pages."""
    path, key = vault_folder(folder)
    vault = open_vault(path, key.copy(), HandClock())
    with vault.work() as work:
        for wording in WORDS:
            work.questions.put(make.question(wording))
        for number in range(MANY):
            work.questions.put(make.question(f"{number} " + "words " * 100))
    vault.close()
    return path, key


def run_reader(vault: Path, plain: Path, typed: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Apart from everything of ours: Python sees neither our sources nor our settings."""
    command = [sys.executable, "-I", "-X", "utf8", str(READER), str(vault), str(plain), *options]
    return subprocess.run(
        command, input=typed, capture_output=True, text=True, encoding="utf-8", check=False, cwd=plain.parent
    )


def plain_wordings(file: Path) -> list[str]:
    """As any SQLite program would read them."""
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(file)
    assert connection.execute("PRAGMA cipher_status").fetchone() in {None, ("0",)}
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    rows = [str(row[0]) for row in connection.execute("SELECT wording FROM question ORDER BY made")]
    connection.close()
    return rows
