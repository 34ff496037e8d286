"""A vault of an earlier version is backed up, and the backup proved, before anything in it changes."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault import migrate
from sessionprep.vault.backup.restore import restore_beside, try_out
from sessionprep.vault.backup.shelf import shelf
from sessionprep.vault.open import NoBackupBefore, open_vault
from sessionprep.vault.refusals import NeedsWriting
from tests.helpers.backups import write
from tests.helpers.clock import HandClock
from tests.helpers.vaults import fresh_vault

if TYPE_CHECKING:
    from sessionprep.vault.key import Key

STEP = "CREATE TABLE made_up (one INTEGER PRIMARY KEY) STRICT;\n{more}"


@pytest.fixture
def earlier(tmp_path: Path) -> tuple[Path, Key]:
    """A closed vault from before the next version."""
    vault = fresh_vault(tmp_path)
    write(vault, "one", "two")
    path, key = vault.path, vault.key.copy()
    vault.close()
    return path, key


def next_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, more: str = "") -> None:
    """As if the program had one more step."""
    steps = Path(shutil.copytree(Path(migrate.__file__).parent / "migrations", tmp_path / "steps"))
    number = migrate.LATEST + 1
    (steps / f"{number:04d}_made_up.sql").write_text(STEP.format(more=more))
    monkeypatch.setattr(migrate, "_STEPS", steps)
    monkeypatch.setattr(migrate, "LATEST", number)


def test_it_is_backed_up_as_it_was_and_then_brought_up_to_date(
    earlier: tuple[Path, Key], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, key = earlier
    was = migrate.LATEST
    next_version(monkeypatch, tmp_path)
    vault = open_vault(path, key.copy(), HandClock())
    assert vault.contents().schema == was + 1
    vault.close()
    (before,) = shelf(path / "backups", key.vault_id)
    found = try_out(before.file, key, tmp_path, HandClock())
    assert found.contents.schema == was
    assert found.counts["question"] == 2
    restored = restore_beside(before.file, path, "2026-11-23", (key, HandClock()))
    again = open_vault(restored, key.copy(), HandClock())  # a backup of an earlier version comes up to date as well
    assert again.contents().schema == was + 1
    again.close()


def test_a_step_that_cannot_be_taken_leaves_the_vault_as_it_was(
    earlier: tuple[Path, Key], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, key = earlier
    before = (path / "vault.db").read_bytes()
    next_version(monkeypatch, tmp_path, "INSERT INTO nowhere VALUES (1);")
    with pytest.raises(Exception, match="no such table"):
        open_vault(path, key.copy(), HandClock())
    assert (path / "vault.db").read_bytes() == before
    assert len(shelf(path / "backups", key.vault_id)) == 1


def test_without_a_backup_nothing_is_begun(
    earlier: tuple[Path, Key], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, key = earlier
    before = (path / "vault.db").read_bytes()
    (path / "backups").write_text("a file where the folder should be")
    next_version(monkeypatch, tmp_path)
    with pytest.raises(NoBackupBefore, match=r"Nothing was changed\. "):
        open_vault(path, key.copy(), HandClock())
    assert (path / "vault.db").read_bytes() == before


def test_where_nothing_can_be_written_it_is_said(
    earlier: tuple[Path, Key], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, key = earlier
    next_version(monkeypatch, tmp_path)
    with pytest.raises(NeedsWriting):
        open_vault(path, key, HandClock(), read_only=True)
    assert not (path / "backups").exists()
