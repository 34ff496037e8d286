"""The whole program killed while somebody types: `python -m tests.fault.typing_kills VAULT TIMES [early]` counts.

Each time another process of ours opens the vault in the real window and writes a note, letter by letter. What the
screen said is saved must be in the vault after the kill. With `early` each word is believed to be saved while it is
typed: a control, which has to find words lost.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import traceback
from functools import partial
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from sessionprep.app.start import show_window
from sessionprep.ui.window import ahead
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.window.frame import Frame
    from sessionprep.vault.key import Key

_OTHER_FIELD, _SAME_FIELD = Qt.Key.Key_Tab, Qt.Key.Key_Backtab
_MOST_WAIT = 10  # seconds for anything to be shown
_CHANCE = random.Random()  # noqa: S311 - when to kill is no secret


def main(vault: Path, times: int, *, early: bool) -> str:
    key = unlock(vault, PASSPHRASE)
    for name in ahead.LATER:  # what the window loads later is loaded once, not at every start
        import_module(name)
    acknowledged: set[str] = set()
    lost: set[str] = set()
    unsound = 0
    for time in range(times):
        acknowledged |= _killed_writer(vault, f"{time}", early=early)
        kept, sound = _kept(vault, key)
        lost |= acknowledged - kept
        unsound += not sound
    return f"{times} {len(acknowledged)} {len(lost)} {unsound}"


def _kept(vault: Path, key: Key) -> tuple[set[str], bool]:
    """Every word of every note, and whether every page is whole."""
    opened = open_vault(vault, key.copy(), HandClock())
    with opened.reading() as work:
        texts = [text for note in work.notes.all() for text in (note.keep, note.hard, note.next_time, note.body)]
    sound = opened.verify().is_sound
    opened.close()
    return {word for text in texts for word in text.split()}, sound


def _killed_writer(vault: Path, name: str, *, early: bool) -> set[str]:
    """Let it hear of a few saves, then kill it a moment later; the words it was told are saved come back."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            _write_for_ever(vault, name, writer, early=early)
        finally:
            traceback.print_exc()
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader) as lines:
        heard = [lines.readline() for _save in range(_CHANCE.randrange(1, 6))]
        signal.setitimer(signal.ITIMER_REAL, _CHANCE.random() * 0.06 + 1e-6)
        signal.sigwait({signal.SIGALRM})
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        heard += lines.readlines()
    if not heard[0]:
        raise RuntimeError("it ended before it was killed")
    return {word for line in heard if line.endswith("\n") for word in line.split()}


def _write_for_ever(vault: Path, name: str, writer: int, *, early: bool) -> None:
    frame = _opened(vault)
    chance = random.Random(name)  # noqa: S311 - what is typed is no secret
    saves: list[object] = []
    rooms = frame.rooms
    assert rooms is not None
    rooms.workspace.subscribe(saves.append)
    QTest.keyClick(frame, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(frame, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    for number in range(1_000_000):
        word = f"w{name}-{number}"
        before = len(saves)
        QTest.keyClicks(_focus(frame), f"{word} ")
        if early:
            os.write(writer, f"{word}\n".encode())
        if chance.random() < 0.1:  # a pause, after which it saves by itself
            _until(partial(_grew, saves, before))
        else:
            QTest.keyClick(_focus(frame), _OTHER_FIELD)
            QTest.keyClick(_focus(frame), _SAME_FIELD)
        _until(lambda: _says_saved(frame))
        assert len(saves) > before
        os.write(writer, f"{word}\n".encode())


def _opened(vault: Path) -> Frame:
    _application, frame = show_window(vault)
    QTest.qWaitForWindowActive(frame)
    QTest.keyClicks(_focus(frame), PASSPHRASE)
    QTest.keyClick(_focus(frame), Qt.Key.Key_Return)
    _until(lambda: frame.rooms is not None)
    return frame


def _grew(saves: list[object], before: int) -> bool:
    return len(saves) > before


def _says_saved(frame: Frame) -> bool:
    return any(one.text().startswith("Saved") for one in frame.findChildren(QLabel) if one.isVisible())


def _focus(frame: Frame) -> QWidget:
    focus = frame.focusWidget()
    assert focus is not None
    return focus


def _until(so: Callable[[], bool]) -> None:
    late = monotonic() + _MOST_WAIT
    while not so():
        QTest.qWait(1)
        assert monotonic() < late


if __name__ == "__main__":
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
    print(main(Path(sys.argv[1]), int(sys.argv[2]), early="early" in sys.argv[3:]))  # noqa: T201 - read by the test
