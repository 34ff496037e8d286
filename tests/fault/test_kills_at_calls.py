"""Killed at a system call that changes a file: what is found afterwards is from before or after it."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from tests.fault.left import Left
from tests.fault.operations import OPERATIONS
from tests.helpers.killing_points import KillPoint, kill_points, killed_at, needs_strace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Of keys, tests/vault/test_key_kills.py knows more; saves are killed at random.
OTHERS = ("back up", "copy to a second place", "try a backup", "restore", "bring up to date")


def test_killed_as_the_backup_before_a_new_version_gets_its_name(tmp_path: Path) -> None:
    needs_strace()
    operation = OPERATIONS["bring up to date"]
    path, key = operation.prepare(tmp_path)
    assert killed_at([sys.executable, "-m", *operation.command(path, key)], KillPoint("rename", 1))
    assert operation.wrong(Left(path, key, ended=False)) == ""


@pytest.mark.long
@pytest.mark.parametrize("name", OTHERS)
def test_killed_at_any_call_it_is_before_or_after(tmp_path: Path, name: str, tell: Callable[[str], None]) -> None:
    needs_strace()
    operation = OPERATIONS[name]
    path, key = operation.prepare(tmp_path)
    whole = shutil.copytree(path, tmp_path / "whole")
    command = [sys.executable, "-m", *operation.command(path, key)]
    points = kill_points(command, path)
    assert operation.wrong(Left(path, key, ended=True)) == ""
    troubles = []
    for point in points:
        shutil.rmtree(path)
        shutil.copytree(whole, path)
        assert killed_at(command, point)
        troubles.append(operation.wrong(Left(path, key, ended=False)))
    tell(f"killed at every call, {name}: {len(points)} calls, {len(points) - troubles.count('')} wrong")
    assert set(troubles) == {""}
