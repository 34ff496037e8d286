from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault import driver
from sessionprep.vault.create import create
from sessionprep.vault.key import Key
from sessionprep.vault.open import open_vault
from sessionprep.vault.refusals import (
    DatabaseDamaged,
    DatabaseEmpty,
    DatabaseMissing,
    InterruptedSave,
    NewerVault,
    NoPermission,
    OpenedForReading,
    OtherVault,
    StrayLog,
    UnsafePath,
)
from sessionprep.vault.unlock import unlock
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.ordinary import ordinary_account, public_place
from tests.helpers.vaults import CHEAP, PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sessionprep.domain.expected import Expected
    from sessionprep.vault.vault import Vault

ROOT = Path(__file__).parents[2]
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="modes are Unix's")


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Key]:
    """A closed vault with one question in it."""
    path, key = vault_folder(tmp_path)
    fill(path, key.copy())
    return path, key


def fill(path: Path, key: Key) -> None:
    vault = open_vault(path, key, HandClock())
    with vault.work() as work:
        work.questions.put(make.question("kept"))
    vault.close()


def read(vault: Vault) -> list[str]:
    with vault.reading() as work:
        return [question.wording for question in work.questions.all()]


def test_closing_lets_go_of_the_key_and_the_place(made: tuple[Path, Key]) -> None:
    path, key = made
    vault = open_vault(path, key, HandClock())
    kept = key.copy()
    vault.close()
    vault.close()
    assert key.secret == bytes(32)
    open_vault(path, kept, HandClock()).close()


def test_reading_beside_is_allowed_and_cannot_write(made: tuple[Path, Key]) -> None:
    path, key = made
    vault = open_vault(path, key.copy(), HandClock())
    beside = open_vault(path, key.copy(), HandClock(), read_only=True)
    with vault.work() as work:
        work.questions.put(make.question("new"))
    assert read(beside) == ["kept", "new"]
    with pytest.raises(OpenedForReading), beside.work():
        pass
    assert not beside.notices
    beside.close()
    vault.close()


def _missing(file: Path) -> None:
    file.unlink()


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _cut_in_a_page(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-100])


def _cut_between_pages(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: 4096 * 9])


def _picture(file: Path) -> None:
    file.write_bytes((b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 64)[:8192])


def _text(file: Path) -> None:
    file.write_bytes(b"Dear diary, " * 1024)


def _plain_sqlite(file: Path) -> None:
    file.unlink()
    script = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('CREATE TABLE a (b)')"
    subprocess.run([sys.executable, "-c", script, str(file)], check=True)


