"""The world interferes; every word acknowledged before is still there afterwards."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault import driver
from sessionprep.vault.create import create
from sessionprep.vault.open import open_vault
from sessionprep.vault.refusals import Busy, DatabaseDamaged, MovedAway
from sessionprep.vault.unlock import unlock
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from sessionprep.vault.key import Key
    from sessionprep.vault.vault import Vault

ROOT = Path(__file__).parents[2]
CANARY = "kanarienvogel-7431"
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="uses what only Unix has")


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Key]:
    return vault_folder(tmp_path)


def wordings(path: Path, key: Key) -> list[str]:
    vault = open_vault(path, key.copy(), HandClock())
    with vault.reading() as work:
        found = [question.wording for question in work.questions.all()]
    assert vault.verify().is_sound
    vault.close()
    return found


def put(vault: Vault, wording: str) -> None:
    with vault.work() as work:
        work.questions.put(make.question(wording))


def holds(folder: Path, words: str) -> list[str]:
    """The files in which these words can be read, in either encoding a program might use."""
    forms = (words.encode(), words.encode("utf-16-le"))
    return [
        file.name for file in folder.rglob("*") if file.is_file() and any(one in file.read_bytes() for one in forms)
    ]


def test_nothing_written_can_be_read_on_disk_not_even_during_a_save(made: tuple[Path, Key]) -> None:
    path, key = made
    vault = open_vault(path, key, HandClock())
    put(vault, f"before {CANARY}")
    with vault.work() as work:
        for _number in range(1500):
            work.questions.put(make.question(f"{CANARY} " * 200))
        work.drafts.put("note", CANARY)
        assert (path / "vault.db-journal").stat().st_size > 0
        assert not holds(path, CANARY)  # opening the file here drops its locks, which this test can live with
    assert not holds(path, CANARY)
    vault.close()
    assert not holds(path, CANARY)
    (path / "control").write_text(CANARY)
    assert holds(path, CANARY) == ["control"]


_FULL = """
import resource, sys
from pathlib import Path
from sessionprep.domain.expected import Expected
from sessionprep.vault.open import open_vault
from sessionprep.vault.refusals import CannotSave
from sessionprep.vault.unlock import unlock
from tests.helpers import make
from tests.helpers.clock import HandClock

path = Path(sys.argv[1])
vault = open_vault(path, unlock(path, sys.argv[2]), HandClock())
limit = (path / "vault.db").stat().st_size + 60_000
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
refused = 0
for number in range(60):
    try:
        with vault.work() as work:
            work.questions.put(make.question(f"{number} " + "words " * 1000))
        print("kept", number)
    except CannotSave as error:
        refused += 1
        print("refused", error.sentence)
    with vault.reading() as work:
        work.questions.all()
with vault.reading() as work:
    print("read", work.questions.count())
"""


@on_unix
def test_a_full_disk_is_said_and_loses_nothing(made: tuple[Path, Key]) -> None:
    path, key = made
    command = [sys.executable, "-c", _FULL, str(path), PASSPHRASE]
    lines = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    kept = [int(line.split()[1]) for line in lines if line.startswith("kept")]
    refused = [line for line in lines if line.startswith("refused")]
    assert len(kept) >= 3
    assert len(refused) >= 30
    assert all("Everything saved before is safe" in line for line in refused)
    assert lines[-1] == f"read {len(kept)}"
    assert [int(wording.split()[0]) for wording in wordings(path, key)] == kept


_NO_ROOM = """
import resource, sys
from pathlib import Path
from sessionprep.domain.expected import Expected
from sessionprep.vault.create import create
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    create(Path(sys.argv[1]), "words", HandClock(), kdf=CHEAP)
except Expected as error:
    print(error.sentence)
"""


@on_unix
@pytest.mark.parametrize("room", [0, 300, 600, 10_000, 100_000])
def test_no_room_for_a_new_vault_is_said_and_it_can_be_made_later(tmp_path: Path, room: int) -> None:
    path = tmp_path / "Notes.sessionprep"
    command = [sys.executable, "-B", "-c", _NO_ROOM, str(path), str(room)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "disk" in done.stdout
    create(path, "words", HandClock(), kdf=CHEAP)
    assert wordings(path, unlock(path, "words")) == []


@on_unix
def test_a_vault_deleted_underneath_is_not_written_into_nothing(made: tuple[Path, Key]) -> None:
    path, key = made
    vault = open_vault(path, key.copy(), HandClock())
    put(vault, "kept")
    (path / "vault.db").rename(path / "moved.db")
    with pytest.raises(MovedAway):
        put(vault, "lost")
    vault.close()
    assert not (path / "vault.db").exists()
    (path / "moved.db").rename(path / "vault.db")
    assert wordings(path, key) == ["kept"]


@on_unix
def test_a_vault_replaced_underneath_keeps_the_replacement(made: tuple[Path, Key]) -> None:
    path, key = made
    replacement = (path / "vault.db").read_bytes()
    vault = open_vault(path, key.copy(), HandClock())
    put(vault, "kept in the old file")
    (path / "incoming").write_bytes(replacement)
    (path / "incoming").rename(path / "vault.db")
    with pytest.raises(MovedAway, match="replaced"):
        put(vault, "lost")
    vault.close()
    assert (path / "vault.db").read_bytes() == replacement
    assert wordings(path, key) == []


@on_unix
def test_a_vault_cut_short_underneath_is_said_to_be_damaged(made: tuple[Path, Key]) -> None:
    path, key = made
    vault = open_vault(path, key, HandClock())
    put(vault, "kept")
    with (path / "vault.db").open("r+b") as file:
        file.truncate(3 * 4096)
    with pytest.raises(DatabaseDamaged):
        put(vault, "lost")
    vault.close()


_HOLDS = """
import sys
from pathlib import Path
from sessionprep.vault import driver
from sessionprep.vault.create import create
connection = driver.connect(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
connection.execute("BEGIN EXCLUSIVE")
print("holding", flush=True)
sys.stdin.readline()
"""


def test_a_program_that_holds_the_database_is_said(made: tuple[Path, Key]) -> None:
    path, key = made
    connection = driver.connect(path / "vault.db", bytes(key.secret))
    connection.execute("PRAGMA busy_timeout = 20")
    command = [sys.executable, "-c", _HOLDS, str(path / "vault.db"), key.secret.hex()]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "holding\n"
        with pytest.raises(Busy), driver.closing_on_error(connection):
            connection.execute("BEGIN IMMEDIATE")
        other.communicate("\n")


@on_unix
def test_killed_at_any_moment_nothing_acknowledged_is_lost(made: tuple[Path, Key]) -> None:
    path, _key = made
    command = [sys.executable, "-m", "tests.vault.killing", str(path), PASSPHRASE, "50"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    kills, acknowledged, lost, beyond, unsound = map(int, done.stdout.split())
    assert (kills, lost, unsound) == (50, 0, 0)
    assert acknowledged > 50
    assert beyond <= kills  # at most the one save that was not yet acknowledged
