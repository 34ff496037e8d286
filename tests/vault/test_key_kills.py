"""Key operations killed where it hurts most: afterwards exactly one passphrase opens, and every row is there."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault.open import open_vault
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.killing_points import KillPoint, kill_points, killed_at, needs_strace
from tests.helpers.vaults import PASSPHRASE, vault_folder
from tests.vault.key_deeds import NEW, ROWS, opening

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def filled(tmp_path: Path) -> tuple[Path, str]:
    """A vault with rows in it, and its key."""
    needs_strace()
    path, key = vault_folder(tmp_path, "Filled")
    secret = key.secret.hex()
    vault = open_vault(path, key, HandClock())
    with vault.work() as work:
        for number in range(ROWS):
            work.questions.put(make.question(f"{number}"))
    vault.close()
    return path, secret


def command(deed: str, path: Path, secret: str) -> list[str]:
    return [sys.executable, "-m", "tests.vault.key_deeds", deed, str(path), secret]


@pytest.mark.parametrize(
    ("deed", "point", "left"),
    [
        ("change", KillPoint("rename", 1), ""),  # the new vault.keys takes its name, or is about to
        ("change", KillPoint("rename", 2), NEW),  # its copy does: by now it counts
        ("rotate", KillPoint("rename", 3), NEW),  # the new database takes the place of the old one
        ("rotate", KillPoint("rename", 4), NEW),  # the old key is forgotten
        ("recover", KillPoint("rename", 2), NEW),
    ],
)
def test_killed_between_two_names_one_passphrase_opens(
    filled: tuple[Path, str], deed: str, point: KillPoint, left: str
) -> None:
    assert killed_at(command(deed, *filled), point)
    assert opening(filled[0]) in ({left} if left else {PASSPHRASE, NEW})


@pytest.mark.long
@pytest.mark.parametrize("deed", ["change", "rotate", "recover"])
def test_killed_at_any_call_one_passphrase_opens(
    filled: tuple[Path, str], deed: str, tmp_path: Path, tell: Callable[[str], None]
) -> None:
    whole, secret = filled
    path = tmp_path / "Notes.sessionprep"
    shutil.copytree(whole, path)
    points = kill_points(command(deed, path, secret), path)
    assert opening(path) == NEW
    left = []
    for point in points:
        shutil.rmtree(path)
        shutil.copytree(whole, path)
        assert killed_at(command(deed, path, secret), point)
        left.append(opening(path))
    tell(f"key operation {deed}: killed at {len(points)} calls, {left.count(NEW)} times with the new passphrase")
    assert left == sorted(left, key=[PASSPHRASE, NEW].index)  # once the new one opens, it always does
    assert len(points) > 20
