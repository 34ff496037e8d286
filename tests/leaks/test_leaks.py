"""Somebody writes, looks for, copies and shares; then it ends in one of three ways, and every byte is searched."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

import sessionprep
from sessionprep.services import questions
from sessionprep.vault.create import create
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP
from tests.leaks.traced import payloads, tracing
from tests.leaks.words import PASSPHRASE, WORDS, found_in, shapes, swept
from tests.leaks.writer import SUMMARY

pytestmark = pytest.mark.skipif(os.name == "nt", reason="ended by signals, and searched by their folders on Linux")

ROOT = Path(__file__).parents[2]
CODES = {"quits": 0, "is_killed": -signal.SIGKILL, "crashes": -signal.SIGSEGV}
PLACES = ("home", "temporary", "work")


@dataclass(frozen=True, slots=True)
class Ended:
    around: Path
    said: bytes
    complained: bytes
    log: Path

    @property
    def vault(self) -> Path:
        return self.around / "home" / "Mine.sessionprep"


def ended(around: Path, how: str, *, traced: bool = False) -> Ended:
    """A home, a place for temporary files and a working folder of its own, after somebody was there."""
    for name in PLACES:
        (around / name).mkdir(parents=True)
    log = around / "log"
    vault = around / "home" / "Mine.sessionprep"
    create(vault, PASSPHRASE, HandClock(), kdf=CHEAP).forget()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    own = {"HOME": str(around / "home"), "TMPDIR": str(around / "temporary"), "QT_QPA_PLATFORM": "offscreen"}
    ours = (str(ROOT), str(Path(sessionprep.__file__).parents[1]), kept.get("PYTHONPATH", ""))
    own["PYTHONPATH"] = os.pathsep.join(ours)
    line = [*(tracing(log) if traced else ()), sys.executable, "-m", "tests.leaks.writer", str(vault), how]
    process = subprocess.run(
        line, cwd=around / "work", env=kept | own, capture_output=True, check=False, preexec_fn=_cores_are_wanted
    )
    assert process.returncode == CODES[how], process.stderr.decode()
    return Ended(around, process.stdout, process.stderr, log)


def _cores_are_wanted() -> None:
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Ended:
    return ended(tmp_path_factory.mktemp("crashed") / "around", "crashes")


def expect_nothing_left(left: Ended) -> None:
    assert swept(left.around) == {f"home/{SUMMARY}": {"shared"}}
    assert found_in(left.complained) == set()
    assert found_in(left.said) == set()


@pytest.mark.whole
@pytest.mark.xdist_group("leaks")
def test_a_crash_leaves_nothing_but_the_page_that_was_saved(crashed: Ended) -> None:
    expect_nothing_left(crashed)


@pytest.mark.whole
@pytest.mark.xdist_group("leaks")
def test_a_bug_was_told(crashed: Ended) -> None:
    assert b"KeyError" in crashed.complained


@pytest.mark.whole
@pytest.mark.xdist_group("leaks")
def test_every_word_is_in_the_vault(crashed: Ended) -> None:
    """So there was something to be found."""
    vault = open_vault(crashed.vault, unlock(crashed.vault, PASSPHRASE), HandClock())
    with vault.reading() as work:
        wordings = {each.wording for each in questions.listed(work)}
        assert {WORDS["question"], WORDS["shared"]} <= wordings
        assert any(each.thinking == WORDS["thinking"] for each in questions.listed(work))
        assert WORDS["half"] in [work.drafts.get(name) for name in work.drafts.names()]
    vault.close()


@pytest.mark.long
@pytest.mark.parametrize("how", CODES)
def test_nothing_was_ever_written_in_clear(tmp_path: Path, how: str) -> None:
    """With every payload of every thread; root alone may look into a guarded process."""
    if not tracing(tmp_path) or os.geteuid() != 0:
        pytest.skip("needs strace, and root")
    left = ended(tmp_path / "around", how, traced=True)
    found = {(where, name) for where, data in payloads(left.log) for name in found_in(data)}
    assert {name for _where, name in found} == {"shared"}  # which also shows that a payload can be read
    assert all(where.startswith(str(left.around / "home")) and where.endswith(".tmp") for where, _name in found)
    left.log.unlink()
    expect_nothing_left(left)


@pytest.mark.parametrize("place", range(len(shapes("zqquestion"))))
def test_every_shape_is_found(place: int, tmp_path: Path) -> None:
    (tmp_path / "left").write_bytes(b"before" + shapes("zqquestion")[place] + b"after")
    assert swept(tmp_path) == {"left": {"question"}}


def test_a_name_is_found(tmp_path: Path) -> None:
    (tmp_path / "about zqquestion").mkdir()
    assert swept(tmp_path) == {"about zqquestion": {"question"}}
