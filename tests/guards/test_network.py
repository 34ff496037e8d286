"""Each way to another computer is open without the filter, refused under it, and deadly where that is asked for."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from sessionprep.guards import kernel
from tests.helpers.offline import loaded

pytestmark = [
    pytest.mark.skipif(kernel.machine() is None, reason="no filter for this system"),
    pytest.mark.xdist_group("guards"),
]

CERTAIN = {"python", "library", "high_half", "child", "old_thread"}  # the others depend on the kernel and the wheel
Outcomes = dict[str, str]


def outcomes(mode: str) -> Outcomes:
    line = [sys.executable, "-m", "tests.guards.attempts", mode]
    told: Outcomes = json.loads(subprocess.run(line, stdout=subprocess.PIPE, check=True).stdout)
    assert told.pop("local") == "open"
    return told


@pytest.fixture(scope="module")
def possible() -> set[str]:
    """The ways that are open here without a filter."""
    found = {way for way, outcome in outcomes("unguarded").items() if outcome == "open"}
    assert found >= CERTAIN
    return found


@pytest.mark.parametrize(("mode", "end"), [("refusing", "EACCES"), ("deadly", "SIGSYS")])
def test_no_way_is_open(possible: set[str], mode: str, end: str) -> None:
    told = outcomes(mode)
    assert {way: told[way] for way in possible} == dict.fromkeys(possible, end)


def test_another_set_of_numbers_is_no_way_round() -> None:
    assert outcomes("refusing")["other_numbers"] == "EACCES"


def test_the_tour_would_be_told_of_a_loaded_module() -> None:
    assert "socket" in loaded()  # the test runner's own
