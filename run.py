#!/usr/bin/env python3
"""Set SessionPrep up in this folder and start it.

python3 run.py [VAULT]         the app; anything not named below is passed on to it
python3 run.py tour DIR        play the sample person's sessions and leave pictures in DIR
python3 run.py test [...]      the tests; what follows goes to pytest
python3 run.py check           format, lint, types, import contracts, all tests (--no-tests: without those of `test`)
python3 run.py bench           the figures, beside the floor of this machine
python3 run.py lock            renew the lock files
python3 run.py -- check VAULT  what follows -- goes to the app, whatever it is
"""

from __future__ import annotations  # if this line is an error, SessionPrep needs Python 3.11 or newer

import hashlib
import importlib.util
import itertools
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "prepared"
HALF_MADE = "half made"
OLDEST = (3, 11)
THIS = sys.version_info[:2]
PIP = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
LOCKS = {"run": ["--group", "setup"], "dev": ["--group", "dev", "--constraint", "requirements/run.txt"]}
CHECKS = {
    "format": ["ruff", "format", "--check"],
    "lint": ["ruff", "check"],
    "types": ["mypy"],
    "import contracts": ["lint-imports"],
    "tests": ["pytest"],
    "tests of the whole": ["pytest", "--whole"],
}


class Stop(Exception):
    """What is in the way, and what to do about it."""


def main(arguments: list[str]) -> int:
    if THIS < OLDEST:
        raise Stop(f"SessionPrep needs Python {_dotted(OLDEST)} or newer; this is {_dotted(THIS)}.")
    word, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if word in {"-h", "--help"}:
        print(__doc__)
        return 0
    if word in {"test", "check", "bench", "lock"}:
        return develop(word, rest)
    return start(rest if word == "--" else arguments)


def start(arguments: list[str]) -> int:
    """The app, or its tour where no window can open."""
    windowless = bool(arguments) and (arguments[0] in {"check", "export"} or arguments[0].startswith("-"))
    if not screen() and not windowless:
        print("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.")
        if arguments and arguments[0] != "tour":
            raise Stop("Leave the arguments out to play the tour off-screen instead.")
        arguments = arguments if arguments[1:] else ["tour", new_folder()]
        print(f"The tour plays off-screen instead; look in {Path(arguments[1]).resolve()} afterwards.", flush=True)
    for_window = screen() and not windowless
    prepare("run", for_window=for_window)
    return hand_over(["-m", "sessionprep", *arguments], off_screen=not for_window)


def new_folder() -> str:
    """`tour`, or `tour-2` and so on where one was played before: a tour wants a folder of its own."""
    names = itertools.chain(["tour"], (f"tour-{count}" for count in itertools.count(2)))
    return next(name for name in names if not Path(name).exists())


def develop(word: str, rest: list[str]) -> int:
    """One of the words for people who work on SessionPrep."""
    prepare("dev", for_window=word == "bench" and screen())
    os.chdir(ROOT)
    if word == "test":
        return hand_over(["-m", "pytest", *rest], off_screen=True)
    if word == "bench":
        return hand_over(["-m", "tests.bench", *rest], off_screen=not screen())
    return check(tests="--no-tests" not in rest) if word == "check" else lock()


def check(*, tests: bool) -> int:
    """Every check to its end, so that one run shows all there is to mend."""
    red = []
    for name, command in CHECKS.items():
        if name == "tests" and not tests:
            continue
        print(f"\n== {name}: {' '.join(command)}", flush=True)
        if subprocess.call([str(PYTHON.with_name(command[0])), *command[1:]], env=_environment(off_screen=True)):
            red.append(name)
    print(f"\n== {'red: ' + ', '.join(red) if red else 'all green'}", flush=True)
    return 1 if red else 0


def lock() -> int:
    """Write the lock files anew, with the newest versions pyproject.toml allows."""
    for name, sources in LOCKS.items():
        command = [str(PYTHON), "-m", "uv", "pip", "compile", "pyproject.toml", *sources, "--quiet", "--upgrade"]
        command += ["--universal", "--python-version", _dotted(OLDEST), "--only-binary", ":all:", "--generate-hashes"]
        command += ["--custom-compile-command", "python3 run.py lock", "--output-file", f"requirements/{name}.txt"]
        _call(command, "The lock files could not be renewed; pip's index has to be within reach.")
    return 0


