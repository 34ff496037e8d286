"""Writers killed at random moments: `python -m tests.vault.killing FOLDER PASSPHRASE TIMES` prints five counts."""

from __future__ import annotations

import os
import random
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers import make
from tests.helpers.clock import HandClock

if TYPE_CHECKING:
    from sessionprep.vault.key import Key


def main(path: Path, passphrase: str, times: int) -> str:
    key = unlock(path, passphrase)
    chance = random.Random()  # noqa: S311 - when to kill is no secret
    acknowledged: set[str] = set()
    beyond = unsound = 0
    for _time in range(times):
        acknowledged |= _killed_writer(path, key, chance.randrange(2, 6), chance.random() * 0.004)
        vault = open_vault(path, key.copy(), HandClock())
        unsound += not vault.verify().is_sound
        with vault.reading() as work:
            there: set[str] = {question.id for question in work.questions.all()}
        vault.close()
        lost = acknowledged - there
        beyond += bool(there - acknowledged)
        if lost:
            return f"{times} {len(acknowledged)} {len(lost)} {beyond} {unsound}"
        acknowledged = there
    return f"{times} {len(acknowledged)} 0 {beyond} {unsound}"


def _killed_writer(path: Path, key: Key, saves: int, then: float) -> set[str]:
    """Let it save this many times, then kill it a moment later; what it acknowledged comes back."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _write_for_ever(path, key, writer)
    os.close(writer)
    with os.fdopen(reader) as lines:
        heard = [lines.readline() for _save in range(saves)]
        signal.setitimer(signal.ITIMER_REAL, then + 1e-6)
        signal.sigwait({signal.SIGALRM})
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        heard += lines.readlines()
    return {line.strip() for line in heard if line.endswith("\n")}


def _write_for_ever(path: Path, key: Key, writer: int) -> None:
    vault = open_vault(path, key.copy(), HandClock())
    while True:
        with vault.work() as work:
            question = work.questions.put(make.question("words " * 500))
            work.drafts.put("note", "more words " * 300)
        os.write(writer, f"{question.id}\n".encode())


if __name__ == "__main__":
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
    print(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))  # noqa: T201 - the answer is read by the test