def _first_page(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[300] ^= 1
    file.write_bytes(data)


def _link(file: Path) -> None:
    file.rename(file.with_name("elsewhere.db"))
    file.symlink_to(file.with_name("elsewhere.db"))


def _broken_link(file: Path) -> None:
    file.unlink()
    file.symlink_to(file.with_name("gone.db"))


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


@pytest.mark.parametrize(
    ("hurt", "refused"),
    [
        (_missing, DatabaseMissing),
        (_empty, DatabaseEmpty),
        (_cut_in_a_page, DatabaseDamaged),
        (_cut_between_pages, DatabaseDamaged),
        (_picture, OtherVault),
        (_text, OtherVault),
        (_plain_sqlite, OtherVault),
        (_first_page, DatabaseDamaged),
        *((one, UnsafePath) for one in (_link, _broken_link, _folder, _pipe) if sys.platform != "win32"),
    ],
)
def test_a_database_that_is_not_right_is_named_and_left_alone(
    made: tuple[Path, Key], hurt: Callable[[Path], None], refused: type[Expected]
) -> None:
    path, key = made
    hurt(path / "vault.db")
    before = sorted(file.name for file in path.iterdir())
    content = (path / "vault.db").read_bytes() if (path / "vault.db").is_file() else b""
    for read_only in (False, True):
        with pytest.raises(refused):
            open_vault(path, key.copy(), HandClock(), read_only=read_only)
    assert sorted(file.name for file in path.iterdir()) == before
    assert content == ((path / "vault.db").read_bytes() if content else b"")


def test_keys_of_another_vault_are_told_from_a_wrong_passphrase(made: tuple[Path, Key], tmp_path: Path) -> None:
    path, _key = made
    other = tmp_path / "Other.sessionprep"
    create(other, "the other phrase", HandClock(), kdf=CHEAP)
    for name in ("vault.keys", "vault.keys.bak"):
        shutil.copy(other / name, path / name)
    with pytest.raises(OtherVault, match=r"do not belong together.*or use the recovery sheet"):
        open_vault(path, unlock(path, "the other phrase"), HandClock())


def test_the_right_key_with_another_vaults_name_is_refused(made: tuple[Path, Key]) -> None:
    path, key = made
    with pytest.raises(OtherVault):
        open_vault(path, Key(key.secret, "0" * 32, key.salt, 1), HandClock())


def test_damaged_first_bytes_are_mended_from_the_key_file(made: tuple[Path, Key]) -> None:
    path, key = made
    file = path / "vault.db"
    whole = file.read_bytes()
    file.write_bytes(bytes(16) + whole[16:])
    assert read_and_close(open_vault(path, key.copy(), HandClock(), read_only=True)) == ["kept"]
    assert read_and_close(open_vault(path, key.copy(), HandClock())) == ["kept"]
    assert file.read_bytes()[:16] == whole[:16]
    driver.connect(file, bytes(key.secret)).close()


def read_and_close(vault: Vault) -> list[str]:
    words = read(vault)
    vault.close()
    return words


def change(path: Path, key: Key, *statements: str) -> bytes:
    connection = driver.connect(path / "vault.db", bytes(key.secret))
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return (path / "vault.db").read_bytes()


def test_a_newer_vault_is_refused_and_untouched(made: tuple[Path, Key]) -> None:
    path, key = made
    before = change(path, key, "PRAGMA user_version = 999", "DROP TABLE meta")
    for read_only in (False, True):
        with pytest.raises(NewerVault):
            open_vault(path, key.copy(), HandClock(), read_only=read_only)
    assert (path / "vault.db").read_bytes() == before


def test_a_database_of_another_program_is_refused(made: tuple[Path, Key]) -> None:
    path, key = made
    change(path, key, "PRAGMA application_id = 1")
    with pytest.raises(OtherVault):
        open_vault(path, key.copy(), HandClock())


def test_an_older_key_file_put_back_is_told(made: tuple[Path, Key]) -> None:
    path, key = made
    change(path, key, "UPDATE meta SET keys_generation = 5")
    vault = open_vault(path, key.copy(), HandClock())
    assert "older key file" in vault.notices[0]
    vault.close()


def test_a_newer_key_file_is_noted(made: tuple[Path, Key]) -> None:
    path, key = made
    newer = Key(bytearray(key.secret), key.vault_id, key.salt, 4)
    assert not read_notices(open_vault(path, newer, HandClock()))
    assert read_notices(open_vault(path, key.copy(), HandClock()))


def read_notices(vault: Vault) -> tuple[str, ...]:
    vault.close()
    return vault.notices


def test_between_two_keys_the_old_database_still_opens(made: tuple[Path, Key]) -> None:
    path, key = made
    (path / "vault.db.new").write_bytes(b"half an export")
    new = Key(bytearray(range(32)), key.vault_id, "0" * 32, 2, previous=bytearray(key.secret))
    assert read_and_close(open_vault(path, new, HandClock())) == ["kept"]
    assert not (path / "vault.db.new").exists()


@on_unix
def test_rights_that_a_copy_handed_out_are_taken_back(made: tuple[Path, Key]) -> None:
    path, key = made
    path.chmod(0o755)
    (path / "vault.db").chmod(0o644)
    (path / "vault.keys").chmod(0o666)
    open_vault(path, key, HandClock()).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.iterdir()} == {0o600}


