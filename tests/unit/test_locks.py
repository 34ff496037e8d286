from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["run", "dev", "interop"])
def test_a_lock_names_versions_and_hashes_and_no_place_to_get_them(name: str) -> None:
    for line in lock_text(name).splitlines():
        assert re.match(r"#|    # |    --hash=sha256:[0-9a-f]{64}( \\)?$|[\w.-]+==\S+( ; .*)? \\$", line), line
        assert not re.search(r"://|--index|--find-links| /", line), line


@pytest.mark.parametrize(("name", "group"), [("run", "setup"), ("dev", "dev")])
def test_a_lock_still_holds_what_the_project_asks_for(name: str, group: str) -> None:
    asked = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"][group]]
    for requirement in (Requirement(each) for each in asked if isinstance(each, str)):
        versions = locked(name)[canonicalize_name(requirement.name)]
        assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_running_and_developing_use_the_same_versions() -> None:
    assert locked("run").items() <= locked("dev").items()


@pytest.mark.xdist_group("together")
def test_the_test_runner_keeps_groups_together(request: pytest.FixtureRequest) -> None:
    if "PYTEST_XDIST_WORKER" not in os.environ:
        pytest.skip("one process runs all the tests")
    assert request.node.nodeid.endswith("@together")  # or else expensive set-ups, such as the tour, run twice


def lock_text(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def locked(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for package, version in re.findall(r"^([\w.-]+)==(\S+)", lock_text(name), re.MULTILINE):
        found.setdefault(package, []).append(version)
    return found
