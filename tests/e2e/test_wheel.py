"""The wheel, alone in an environment of its own: nothing of this checkout is within its reach."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


pytestmark = [pytest.mark.whole, pytest.mark.xdist_group("wheel")]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean environment with our wheel; the libraries it needs are lent, not copied."""
    place = tmp_path_factory.mktemp("installed")
    environment, lent = place / "environment", sysconfig.get_path("purelib")
    python("-m", "build", "--wheel", "--no-isolation", "--outdir", place, ROOT)
    python("-m", "venv", "--without-pip", environment)
    into = ("--python", environment / SCRIPTS / "python")
    python("-m", "pip", *into, "install", "--no-deps", "--no-index", *place.glob("*.whl"))
    # A folder named in a .pth is searched last; .pth files inside it, such as the one that leads here, are not read.
    libraries = environment / Path(lent).relative_to(sys.prefix)
    (libraries / "lent.pth").write_text(lent, encoding="utf-8")
    return environment / SCRIPTS


def test_the_installed_app_finds_itself_whole(installed: Path, tmp_path: Path) -> None:
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment = {**own, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [str(installed / "sessionprep"), "--self-test"]
    test = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert test.returncode == 0, test.stderr


def test_the_installed_app_uses_what_the_wheel_brought(installed: Path, tmp_path: Path) -> None:
    asked = "from sessionprep.paths import resource; print(resource('icons'), resource('fonts'), sep='|')"
    command = [str(installed / "python"), "-I", "-c", asked]
    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    for place in answer.stdout.strip().split("|"):
        assert place.startswith(str(installed.parent))
        assert any(Path(place).iterdir())


def python(*arguments: str | Path) -> None:
    subprocess.run([sys.executable, *map(str, arguments)], check=True, capture_output=True)
