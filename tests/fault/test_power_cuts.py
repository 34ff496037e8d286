"""The power goes at any moment of a save, a change of keys, a backup…; every state the disk may be in then opens."""

from __future__ import annotations

import random
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.fault.disk import after_power_cut, disk_before, lay_out
from tests.fault.left import Left
from tests.fault.operations import OPERATIONS
from tests.fault.recorded import contents, record
from tests.helpers.killing_points import needs_strace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sessionprep.vault.key import Key
    from tests.fault.operations import Operation
    from tests.fault.recorded import Recording


@dataclass(frozen=True, slots=True)
class Trial:
    operation: Operation
    recording: Recording
    path: Path
    key: Key


def begin(operation: Operation, folder: Path, *more: str) -> Trial:
    """Carried out once; the model is only believed if it then holds what the disk holds."""
    needs_strace()
    path, key = operation.prepare(folder)
    recording = record([sys.executable, "-m", *operation.command(path, key), *more], path)
    disk = disk_before(recording, strict=True)
    for event in recording.events:
        disk.take(event)
    disk.keep_all()
    assert disk.contents() == contents(path)
    return Trial(operation, recording, path, key)


def after_cuts(trial: Trial, seeds: range, *, strict: bool) -> Iterator[str]:
    """What is wrong after each; nothing, for most."""
    for seed in seeds:
        disk, ended = after_power_cut(trial.recording, random.Random(seed), strict=strict)  # noqa: S311 - no secret
        shutil.rmtree(trial.path)
        lay_out(disk, trial.path)
        yield trial.operation.wrong(Left(trial.path, trial.key, ended, disk.said))


@pytest.mark.parametrize(
    ("name", "cuts"),
    [
        ("save", 20),
        ("change everything", 4),
        ("back up", 10),
        ("bring up to date", 4),
        *(pytest.param(name, 2500, marks=pytest.mark.long) for name in OPERATIONS),
    ],
)
def test_after_a_power_cut_it_is_before_or_after(
    tmp_path: Path, name: str, cuts: int, tell: Callable[[str], None]
) -> None:
    trial = begin(OPERATIONS[name], tmp_path)
    for strict, how in ((False, "names flushed in order"), (True, "each name flushed by itself")):
        troubles = list(after_cuts(trial, range(cuts), strict=strict))
        tell(f"power cuts, {name}, {how}: {cuts} states, {cuts - troubles.count('')} wrong")
        assert set(troubles) == {""}


def test_a_promise_less_and_the_model_finds_words_lost(tmp_path: Path) -> None:
    trial = begin(OPERATIONS["save"], tmp_path, "synchronous = FULL")
    assert "lost" in after_cuts(trial, range(200), strict=True)
