from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sessionprep.services import notes
from sessionprep.services.workspace import Workspace
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from tests.ui.tabs.notes.writer import Writer

ROOT = Path(__file__).parents[4]


def kept(vault: Path) -> list[tuple[str, list[str]]]:
    """The first line and the feelings of each note, as someone finds them who opens this vault now."""
    clock = HandClock()
    workspace = Workspace(open_vault(vault, unlock(vault, PASSPHRASE), clock), clock)
    found = workspace.read(notes.listed)
    told = [(note.keep, [each.own for each in workspace.read(notes.feelings, note.id)]) for note in found]
    workspace.close()
    return told


def test_what_says_saved_is_in_the_files(writer: Writer, tmp_path: Path) -> None:
    writer.tab.add()
    writer.write("half a tho")
    writer.until_saved()
    copy = tmp_path / "Copy.sessionprep"
    shutil.copytree(writer.context.workspace.vault.path, copy)
    assert kept(copy) == [("half a tho", [])]


def test_leaving_the_tab_or_locking_saves_what_was_typed_a_moment_ago(writer: Writer, tmp_path: Path) -> None:
    writer.tab.add()
    writer.write("half a tho")
    assert writer.tab.settle()
    copy = tmp_path / "Copy.sessionprep"
    shutil.copytree(writer.context.workspace.vault.path, copy)
    assert kept(copy) == [("half a tho", [])]


def test_a_killed_process_takes_no_words_along(tmp_path: Path) -> None:
    vault, _key = vault_folder(tmp_path)
    command = [sys.executable, "-m", "tests.ui.tabs.notes.typing", str(vault)]
    with subprocess.Popen(command, cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, stdout=-1) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"saved\n"
        process.kill()
    assert process.returncode == -signal.SIGKILL
    assert kept(vault) == [("half a tho", ["wobbly"])]
