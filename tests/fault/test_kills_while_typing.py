from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.helpers.vaults import vault_folder

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks, which Windows cannot")


def killed(folder: Path, times: int, *how: str) -> tuple[int, int, int, int]:
    """Kills, words that were said to be saved, those of them lost, and vaults with a page that is not whole."""
    vault, _key = vault_folder(folder)
    command = [sys.executable, "-m", "tests.fault.typing_kills", str(vault), str(times), *how]
    offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=offscreen, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    kills, acknowledged, lost, unsound = map(int, done.stdout.split())
    return kills, acknowledged, lost, unsound


@pytest.mark.parametrize("times", [2, pytest.param(1000, marks=pytest.mark.long)])
def test_what_was_said_to_be_saved_outlives_a_kill(tmp_path: Path, times: int, tell: Callable[[str], None]) -> None:
    kills, acknowledged, lost, unsound = killed(tmp_path, times)
    tell(f"killed while typing: {kills} kills, {acknowledged} edits said to be saved, {lost} lost, {unsound} damaged")
    assert (kills, lost, unsound) == (times, 0, 0)
    assert acknowledged >= times


@pytest.mark.long
def test_words_believed_saved_too_early_are_found_lost(tmp_path: Path, tell: Callable[[str], None]) -> None:
    kills, acknowledged, lost, _unsound = killed(tmp_path, 40, "early")
    tell(f"control, words believed saved while typed: {kills} kills, {acknowledged} edits, {lost} lost")
    assert lost > 0
