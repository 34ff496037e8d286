"""The set-up script, run for real in a small checkout of its own and without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
APP = 'import os, sys\nprint("app:", sys.argv[1:], os.environ.get("QT_QPA_PLATFORM"))\nsys.exit(7)\n'
NO_LIBRARY = '\nOFF_SCREEN = (Package("libnothing9", ("libnothing.so.9",)),)\n'
UPDATE = "--quiet update"
INSTALL = "--quiet --yes --no-install-recommends install libx"
Run = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = [
    pytest.mark.whole,
    pytest.mark.skipif(os.name == "nt", reason="written for Windows, never seen there"),
    pytest.mark.xdist_group("run"),
]


@pytest.fixture(scope="module")
def checkout() -> Iterator[Path]:
    """run.py beside a package that only tells what it was asked; open to every user of this machine."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        place.chmod(0o755)
        package = place / "src" / "sessionprep"
        package.mkdir(parents=True)
        for name in ("__init__.py", "shared_libraries.py", "version.py"):
            shutil.copy(ROOT / "src" / "sessionprep" / name, package)
        (package / "__main__.py").write_text(APP, encoding="utf-8")
        for name in ("run.py", "pyproject.toml"):
            shutil.copy(ROOT / name, place)
        shutil.copytree(ROOT / "requirements", place / "requirements")
        for name in ("README.md", *PROJECT["project"]["license-files"]):
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).touch()
        yield place


@pytest.fixture(scope="module")
def run(checkout: Path) -> Run:
    """Pip finds the locked packages where these tests found them, and has nowhere else to look."""
    alone = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(checkout),
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": "http://127.0.0.1:9",
        "PIP_RETRIES": "0",
    }

    def run_script(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(checkout / "run.py"), *arguments]
        return subprocess.run(
            command, env={**alone, **settings}, cwd=checkout, capture_output=True, text=True, check=False
        )

    return run_script


@pytest.fixture(scope="module")
def prepared(checkout: Path, run: Run) -> Path:
    """Set up where an earlier set-up was cut off in the middle."""
    environment = checkout / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    (environment / "prepared").write_text("half made", encoding="utf-8")
    (environment / "left over").touch()
    started = run("--version")
    assert started.returncode == 7, started.stderr
    return environment


@pytest.mark.usefixtures("prepared")
def test_arguments_go_to_the_app_and_its_exit_code_comes_back(run: Run) -> None:
    started = run("--", "check", "my notes")
    assert (started.stdout, started.returncode) == ("app: ['check', 'my notes'] offscreen\n", 7)


def test_a_second_run_changes_nothing_and_asks_nobody(prepared: Path, run: Run) -> None:
    before = sorted((file, file.lstat().st_mtime_ns) for file in prepared.rglob("*"))
    assert "Setting up" not in run("--version").stdout
    assert sorted((file, file.lstat().st_mtime_ns) for file in prepared.rglob("*")) == before


def test_a_set_up_cut_off_in_the_middle_starts_again(prepared: Path) -> None:
    assert not (prepared / "left over").exists()


def test_an_environment_that_is_elsewhere_is_not_cleared(prepared: Path, run: Run) -> None:
    elsewhere, ready = prepared.with_name("elsewhere"), (prepared / "prepared").read_text(encoding="utf-8")
    prepared.rename(elsewhere)
    prepared.symlink_to(elsewhere)
    (elsewhere / "prepared").write_text("for another folder", encoding="utf-8")
    stopped = run("--version")
    prepared.unlink()
    elsewhere.rename(prepared)
    assert stopped.returncode == 1
    assert "is a link to an environment elsewhere" in stopped.stderr
    assert (prepared / "pyvenv.cfg").exists()
    (prepared / "prepared").write_text(ready, encoding="utf-8")


@pytest.mark.usefixtures("prepared")
def test_without_a_screen_it_says_so_and_plays_the_tour(checkout: Path, run: Run) -> None:
    said, *rest = run().stdout.splitlines()
    assert said.startswith("There is no screen here")
    assert str(checkout / "tour") in rest[0]
    assert rest[-1] == "app: ['tour', 'tour'] offscreen"


