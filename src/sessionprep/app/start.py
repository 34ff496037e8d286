"""The window: what is needed for its first picture, and nothing that can wait."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sessionprep.app import guarding
from sessionprep.app.crash import speak_of_places
from sessionprep.domain.expected import Expected
from sessionprep.guards import screen
from sessionprep.shared_libraries import install_line, missing, sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from sessionprep.ui.window.frame import Frame

    Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]

AFTER_FIRST_PICTURE = 50  # milliseconds


def open_window(vault: str | Path | None) -> int:
    """Show the window until it is closed; says which system libraries are missing when Qt could not start."""
    if trouble := guarding.screen_trouble():
        print(trouble, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1
    lacking = missing(for_window=os.environ.get("QT_QPA_PLATFORM", "") != "offscreen")
    if lacking:
        told = f"{sentence(lacking)}\n{install_line(package.name for package in lacking)}"
        print(told, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1
    application, frame = show_window(vault)
    speak_of_places()
    sys.excepthook = saying(frame, sys.excepthook)
    code = int(application.exec())
    if frame.jobs.busy():  # in a call that hears nothing; Qt and Python would both wait for its end
        os._exit(code)
    return code


def saying(frame: Frame, usual: Hook) -> Hook:
    """What the world refused in the middle of something, such as a page that cannot be read, is said in the window."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Expected) and frame.rooms is not None:
            frame.rooms.voice.trouble(error.sentence)
        else:
            usual(kind, error, trace)

    return hook


def show_window(vault: str | Path | None) -> tuple[QApplication, Frame]:
    """The shown window, and the application that runs it; nothing is painted yet."""
    gc.disable()  # until the first picture, because nothing made before it is thrown away
    # Before Qt, because Qt's bindings look into every import that comes after them (twice the time).
    from sessionprep.app.again import taken_over
    from sessionprep.paths import appearance_file, default_vault
    from sessionprep.services import entry  # noqa: F401 - as above
    from sessionprep.services.clock import SystemClock
    from sessionprep.ui.theme import sheet, tokens  # noqa: F401 - as above
    from sessionprep.ui.window import remembered  # noqa: F401 - as above
    from sessionprep.vault import files, folder, holding, standing  # noqa: F401 - as above

    again = taken_over()
    wanted = again.vault if again else vault
    path = Path(wanted) if wanted else default_vault()
    looks_file = appearance_file()
    from PySide6.QtCore import QByteArray, QTimer

    from sessionprep.ui.theme.apply import application
    from sessionprep.ui.window.frame import Frame

    app = application(sys.argv[0])
    guarding.finish()
    frame = Frame(app, path, SystemClock(zone_here), looks_file)
    frame.first_seen.connect(gc.enable)
    frame.first_seen.connect(lambda: QTimer.singleShot(AFTER_FIRST_PICTURE, frame.warm_up))
    frame.emptied.connect(lambda: begin_again(frame))
    if again is not None:
        frame.restoreGeometry(QByteArray.fromBase64(again.geometry.encode()))
    if again is not None and again.reminder:
        frame.first_seen.connect(lambda: frame.reminding.expect(again.reminder))
    if again is not None and again.hidden:
        frame.showMinimized()
    else:
        frame.show()
    return app, frame


def begin_again(frame: Frame) -> None:
    """The locked window is another process's from here on, in the same place, or says that it is not."""
    from sessionprep.app.again import Again, start_again

    if not screen.is_far():  # a new process could not connect to it: the network stays closed to whatever this becomes
        geometry = bytes(frame.saveGeometry().toBase64().data()).decode()
        start_again(Again(str(frame.vault.absolute()), geometry, frame.isMinimized(), frame.reminding.left()))
    frame.stay()


def zone_here() -> str:
    """The IANA name of this computer's time zone."""
    from PySide6.QtCore import QTimeZone

    return bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii") or "UTC"
