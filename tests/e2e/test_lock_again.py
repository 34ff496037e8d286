"""Lock ends the process that read the vault: a new one, with nothing of it in memory, shows the lock page."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sessionprep.app.again import taken_over
from sessionprep.services import questions, reminders, sessions
from sessionprep.services.clock import SystemClock
from sessionprep.services.labels import Label
from sessionprep.services.workspace import Workspace
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.services.reminders import Reminder

ROOT = Path(__file__).parents[2]
SECRET = "kanarienvogel im Dezember 7431"
pytestmark = pytest.mark.whole
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads memory by /proc")


class Program:
    def __init__(self, vault: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.locking", str(vault)],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.tell(PASSPHRASE)

    def told(self) -> list[str]:
        assert self.process.stdout is not None
        return self.process.stdout.readline().rstrip("\n").split("\t")

    def tell(self, wish: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{wish}\n")
        self.process.stdin.flush()

    def holds(self, words: str) -> int:
        """How often these words stand in its memory, in the encodings of Python and Qt."""
        memory = Path("/proc", str(self.process.pid), "mem")
        found = 0
        with memory.open("rb", buffering=0) as reader:
            for line in Path("/proc", str(self.process.pid), "maps").read_text().splitlines():
                span, rights = line.split()[:2]
                if rights.startswith("rw"):
                    start, end = (int(one, 16) for one in span.split("-"))
                    reader.seek(start)
                    data = b""
                    with suppress(OSError):  # gone since it was listed
                        data = reader.read(end - start)
                    found += sum(data.count(words.encode(form)) for form in ("utf-8", "utf-16-le", "utf-32-le"))
        return found


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    path, key = vault_folder(tmp_path)
    workspace = Workspace(open_vault(path, key, HandClock()), HandClock())
    workspace.do(Label.ADD, questions.add, SECRET)
    workspace.close()
    return path


@pytest.fixture
def soon(vault: Path) -> Reminder:
    """Of a session in two hours by the real clock, an hour before; to be there before the program is."""
    clock = SystemClock(lambda: "UTC")
    workspace = Workspace(open_vault(vault, unlock(vault, PASSPHRASE), clock), clock)
    start = clock.now().replace(microsecond=0) + timedelta(hours=2)
    session = workspace.do(Label.PLAN, sessions.add, start, "UTC")
    workspace.do(Label.WRITE, sessions.meet_with, session.id, "Dr Heron")
    workspace.do(Label.CHOOSE, reminders.choose_minutes, "60")
    found = workspace.read(reminders.next_one)
    workspace.close()
    assert found is not None
    return found


@pytest.fixture
def program(vault: Path) -> Iterator[Program]:
    program = Program(vault)
    yield program
    program.process.kill()
    program.process.communicate()


@on_linux
def test_after_a_lock_nothing_that_was_read_is_in_memory(program: Program, vault: Path) -> None:
    assert program.told() == ["open", str(program.process.pid)]
    try:
        before = program.holds(SECRET)
    except PermissionError:
        pytest.skip("this account may not read the memory of its own programs")
    assert before > 2
    program.tell("lock")
    said, *size = program.told()[:3]
    assert said == "locking"
    assert program.told()[:5] == ["locked again", str(vault), "False", *size]
    assert program.holds(SECRET) == 0
    assert program.holds(PASSPHRASE) == 0
    open_vault(vault, unlock(vault, PASSPHRASE), HandClock()).close()


def test_hidden_it_begins_again_hidden(program: Program, vault: Path) -> None:
    assert program.told()[0] == "open"
    program.tell("hide")
    assert program.told()[0] == "locking"
    assert program.told()[:3] == ["locked again", str(vault), "True"]


_STUCK = """
import sys, time
from PySide6.QtCore import QTimer
from sessionprep.app import start
def with_stuck_work(vault, usual=start.show_window):
    application, frame = usual(vault)
    frame.jobs.run(lambda _: time.sleep(60), lambda _: None, lambda _: None)
    QTimer.singleShot(100, frame.close)
    return application, frame
start.show_window = with_stuck_work
sys.exit(start.open_window(sys.argv[1]))
"""


def test_work_that_hears_nothing_does_not_keep_a_closed_program_alive(vault: Path) -> None:
    command = [sys.executable, "-c", _STUCK, str(vault)]
    ended = subprocess.run(command, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, timeout=30, check=False)
    assert ended.returncode == 0


def test_the_time_of_a_reminder_goes_along_and_nothing_else_of_it(soon: Reminder, program: Program) -> None:
    assert program.told()[0] == "open"
    program.tell("lock")
    assert program.told()[0] == "locking"
    assert program.told()[-1] == soon.in_writing()
    with suppress(
        OSError
    ):  # this account may not look at the environment of its own programs, which is as it should be
        assert b"Heron" not in Path("/proc", str(program.process.pid), "environ").read_bytes()


@pytest.mark.parametrize("told", ["", "null", "[]", "{}", '{"vault": 1}', "not JSON", '{"vault": "x", "geometry": ""}'])
def test_odd_words_from_outside_are_as_if_there_were_none(told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SESSIONPREP_AGAIN", told)
    assert taken_over() is None
    assert "SESSIONPREP_AGAIN" not in os.environ
