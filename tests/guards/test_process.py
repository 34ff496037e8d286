"""Another program of the same account sees nothing, and a crash leaves nothing; beside it, what is so without."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.ordinary import public_place

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="these guards are the Linux kernel's"),
    pytest.mark.xdist_group("guards"),
]

STILL = ("reads its own maps", "sees its own files", "sees its own disks", "starts a program")
Facts = dict[str, dict[str, bool]]


@pytest.fixture(scope="module")
def facts() -> Facts:
    with public_place() as place:
        place.chmod(0o777)
        line = [sys.executable, "-m", "tests.guards.watched", str(place)]
        told: Facts = json.loads(subprocess.run(line, stdout=subprocess.PIPE, check=True).stdout)
    return told


def test_a_neighbour_cannot_look_in(facts: Facts) -> None:
    assert facts["unguarded"]["read by a neighbour"]
    assert not facts["guarded"]["read by a neighbour"]


def test_a_crash_leaves_no_core(facts: Facts) -> None:
    assert not facts["guarded"]["leaves a core"]
    if not Path("/proc/sys/kernel/core_pattern").read_text(encoding="ascii").startswith("core"):
        pytest.skip("no core would be left beside the program here in any case")
    assert facts["unguarded"]["leaves a core"]


@pytest.mark.parametrize("still", STILL)
def test_what_it_needs_goes_on_working(facts: Facts, still: str) -> None:
    assert facts["guarded"][still]
