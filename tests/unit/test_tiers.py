"""The tiers: what takes longer is left out by default and run on request; figures end the output."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_TESTS = """
import hypothesis, pytest

@pytest.mark.long
def test_long(tell):
    tell("kills: 1000, lost 0")

@pytest.mark.whole
def test_whole(tell):
    tell("whole")

def test_ordinary(tell):
    tell(f"examples {hypothesis.settings().max_examples}")
"""


def told(folder: Path, *options: str) -> str:
    (folder / "test_it.py").write_text(_TESTS, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n  long\n  whole\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-c", str(folder / "pytest.ini"), *options]
    return subprocess.run([*command, str(folder)], cwd=ROOT, capture_output=True, text=True, check=True).stdout


@pytest.mark.whole
@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), ["1 passed, 2 deselected", "examples 25"]),
        (("--whole",), ["1 passed, 2 deselected", "whole"]),
        (("--long", "-n", "1"), ["3 passed", "= figures =", "examples 500", "kills: 1000, lost 0\n"]),
    ],
)
def test_each_tier_runs_on_request_and_its_figures_are_told(
    tmp_path: Path, options: tuple[str, ...], said: list[str]
) -> None:
    output = told(tmp_path, *options)
    assert not [one for one in said if one not in output], output