@pytest.fixture
def owned() -> Iterator[tuple[Path, Key]]:
    """A filled vault that belongs to an ordinary account, which the test then is."""
    with public_place() as place:
        path, key = vault_folder(place)
        fill(path, key.copy())
        with ordinary_account(path):
            yield path, key


@on_unix
def test_a_place_that_can_only_be_read_is_opened_for_reading(owned: tuple[Path, Key]) -> None:
    path, _key = owned
    path.chmod(0o500)
    vault = open_vault(path, unlock(path, PASSPHRASE), HandClock())
    assert vault.read_only
    assert "only be read" in vault.notices[0]
    assert read(vault) == ["kept"]
    assert vault.verify().is_sound
    with pytest.raises(OpenedForReading), vault.work():
        pass
    vault.close()
    path.chmod(0o700)


@on_unix
@pytest.mark.parametrize("names", [("",), ("vault.db",), ("vault.keys", "vault.keys.bak")])
def test_what_we_may_not_read_is_said(owned: tuple[Path, Key], names: tuple[str, ...]) -> None:
    path, _key = owned
    for name in names:
        (path / name).chmod(0)
    with pytest.raises(NoPermission):
        open_vault(path, unlock(path, PASSPHRASE), HandClock())
    path.chmod(0o700)


@on_unix
def test_a_key_file_the_disk_cannot_read_is_replaced_from_its_copy(owned: tuple[Path, Key]) -> None:
    path, key = owned
    (path / "vault.keys").chmod(0)
    assert unlock(path, PASSPHRASE).secret == key.secret
    assert (path / "vault.keys").read_bytes() == (path / "vault.keys.bak").read_bytes()


_INTERRUPTED = """
import os, sys
from pathlib import Path
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers import make
from tests.helpers.clock import HandClock
vault = open_vault(Path(sys.argv[1]), unlock(Path(sys.argv[1]), sys.argv[2]), HandClock())
with vault.work() as work:
    for number in range(2000):
        work.questions.put(make.question("half saved " * 200))
    os._exit(9)
"""


def interrupt(path: Path) -> None:
    """Die in the middle of a save that was already going to disk."""
    subprocess.run([sys.executable, "-c", _INTERRUPTED, str(path), PASSPHRASE], cwd=ROOT, check=False)
    assert (path / "vault.db-journal").stat().st_size > 0


def test_an_interrupted_save_is_rolled_back_when_it_is_opened(made: tuple[Path, Key]) -> None:
    path, key = made
    interrupt(path)
    with pytest.raises(OtherVault):
        driver.connect(path / "vault.db", bytes(32))  # a wrong key first does no harm
    vault = open_vault(path, key, HandClock())
    assert read(vault) == ["kept"]
    assert vault.verify().is_sound
    vault.close()


def test_a_page_half_written_by_an_interrupted_save_is_no_damage(made: tuple[Path, Key]) -> None:
    path, key = made
    interrupt(path)
    with (path / "vault.db").open("ab") as file:
        file.write(bytes(100))
    vault = open_vault(path, key, HandClock())
    assert read(vault) == ["kept"]
    assert vault.verify().is_sound
    vault.close()


def test_a_log_that_is_not_ours_is_named_where_it_keeps_the_vault_from_being_read(made: tuple[Path, Key]) -> None:
    path, key = made
    (path / "vault.db-wal").write_bytes(b"\0dear diary" * 100)
    with pytest.raises(StrayLog, match=r"vault\.db-wal, which SessionPrep does not leave there"):
        open_vault(path, key.copy(), HandClock(), read_only=True)
    open_vault(path, key.copy(), HandClock()).close()  # once, where it can be written
    open_vault(path, key, HandClock(), read_only=True).close()


def test_an_interrupted_save_cannot_be_read_where_nothing_can_be_written(made: tuple[Path, Key]) -> None:
    path, key = made
    interrupt(path)
    with pytest.raises(InterruptedSave):
        open_vault(path, key, HandClock(), read_only=True)
