"""The schema as it stands, reviewed as a diff: `python -m tests.test_schema` writes it anew after a migration."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.records import RECORD_TYPES
from sessionprep.vault import driver, meta, migrate
from sessionprep.vault.mapping.every import mapping_of
from tests.helpers.vaults import fresh_vault

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = Path(migrate.__file__).parent / "schema.sql"
STEPS = sorted((SCHEMA.parent / "migrations").iterdir())
KEY = bytes(range(32))


def migrated(folder: Path) -> driver.Connection:
    connection = driver.create(folder / "empty.db", KEY)
    connection.execute("BEGIN IMMEDIATE")
    migrate.migrate(connection)
    connection.execute("COMMIT")
    return connection


def schema(connection: driver.Connection) -> str:
    rows = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
    return f"-- user_version {migrate.version_of(connection)}\n" + "".join(f"\n{row[0]};\n" for row in rows)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[driver.Connection]:
    connection = migrated(tmp_path)
    yield connection
    connection.close()


def test_the_steps_lead_to_the_schema_that_was_reviewed(empty: driver.Connection) -> None:
    assert schema(empty) == SCHEMA.read_text(encoding="utf-8")


def test_the_steps_are_numbered_without_a_gap() -> None:
    assert [step.name[:5] for step in STEPS] == [f"{number:04d}_" for number in range(1, migrate.LATEST + 1)]


def test_a_vault_that_is_up_to_date_takes_no_steps(empty: driver.Connection) -> None:
    before = empty.total_changes
    assert not migrate.is_behind(empty)
    migrate.migrate(empty)
    assert empty.total_changes == before


def test_a_step_that_fails_leaves_nothing(tmp_path: Path) -> None:
    connection = driver.create(tmp_path / "empty.db", KEY)
    connection.execute("CREATE TABLE feeling (in_the_way INTEGER) STRICT")
    connection.execute("BEGIN IMMEDIATE")
    with pytest.raises(Exception, match="feeling already exists"):
        migrate.migrate(connection)
    connection.execute("ROLLBACK")
    assert migrate.version_of(connection) == 0
    assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("feeling",)]
    connection.close()


def test_a_script_is_read_one_statement_at_a_time() -> None:
    script = "-- a; comment\nCREATE TABLE a (\n  b TEXT -- ; \n) STRICT;\n\nINSERT INTO a (b) VALUES ('x;y');\n"
    assert [statement.split()[-1] for statement in migrate.statements(script)] == ["STRICT;", "('x;y');"]


def test_a_new_vault_says_whose_it_is(tmp_path: Path) -> None:
    vault = fresh_vault(tmp_path)
    beside = driver.connect(vault.path / "vault.db", bytes(vault.key.secret), read_only=True)
    assert meta.application_id(beside) == 0x53505631
    assert migrate.version_of(beside) == migrate.LATEST
    assert schema(beside) == SCHEMA.read_text(encoding="utf-8")
    beside.close()
    vault.close()


def test_every_field_of_every_record_has_a_column(empty: driver.Connection) -> None:
    for kind in RECORD_TYPES:
        found = {row[1] for row in empty.execute(f"PRAGMA table_info({mapping_of(kind).table})")}
        stamp = {"created_at", "updated_at", "deleted_at", "revision"}
        assert found == (set(kind.__dataclass_fields__) - {"stamp"}) | stamp | {"made"}
        assert mapping_of(kind).columns == set(kind.__dataclass_fields__) - {"stamp"}


def test_every_link_between_records_has_an_index(empty: driver.Connection) -> None:
    """Finding what hangs on a session or a question never reads a whole table; a session's own two links are few."""
    for kind in RECORD_TYPES:
        table = mapping_of(kind).table
        links = {row[3] for row in empty.execute(f"PRAGMA foreign_key_list({table})")}
        indexed = set(re.findall(rf"ON {table} \((\w+)\)", SCHEMA.read_text(encoding="utf-8")))
        assert links - indexed <= {"therapist", "say_first"}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        SCHEMA.write_text(schema(migrated(Path(place))), encoding="utf-8")
