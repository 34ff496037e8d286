"""Somebody writes in the real window, and it ends: `python -m tests.leaks.writer VAULT quits|is_killed|crashes`.

What a screen reader and the window's frame would say is printed, for a test to look through.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sessionprep.app import guarding
from sessionprep.app.crash import speak_of_places
from sessionprep.app.start import show_window
from tests.leaks.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from sessionprep.app.tour.hands import Hands
    from sessionprep.ui.window.frame import Frame

SUMMARY = "summary.txt"


def main(vault: Path, end: Callable[[QApplication], None]) -> None:
    guarding.begin()
    app, frame = show_window(vault)
    from sessionprep.app.offscreen import keep_quiet
    from sessionprep.app.tour.hands import Hands

    keep_quiet()
    frame.emptied.disconnect()  # what is left in this one process is looked at
    frame.resize(1180, 760)
    speak_of_places()
    hands = Hands(frame, 0, lambda: False)
    hands.wait(frame.isActiveWindow, "SessionPrep")
    hands.rest(100)  # until the keys work
    enter(frame, hands)
    write(hands)
    share(hands)
    lock(frame, hands)
    say_what_shows(app)
    enter(frame, hands)
    begin_a_sentence(hands)
    stumble(app)
    say_titles(app)
    end(app)


def enter(frame: Frame, hands: Hands) -> None:
    hands.write("Passphrase", WORDS["mistyped"])
    hands.click("Unlock")
    hands.wait(lambda: not frame.jobs.busy(), "refusal")
    hands.write("Passphrase", WORDS["passphrase"])
    hands.click("Unlock")
    hands.wait(lambda: frame.rooms, "Unlock")


def write(hands: Hands) -> None:
    hands.press("Ctrl+2")
    for words in (WORDS["question"], WORDS["shared"]):
        hands.go_to("Add a question")
        hands.type(words)
        hands.press("Return")
    hands.choose("Questions", WORDS["question"])
    hands.unfold()
    hands.write("What I actually think", WORDS["thinking"])
    hands.press("Ctrl+F")
    hands.type(WORDS["search"])
    hands.rest(100)
    hands.press("Esc", "Ctrl+5", "Ctrl+N")
    hands.type(WORDS["note"])
    hands.press("Ctrl+3", "Ctrl+N")
    hands.type(WORDS["copied"])
    hands.press("Ctrl+A", "Ctrl+C")


def share(hands: Hands) -> None:
    hands.press("Ctrl+E")
    hands.tick("What I’d like to talk about", WORDS["shared"])
    hands.see(WORDS["shared"])
    hands.pick("Kind of file", "Plain text")
    dialog = hands.front()
    hands.click("Save…")
    hands.wait(lambda: hands.front() is not dialog, "Save…")
    hands.press("Ctrl+A")
    hands.type(str(Path.home() / SUMMARY))
    hands.press("Return")
    hands.wait(lambda: hands.front() is dialog and (Path.home() / SUMMARY).exists(), SUMMARY)
    hands.press("Esc")


def lock(frame: Frame, hands: Hands) -> None:
    hands.press("Ctrl+L")
    hands.wait(lambda: frame.rooms is None, "Ctrl+L")
    hands.rest(100)  # what was read is collected


def begin_a_sentence(hands: Hands) -> None:
    """In the line above a list and in a note, and neither is finished."""
    hands.press("Ctrl+2")
    hands.go_to("Add a question")
    hands.type(WORDS["half"])
    hands.rest(700)  # until a draft is kept


def stumble(app: QApplication) -> None:
    """A bug in the middle of it, with a person's words in its hands and in its message."""
    from PySide6.QtCore import QTimer

    def mistake() -> None:
        words = WORDS["bug"]
        raise KeyError(words)

    QTimer.singleShot(0, mistake)
    QTimer.singleShot(20, app.quit)
    app.exec()


def say_titles(app: QApplication) -> None:
    for window in app.topLevelWidgets():
        sys.stdout.write(f"{window.windowTitle()}\n{window.windowIconText()}\n{window.windowFilePath()}\n")
    for handle in app.topLevelWindows():
        sys.stdout.write(f"{handle.title()}\n{handle.filePath()}\n")
    sys.stdout.write(f"{app.applicationDisplayName()}\n")


def say_what_shows(app: QApplication) -> None:
    """What stays to be seen and heard of a locked window."""
    from tests.helpers.accessibility import everything_said

    for window in app.topLevelWidgets():
        sys.stdout.write("\n".join((*everything_said(window), "")))
    sys.stdout.write(f"{app.clipboard().text()}\n")
    say_titles(app)


def quits(app: QApplication) -> None:
    for window in app.topLevelWidgets():
        window.close()
    sys.exit()


def is_killed(_app: QApplication) -> None:
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)


def crashes(_app: QApplication) -> None:
    """As a bug in a library would."""
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGSEGV)


ENDINGS = {end.__name__: end for end in (quits, is_killed, crashes)}

if __name__ == "__main__":
    main(Path(sys.argv[1]), ENDINGS[sys.argv[2]])
