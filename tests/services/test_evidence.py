from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import accesses, evidence
from sessionprep.services.accesses import AccessKind
from sessionprep.services.evidence import Part
from sessionprep.services.workspace import Workspace
from sessionprep.vault.open import open_vault
from tests.helpers.clock import HandClock
from tests.helpers.vaults import fresh_vault, vault_folder

if TYPE_CHECKING:
    from pathlib import Path


def nothing(_share: float) -> None: ...


def test_each_file_is_known_and_others_are_named(tmp_path: Path) -> None:
    workspace = Workspace(fresh_vault(tmp_path), HandClock())
    (workspace.vault.path / "vault (conflicted copy).db").write_bytes(b"x" * 10)
    (workspace.vault.path / "backups").mkdir()
    (workspace.vault.path / "backups" / "one.zip").write_bytes(b"x" * 7)
    found = {each.name: (each.part, each.size) for each in evidence.finding_parts(workspace)(nothing)}
    assert found["vault.db"][0] is Part.DATABASE
    assert found["vault.db"][1] % 4096 == 0
    assert found["backups"] == (Part.BACKUPS, 7)
    assert found["vault (conflicted copy).db"] == (Part.SET_ASIDE, 10)
    workspace.close()


def test_a_folder_that_is_gone_has_nothing_in_it(tmp_path: Path) -> None:
    workspace = Workspace(fresh_vault(tmp_path), HandClock())
    workspace.vault.path.rename(tmp_path / "away")
    assert evidence.finding_parts(workspace)(nothing) == ()
    accesses.note(workspace, AccessKind.LOCKED)  # nowhere to note it, and nothing happens
    workspace.close()


def test_a_check_reads_every_page_while_the_vault_is_open(tmp_path: Path) -> None:
    workspace = Workspace(fresh_vault(tmp_path), HandClock())
    shares: list[float] = []
    assert evidence.page_check(workspace)(shares.append).is_sound
    assert shares[-1] == 1
    accesses.note(workspace, AccessKind.CHECKED)  # and it can still be written
    assert [event.kind for event in workspace.read(accesses.noted)] == [AccessKind.CHECKED]
    workspace.close()


def test_what_can_only_be_read_notes_nothing(tmp_path: Path) -> None:
    path, key = vault_folder(tmp_path)
    workspace = Workspace(open_vault(path, key, HandClock(), read_only=True), HandClock())
    accesses.opened(workspace, [])
    assert workspace.read(accesses.noted) == ()
    workspace.close()
