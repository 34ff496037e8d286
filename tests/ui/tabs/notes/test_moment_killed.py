from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sessionprep.services import moments
from sessionprep.services.workspace import Workspace
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE, vault_folder

ROOT = Path(__file__).parents[4]
FIELDS = {
    "What I saw or heard": "saw",
    "What I made of it": "meant",
    "What I did": "did",
    "What I wish I’d said": "wish",
}


@pytest.mark.whole
@pytest.mark.parametrize("words", FIELDS)
def test_a_killed_process_takes_no_words_of_a_moment_along(tmp_path: Path, words: str) -> None:
    vault, _key = vault_folder(tmp_path)
    command = [sys.executable, "-m", "tests.ui.tabs.notes.typing_moment", str(vault), words]
    with subprocess.Popen(command, cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, stdout=-1) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"saved\n"
        process.kill()
    clock = HandClock()
    workspace = Workspace(open_vault(vault, unlock(vault, PASSPHRASE), clock), clock)
    (moment,) = workspace.read(moments.listed)
    workspace.close()
    assert "half a tho" in getattr(moment, FIELDS[words])