@pytest.mark.usefixtures("prepared")
def test_a_second_tour_gets_a_folder_of_its_own(checkout: Path, run: Run) -> None:
    (checkout / "tour").mkdir()
    (checkout / "tour-2").mkdir()
    assert run().stdout.splitlines()[-1] == "app: ['tour', 'tour-3'] offscreen"
    for name in ("tour", "tour-2"):
        (checkout / name).rmdir()


@pytest.mark.usefixtures("prepared")
def test_without_a_screen_no_vault_is_opened(run: Run) -> None:
    refused = run("mine.sessionprep")
    assert refused.returncode == 1
    assert "There is no screen here" in refused.stdout
    assert "app:" not in refused.stdout


@pytest.fixture
def _lacking(checkout: Path) -> Iterator[None]:
    """The checkout on a computer that lacks a library."""
    source = checkout / "src" / "sessionprep" / "shared_libraries.py"
    list_as_it_is = source.read_text(encoding="utf-8")
    source.write_text(list_as_it_is + NO_LIBRARY, encoding="utf-8")
    yield
    source.write_text(list_as_it_is, encoding="utf-8")


@pytest.mark.usefixtures("_lacking")
def test_a_missing_library_is_a_sentence_and_one_line_to_run(run: Run) -> None:
    stopped = run("--version", PATH="/nowhere")
    assert stopped.returncode == 1
    assert "does not have: libnothing.so.9." in stopped.stdout
    assert "apt-get install libnothing9" in stopped.stderr
    assert "Traceback" not in stopped.stderr


def test_root_installs_what_is_missing(checkout: Path, tmp_path: Path) -> None:
    assert installing(checkout, tmp_path, is_root=True) == (0, f"{UPDATE}|{INSTALL}|")


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """A keyboard to write to, and the terminal it is plugged into."""
    try:
        ends = os.openpty()
    except OSError:
        pytest.skip("no terminal to be had here, as in a bare chroot")
    yield ends
    for end in ends:
        os.close(end)


@pytest.mark.parametrize(("answer", "ended"), [("n", (1, "")), ("y", (0, f"{UPDATE}|{INSTALL}|"))])
def test_a_person_with_sudo_is_asked(
    checkout: Path, tmp_path: Path, terminal: tuple[int, int], answer: str, ended: tuple[int, str]
) -> None:
    os.write(terminal[0], f"{answer}\n".encode())
    assert installing(checkout, tmp_path, typed=terminal[1]) == ended


def test_a_person_without_a_terminal_is_only_told(checkout: Path, tmp_path: Path) -> None:
    assert installing(checkout, tmp_path) == (1, "")


def test_an_old_python_is_told_which_one_is_needed(checkout: Path) -> None:
    asked = "import run; run.THIS = (3, 9); run.main([])"
    ended = subprocess.run([sys.executable, "-c", asked], cwd=checkout, capture_output=True, text=True, check=False)
    oldest = PROJECT["project"]["requires-python"].removeprefix(">=")
    assert f"SessionPrep needs Python {oldest} or newer; this is 3.9." in ended.stderr


def installing(
    checkout: Path, place: Path, *, is_root: bool = False, typed: int = subprocess.DEVNULL
) -> tuple[int, str]:
    """How installing libx ends, and what apt-get was told."""
    script(place / "apt-get", f'printf "%s|" "$*" >> {place}/told')
    script(place / "sudo", '"$@"')
    code = f"import run; run.install_system_packages('apt-get install libx', is_root={is_root})"
    command, path = [sys.executable, "-c", code], {"PATH": str(place)}
    ended = subprocess.run(command, env=path, cwd=checkout, stdin=typed, capture_output=True, check=False)
    told = place / "told"
    return ended.returncode, told.read_text(encoding="utf-8") if told.exists() else ""


def script(file: Path, line: str) -> None:
    file.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    file.chmod(0o755)