def screen() -> bool:
    """Whether a window can open here."""
    if os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal")):
        return False
    return not sys.platform.startswith("linux") or bool({"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ))


def prepare(purpose: str, *, for_window: bool) -> None:
    """System libraries and .venv as `purpose` needs them; a second time this only looks."""
    ready = f"{purpose} {_fingerprint()}"
    known = STAMP.read_text(encoding="utf-8") if PYTHON.exists() and STAMP.exists() else ""
    current = known in {ready, f"dev {_fingerprint()}"}
    provide_system_packages(for_window=for_window, for_venv=not current)
    if current:
        return
    if VENV.is_symlink():
        raise Stop(
            f"{VENV} is a link to an environment elsewhere, which is left alone. Remove the link, then run this again."
        )
    print(f"Setting up {VENV} (once; downloads about 100 MB) ...", flush=True)
    if known == HALF_MADE or not _whole():
        _call([sys.executable, "-m", "venv", "--clear", str(VENV)], f"{VENV} could not be made.")
    STAMP.write_text(HALF_MADE, encoding="utf-8")
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    locked = [
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--requirement",
        str(ROOT / "requirements" / f"{purpose}.txt"),
    ]
    _call([*PIP, *quiet, *locked], "The packages could not be installed; is there a network? Then run this again.")
    itself = ["--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    _call([*PIP, *itself], "SessionPrep itself could not be installed.")
    STAMP.write_text(ready, encoding="utf-8")


def provide_system_packages(*, for_window: bool, for_venv: bool) -> None:
    """Name what Debian splits off or leaves out, and install it where we may."""
    sys.path.insert(0, str(ROOT / "src"))
    from sessionprep import shared_libraries

    lacking = shared_libraries.missing(for_window=for_window)
    packages = [package.name for package in lacking]
    if lacking:
        print(shared_libraries.sentence(lacking), flush=True)
    if for_venv and importlib.util.find_spec("ensurepip") is None:
        print("This Python cannot make a virtual environment: its module ensurepip is missing.", flush=True)
        packages.append(f"python{_dotted(THIS)}-venv")
    if packages:
        install_system_packages(shared_libraries.install_line(packages), is_root=os.geteuid() == 0)


def install_system_packages(line: str, *, is_root: bool) -> None:
    """Root just does it, a person with sudo is asked, everyone else is told."""
    apt_get = shutil.which("apt-get")
    sudo = [] if is_root else ["sudo"]
    if apt_get is None:
        raise Stop(f"On Debian and Ubuntu this installs them: sudo {line}\nElsewhere, install what is named above.")
    if sudo and not (shutil.which("sudo") and sys.stdin.isatty()):
        raise Stop(f"Ask an administrator to run:\n  {line}\nThen start this again.")
    print("  " + " ".join([*sudo, line]), flush=True)
    if sudo and input("Run this now? [y/N] ").strip().lower() not in {"y", "yes"}:
        raise Stop("Nothing was installed. Run the line above yourself, then start this again.")
    subprocess.call([*sudo, apt_get, "--quiet", "update"])  # one dead source of many must not stop us
    packages = line.split()[2:]
    _call([*sudo, apt_get, "--quiet", "--yes", "--no-install-recommends", "install", *packages], "apt-get failed.")


def hand_over(arguments: list[str], *, off_screen: bool) -> int:
    """Become this Python process; Windows cannot, so there wait for it."""
    command, environment = [str(PYTHON), *arguments], _environment(off_screen=off_screen)
    if os.name != "nt":
        os.execve(PYTHON, command, environment)
    return subprocess.call(command, env=environment)


def _whole() -> bool:
    """Whether .venv was made here, by this Python, to the end."""
    made = VENV / "pyvenv.cfg"
    if not (PYTHON.exists() and made.exists() and str(VENV) in made.read_text(encoding="utf-8")):
        return False
    probe = [str(PYTHON), "-c", "import pip, sys; print(sys.version_info[:2])"]
    answer = subprocess.run(probe, capture_output=True, text=True, check=False)
    return answer.returncode == 0 and answer.stdout.strip() == str(THIS)


def _fingerprint() -> str:
    files = [ROOT / "pyproject.toml", *(ROOT / "requirements" / f"{name}.txt" for name in LOCKS)]
    parts = [str((THIS, ROOT)).encode(), *(file.read_bytes() for file in files)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _environment(*, off_screen: bool) -> dict[str, str]:
    return {**({"QT_QPA_PLATFORM": "offscreen"} if off_screen else {}), **os.environ}


def _call(command: list[str], otherwise: str) -> None:
    """Run one step of the set-up; a person's own pip settings may not move it out of .venv."""
    own = {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "DEBIAN_FRONTEND": "noninteractive"}
    if subprocess.call(command, env={**os.environ, **own}, cwd=ROOT):
        raise Stop(otherwise)


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Stop, OSError) as why:
        sys.exit(f"{why}")
    except KeyboardInterrupt:
        sys.exit(130)
