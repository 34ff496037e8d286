"""Whether this copy of the program is whole: a line for each thing tried, in a folder that is removed again."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sessionprep.app import guarding
from sessionprep.app.voice import say
from sessionprep.domain.expected import Expected
from sessionprep.paths import resource
from sessionprep.services.clock import SystemClock
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.clock import Clock

_SHIPPED = ("content", "fonts", "icons")
_NETWORK = ("socket", "ssl", "http.client", "urllib.request", "asyncio", "PySide6.QtNetwork")
_PASSPHRASE = "only for this test"  # noqa: S105 - it guards an empty vault for a second
_WORDS = "Does this copy keep what I write?"


class NotWhole(Expected):
    """Something this copy needs is missing or does not do what it should."""


def self_test() -> int:
    """Raises Expected at the first thing that is wrong."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory(prefix="sessionprep-") as place:
        folder, clock = Path(place), SystemClock(lambda: "UTC")
        tried: tuple[tuple[str, Callable[[], None]], ...] = (
            (_("every file that comes with it can be read"), _read_resources),
            (_("the questions, prompts and words are there"), _load_content),
            (_("a vault keeps what is written, locked and unlocked again"), lambda: _use_vault(folder, clock)),
            (_("a window can be drawn"), lambda: _draw_window(folder, clock)),
            (_("nothing that reaches a network was loaded"), _stay_offline),
        )
        for what, attempt in tried:
            attempt()
            say(_("Good: {what}.").format(what=what))
    return 0


def _read_resources() -> None:
    for name in _SHIPPED:
        files = [file for file in resource(name).rglob("*") if file.is_file()] if resource(name).is_dir() else []
        if not files or not all(file.read_bytes() for file in files):
            raise NotWhole(_("Files are missing from this copy ({name}); install it again.").format(name=name))


def _load_content() -> None:
    from sessionprep.services import sample
    from sessionprep.services.content import library

    library.load()
    sample.load()


def _use_vault(folder: Path, clock: Clock) -> None:
    from sessionprep.services import entry, questions
    from sessionprep.services.labels import Label

    path = folder / "Test.sessionprep"
    workspace = entry.open_workspace(path, entry.make(path, _PASSPHRASE, clock), clock)
    workspace.do(Label.ADD, questions.add, _WORDS)
    workspace.close()
    workspace = entry.open_workspace(path, entry.unlock(path, _PASSPHRASE), clock)
    found = [question.wording for question in workspace.read(questions.listed)]
    sound = workspace.vault.verify().is_sound
    workspace.close()
    if found != [_WORDS] or not sound:
        raise NotWhole(_("A vault made by this copy did not keep what was written; do not trust it with yours."))


def _draw_window(folder: Path, clock: Clock) -> None:
    from sessionprep.shared_libraries import missing, sentence

    if lacking := missing(for_window=os.environ["QT_QPA_PLATFORM"] != "offscreen"):
        raise NotWhole(sentence(lacking))
    from sessionprep.app.offscreen import keep_quiet
    from sessionprep.ui.theme.apply import application
    from sessionprep.ui.window.frame import Frame

    if trouble := guarding.screen_trouble():
        raise NotWhole(trouble)
    keep_quiet()
    frame = Frame(application(sys.argv[0]), folder / "New.sessionprep", clock, folder / "appearance.json")
    frame.show()
    picture = frame.grab().toImage()
    frame.close()
    if len({picture.pixel(x, picture.height() // 3) for x in range(picture.width())}) < 2:  # noqa: PLR2004 - a blank line
        raise NotWhole(_("The window of this copy stays blank."))


def _stay_offline() -> None:
    loaded = [name for name in _NETWORK if name in sys.modules]
    if loaded:
        raise NotWhole(_("This copy loaded a part that can reach a network ({name}).").format(name=loaded[0]))
