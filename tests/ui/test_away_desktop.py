"""The screen locks, the computer is about to sleep, another person takes over: as real D-Bus says it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PATIENCE = 20  # seconds
SYSTEM_PYTHON = Path("/usr/bin/python3")


def has_gi() -> bool:
    probe = [str(SYSTEM_PYTHON), "-c", "import gi"]
    return SYSTEM_PYTHON.exists() and subprocess.run(probe, capture_output=True, check=False).returncode == 0


pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="D-Bus is of Linux"),
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs Debian's dbus-daemon"),
    pytest.mark.skipif(not has_gi(), reason="needs Debian's python3-gi"),
]


class Talker:
    def __init__(self, command: list[str], address: str) -> None:
        buses = {"DBUS_SESSION_BUS_ADDRESS": address, "DBUS_SYSTEM_BUS_ADDRESS": address}
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=os.environ | buses | {"QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._patience = Timer(PATIENCE, self.process.kill)  # whoever waits for a word of it then gets none
        self._patience.start()

    def told(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().rstrip("\n")

    def tell(self, words: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{words}\n")
        self.process.stdin.flush()

    def end(self) -> None:
        self._patience.cancel()
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def address() -> Iterator[str]:
    """Of a bus that only this test knows."""
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.kill()


@pytest.fixture
def login(address: str) -> Iterator[Talker]:
    login = Talker([str(SYSTEM_PYTHON), "tests/ui/login1.py"], address)
    assert login.told() == "ready"
    yield login
    login.end()


@pytest.fixture
def program(login: Talker, address: str) -> Iterator[Talker]:
    """It listens, and sleep waits for it."""
    program = Talker([sys.executable, "-m", "tests.ui.listening"], address)
    assert program.told() == "listening"
    assert login.told() == "inhibited sleep delay"
    yield program
    program.end()


def test_each_way_to_leave_is_heard_and_nothing_else(login: Talker, program: Talker) -> None:
    for wish in ("saver off", "wake", "come back", "lock another"):
        login.tell(wish)
    for wish in ("saver on", "sleep", "lock", "switch user"):
        login.tell(wish)
        assert program.told() == "left"
    program.tell("stop")
    assert program.told() == "stopped"  # and not "left" once more: the first four said nothing


def test_sleep_goes_on_once_all_is_locked_and_the_next_one_waits_again(login: Talker, program: Talker) -> None:
    for _night in range(2):
        login.tell("sleep")
        assert program.told() == "left"
        assert login.told() == "sleep may go on"
        login.tell("wake")
        assert login.told() == "inhibited sleep delay"
    program.tell("stop")
    assert login.told() == "sleep may go on"


def test_sleep_goes_on_when_the_program_is_killed(login: Talker, program: Talker) -> None:
    program.end()
    assert login.told() == "sleep may go on"


def test_without_any_bus_nothing_is_heard_and_none_is_started(tmp_path: Path) -> None:
    nowhere = f"unix:path={tmp_path / 'nowhere'}"
    program = Talker([sys.executable, "-m", "tests.ui.listening"], nowhere)
    assert program.told() == "listening"
    program.end()
