"""Programs that are not ours open vault.db with nothing but the digits of the sheet."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import apsw
import pytest

from sessionprep.vault.readme import PLAIN_SQL
from tests.interop.reading import MANY, WORDS, plain_wordings, written_vault

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.vault.key import Key

LOCK = Path(__file__).parents[2] / "requirements" / "interop.txt"
_WORDINGS = "SELECT wording FROM question ORDER BY made"
_OLDER = """
import json, sys
from sqlcipher3 import dbapi2
connection = dbapi2.connect("vault.db")
for line in json.loads(sys.argv[1]):
    rows = connection.execute(line).fetchall()
version = dbapi2.connect(":memory:").execute("PRAGMA cipher_version").fetchone()[0]
print(f"SQLCipher {version.split()[0]} with SQLite {dbapi2.sqlite_version}")
"""


@pytest.fixture
def alone(tmp_path: Path) -> tuple[Path, Key]:
    """Only the database: every key file is gone."""
    path, key = written_vault(tmp_path)
    shutil.copy(path / "vault.db", tmp_path / "vault.db")
    shutil.rmtree(path)
    return tmp_path / "vault.db", key


def with_multiple_ciphers(database: Path, digits: str) -> apsw.Connection:
    connection = apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READONLY)
    for line in ("cipher = 'sqlcipher'", "legacy = 4", f"key = \"x'{digits}'\""):
        connection.execute(f"PRAGMA {line}").fetchall()
    return connection


def test_sqlite3_multiple_ciphers_reads_every_word(alone: tuple[Path, Key], tell: Callable[[str], None]) -> None:
    database, key = alone
    with with_multiple_ciphers(database, key.secret.hex()) as connection:
        found = [row[0] for row in connection.execute(_WORDINGS)]
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    assert found[:3] == WORDS
    assert len(found) == MANY + len(WORDS)
    tell(f"interop: SQLite3 Multiple Ciphers with SQLite {apsw.sqlite_lib_version()} reads every row")


def test_sqlite3_multiple_ciphers_needs_the_right_digits(alone: tuple[Path, Key]) -> None:
    connection = with_multiple_ciphers(alone[0], "0" * 64)
    with pytest.raises(apsw.NotADBError):
        connection.execute(_WORDINGS)
    connection.close()


@pytest.mark.long
def test_an_older_sqlcipher_follows_the_four_lines_of_the_readme(
    alone: tuple[Path, Key], tmp_path: Path, tell: Callable[[str], None]
) -> None:
    database, key = alone
    lines = [line.replace("PUT THE 64 DIGITS HERE", key.secret.hex()) for line in PLAIN_SQL]
    command = [sys.executable, "-c", _OLDER, json.dumps(lines)]
    place = os.environ | {"PYTHONPATH": str(installed(tmp_path / "older"))}
    done = subprocess.run(command, cwd=database.parent, env=place, capture_output=True, text=True, check=True)
    assert plain_wordings(database.parent / "plain.db")[:3] == WORDS
    assert "SQLCipher 4.5" in done.stdout
    tell(f"interop: {done.stdout.strip()} follows the README and reads every row")


def installed(place: Path) -> Path:
    """What the lock names, from the package index, in a place of its own: it has the same name as ours."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes", "--only-binary", ":all:"]
    done = subprocess.run(
        [*command, "--target", str(place), "--requirement", str(LOCK)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip("the package index has no older SQLCipher for this Python, or cannot be reached")
    return place
