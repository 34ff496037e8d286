"""Setting the tour up, playing it, and leaving nothing behind but what it is for."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sessionprep.app import guarding
from sessionprep.app.tour.home import claim, private_home
from sessionprep.domain.expected import Expected
from sessionprep.services.plain_file import save
from sessionprep.shared_libraries import install_line, missing, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sessionprep.app.tour.scene import Scene

VAULT = "sample.sessionprep"
PASSPHRASE = "seven herons wade past the mill"  # noqa: S105 - it is told to everybody, in tour.json
_PACE = 12  # milliseconds a key takes where somebody looks on


def play(folder: Path, *, every_look: bool) -> int:
    """The whole tour, into this folder; stopped by Ctrl+C, it takes back what it made."""
    place = claim(folder)
    try:
        with private_home(place) as home, _asked_to_stop() as stopped:
            _expect_screen()
            _perform(place, home, stopped, every_look=every_look)
    except KeyboardInterrupt:
        for left in place.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        raise
    return 0


def _expect_screen() -> None:
    if trouble := guarding.screen_trouble():
        raise Expected(trouble)
    if lacking := missing(for_window=not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen")):
        raise Expected(f"{sentence(lacking)} {install_line(package.name for package in lacking)}")


def _perform(place: Path, home: Path, stopped: Callable[[], bool], *, every_look: bool) -> None:
    from sessionprep.app.tour.hands import Stuck
    from sessionprep.app.tour.story import tell

    scene = _scene(place, home, stopped, every_look=every_look)
    try:
        tell(scene)
    except Stuck:
        scene.hands.front().grab().save(str(place / "stuck.png"))
        raise
    finally:
        scene.frame.close()
    save(place / "tour.json", scene.diary.written())


def _scene(place: Path, home: Path, stopped: Callable[[], bool], *, every_look: bool) -> Scene:
    from pathlib import Path

    from PySide6.QtCore import QLocale

    from sessionprep.app.offscreen import keep_quiet
    from sessionprep.app.tour.camera import Camera
    from sessionprep.app.tour.clock import LAST_EVENING, TourClock
    from sessionprep.app.tour.diary import Diary
    from sessionprep.app.tour.hands import Hands
    from sessionprep.app.tour.scene import Scene
    from sessionprep.services import sample
    from sessionprep.services.content.library import load
    from sessionprep.ui.theme.apply import application
    from sessionprep.ui.window.frame import Frame

    keep_quiet()
    app = application(sys.argv[0])
    guarding.finish()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    clock = TourClock(LAST_EVENING)
    # By its name alone, so that no picture shows where somebody played this.
    frame = Frame(app, Path(VAULT), clock, home / "appearance.json")
    hands = Hands(frame, 0 if app.platformName() == "offscreen" else _PACE, stopped)
    diary = Diary(PASSPHRASE)
    camera = Camera(app, hands, place, diary.titles, every_look=every_look)
    frame.show()
    frame.activateWindow()
    return Scene(place, frame, clock, hands, camera, diary, sample.load(), load())


@contextmanager
def _asked_to_stop() -> Iterator[Callable[[], bool]]:
    """Ctrl+C waits for a moment between two steps: raised inside Qt it would be lost."""
    asked: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: asked.append(number))
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, before)
