"""A folder whose name is no text, as old disks and other encodings leave them: everything is done there as anywhere."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault.backup.make import back_up
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.key_change import prepare_new_key, take_up
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from pathlib import Path

ODD = os.fsdecode(b"fr\xfcher")  # in Latin-1
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere every name is text")


def test_a_backup_is_made_there(tmp_path: Path) -> None:
    path, key = vault_folder(tmp_path, ODD)
    vault = open_vault(path, key, HandClock())
    with vault.work() as work:
        work.questions.put(make.question("kept"))
    assert back_up(vault.expect_holding(), vault.key, HandClock()).is_whole
    vault.close()


def test_every_key_is_changed_there(tmp_path: Path) -> None:
    path, _key = vault_folder(tmp_path, ODD)
    with held(VaultFolder(path)) as holding:
        take_up(holding, prepare_new_key(holding, PASSPHRASE, "quite another phrase", CHEAP))
    open_vault(path, unlock(path, "quite another phrase"), HandClock()).close()
