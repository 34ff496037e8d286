"""Real vaults of every schema that was shipped open here, keep what is in them, and are then of today's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sessionprep.domain.access import AccessKind
from sessionprep.services.export import as_json
from sessionprep.vault import driver, migrate
from sessionprep.vault.open import open_vault
from sessionprep.vault.refusals import NeedsWriting
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import NOON, HandClock
from tests.test_schema import SCHEMA, schema

KEPT = Path(__file__).parents[1] / "data" / "vaults"
PASSPHRASE = "correct horse battery staple"
COUNTS = {
    "Therapist": 1,
    "Session": 3,
    "PlanItem": 14,
    "Question": 13,
    "Answer": 6,
    "Expectation": 3,
    "Boundary": 3,
    "Note": 3,
    "Feeling": 8,
}
OLD = tuple(range(1, migrate.LATEST))


@pytest.fixture(params=OLD)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    name = f"Schema {request.param}.sessionprep"
    return Path(shutil.copytree(KEPT / name, tmp_path / name))


def test_there_is_one_of_every_schema_before_this_one() -> None:
    assert {folder.name for folder in KEPT.iterdir()} == {f"Schema {number}.sessionprep" for number in OLD}


def test_nothing_is_lost_on_the_way_up(old: Path) -> None:
    """It was filled with the sample person as it was then."""
    vault = open_vault(old, unlock(old, PASSPHRASE), HandClock())
    assert {each.kind.__name__: each.records for each in vault.counts() if each.records} == COUNTS
    with vault.working_past_seal() as work:
        assert "I nearly rang back" in as_json(work).decode()
        assert work.drafts.get("note") == "half a sentence"
        work.accesses.add(AccessKind.OPENED, NOON)
    assert vault.verify().is_sound
    vault.close()


def test_it_is_of_todays_schema_then(old: Path) -> None:
    open_vault(old, unlock(old, PASSPHRASE), HandClock()).close()
    beside = driver.connect(old / "vault.db", bytes(unlock(old, PASSPHRASE).secret), read_only=True)
    assert schema(beside) == SCHEMA.read_text(encoding="utf-8")
    beside.close()


def test_reading_alone_changes_nothing(old: Path) -> None:
    before = (old / "vault.db").read_bytes()
    with pytest.raises(NeedsWriting):
        open_vault(old, unlock(old, PASSPHRASE), HandClock(), read_only=True)
    assert (old / "vault.db").read_bytes() == before
