from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from sessionprep.vault import driver
from sessionprep.vault.refusals import NoPermission, OtherVault

if TYPE_CHECKING:
    from pathlib import Path

KEY = bytes(range(32))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "with space?#%.db"
    connection = driver.create(path, KEY)
    connection.execute("CREATE TABLE word (text TEXT) STRICT")
    connection.close()
    return path


def asked(connection: driver.Connection, name: str) -> str:
    return str(connection.execute(f"PRAGMA {name}").fetchone()[0])


def test_every_setting_is_as_promised(database: Path) -> None:
    connection = driver.connect(database, KEY)
    promised = {
        "cipher_status": "1",
        "cipher_page_size": "4096",
        "cipher_hmac_algorithm": "HMAC_SHA512",
        "cipher_memory_security": "0",
        "cipher_plaintext_header_size": "0",
        "journal_mode": "delete",
        "synchronous": "3",
        "temp_store": "2",
        "mmap_size": "0",
        "secure_delete": "1",
        "trusted_schema": "0",
        "cell_size_check": "1",
        "foreign_keys": "1",
    }
    assert {name: asked(connection, name) for name in promised} == promised
    assert asked(connection, "cipher_version").startswith("4.")
    connection.close()


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(33), bytes(64), b"passphrase"])
def test_a_key_of_another_length_is_a_bug(database: Path, key: bytes) -> None:
    with pytest.raises(ValueError, match="key"):
        driver.connect(database, key)


def test_a_forgotten_key_is_noticed(tmp_path: Path) -> None:
    connection = dbapi2.connect(tmp_path / "plain.db")
    with pytest.raises(RuntimeError, match="cipher_status is not as promised"):
        driver.expect_promises(connection)
    connection.close()


def test_another_key_does_not_open_it(database: Path) -> None:
    before = database.read_bytes()
    with pytest.raises(OtherVault):
        driver.connect(database, bytes(32))
    assert database.read_bytes() == before


def test_a_refused_key_leaves_no_trace_on_the_terminal(database: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(OtherVault):
        driver.connect(database, bytes(32))
    said = capfd.readouterr()
    assert said.out == said.err == ""


def test_a_missing_database_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(NoPermission):
        driver.connect(tmp_path / "none.db", KEY)
    assert not list(tmp_path.iterdir())


def test_a_new_database_goes_over_nothing(database: Path) -> None:
    with pytest.raises(FileExistsError):
        driver.create(database, KEY)


def test_a_stock_sqlcipher_opens_it_with_the_key_alone(database: Path) -> None:
    ours = driver.connect(database, KEY)
    ours.execute("INSERT INTO word (text) VALUES ('kept')")
    ours.close()
    stock = dbapi2.connect(database)
    stock.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    assert stock.execute("SELECT text FROM word").fetchall() == [("kept",)]
    stock.close()


def test_nothing_can_be_written_through_a_reading_connection(database: Path) -> None:
    connection = driver.connect(database, KEY, read_only=True)
    with pytest.raises(dbapi2.OperationalError) as refused:
        connection.execute("DROP TABLE word")
    assert type(driver.refusal(refused.value)).__name__ == "OpenedForReading"
    connection.close()


def test_our_own_mistakes_have_no_sentence(database: Path) -> None:
    connection = driver.connect(database, KEY)
    with pytest.raises(dbapi2.OperationalError) as mistake:
        connection.execute("SELECT nothing FROM nowhere")
    assert driver.refusal(mistake.value) is None
    connection.close()
