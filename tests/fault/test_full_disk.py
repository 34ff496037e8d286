"""The disk takes no more, at every step: that is said, and what was there before is there afterwards."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fault.left import Left
from tests.fault.operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sessionprep.vault.key import Key
    from tests.fault.operations import Operation

ROOT = Path(__file__).parents[2]
ENDED, REFUSED = "0", "3"
PAGE = 4096
TABLES = 400_000  # bytes that a newer schema may add to an older vault
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="uses what only Unix has")


@dataclass(frozen=True, slots=True)
class LittleRoom:
    kind: str  # "file": no file may be larger; "disk": so much is left
    sizes: Sequence[int]


def check(operation: Operation, path: Path, key: Key, out: Path, room: LittleRoom) -> str:
    """Every time it ends, or is refused with a sentence, and what was there is there. The figure comes back."""
    out.mkdir()
    how = [str(path), str(out), room.kind, ",".join(map(str, room.sizes))]
    command = [sys.executable, "-m", "tests.fault.full_disk", *how, *operation.command(path, key)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    refused = 0
    for line in done.stdout.splitlines():
        size, ending, *said = line.split()
        assert ending in {ENDED, REFUSED}, done.stderr
        assert operation.wrong(Left(out / size / path.name, key, ending == ENDED, said)) == "", size
        refused += ending == REFUSED
    assert 0 < refused < len(room.sizes)
    return f"{len(room.sizes)} sizes, refused {refused} times, 0 wrong"


@on_unix
@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("change everything", 90_000),
        ("bring up to date", 90_000),
        *(pytest.param(name, 700, marks=pytest.mark.long) for name in OPERATIONS),
    ],
)
def test_no_room_for_a_file_is_said_and_harms_nothing(
    tmp_path: Path, name: str, step: int, tell: Callable[[str], None]
) -> None:
    operation = OPERATIONS[name]
    path, key = operation.prepare(tmp_path)
    largest = max(file.stat().st_size for file in path.rglob("vault.db"))
    sizes = range(0, 3 * largest + TABLES, step)
    tell(f"no room for a file, {name}: {check(operation, path, key, tmp_path / 'out', LittleRoom('file', sizes))}")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with 2 MiB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    how = ["-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    if not (mount and unmount) or subprocess.run([mount, *how], capture_output=True, check=False).returncode:
        pytest.skip("a disk may not be mounted here")
    yield place
    subprocess.run([unmount, str(place)], check=True)


@pytest.mark.long
@pytest.mark.parametrize("name", OPERATIONS)
def test_a_full_disk_is_said_and_harms_nothing(
    tmp_path: Path, small_disk: Path, name: str, tell: Callable[[str], None]
) -> None:
    operation = OPERATIONS[name]
    path, key = operation.prepare(small_disk)
    largest = max(file.stat().st_size for file in path.rglob("vault.db"))
    sizes = range(0, 3 * largest + TABLES, 2 * PAGE)  # a backup needs the room of two while it is made
    tell(f"full disk, {name}: {check(operation, path, key, tmp_path / 'out', LittleRoom('disk', sizes))}")
