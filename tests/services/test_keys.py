"""A key that was made ready is in nobody's memory once it was tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.expected import Expected
from sessionprep.services import keys
from sessionprep.services.workspace import Workspace
from sessionprep.vault import kdf
from sessionprep.vault.key_change import prepare_new_key
from sessionprep.vault.open import open_vault
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.services.keys import NewKey

NEW = "quite another phrase"


@pytest.fixture
def ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, NewKey]:
    """A closed vault, and a new key prepared for it."""
    monkeypatch.setattr(kdf, "USUAL", CHEAP)
    path, key = vault_folder(tmp_path)
    workspace = Workspace(open_vault(path, key, HandClock()), HandClock())
    new_key = keys.new_key(workspace, PASSPHRASE, NEW)(lambda _share: None)
    workspace.close()
    return path, new_key


def test_a_new_key_is_wiped_once_it_is_in_force(ready: tuple[Path, NewKey]) -> None:
    path, new_key = ready
    assert any(new_key.secret)
    taken = keys.take_up(path, new_key)
    assert any(taken.secret)
    assert not any(new_key.secret)


def test_a_new_key_that_was_refused_is_wiped_too(ready: tuple[Path, NewKey]) -> None:
    path, new_key = ready
    for name in ("vault.keys", "vault.keys.bak"):
        (path / name).unlink()
    with pytest.raises(Expected):
        keys.take_up(path, new_key)
    assert not any(new_key.secret)


def test_after_changes_of_which_nothing_came_the_sheet_still_counts(tmp_path: Path) -> None:
    path, key = vault_folder(tmp_path)
    workspace = Workspace(open_vault(path, key, HandClock()), HandClock())
    keys.sheet_was_made(workspace)
    for _time in range(2):
        new_key = prepare_new_key(workspace.vault.expect_holding(), PASSPHRASE, NEW, CHEAP)
        keys.everything_will_change(workspace, new_key)
        keys.forget_new_key(workspace, new_key)
    assert keys.sheet_is_made(workspace)
    workspace.close()
