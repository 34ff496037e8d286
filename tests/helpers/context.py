"""A tab by itself: a window over a real vault, and what the tab said to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication, QMainWindow

from sessionprep.services.content.library import load
from sessionprep.services.workspace import Workspace
from sessionprep.ui.dialogs.bank import open_bank
from sessionprep.ui.dialogs.paste import open_paste
from sessionprep.ui.dialogs.shared import open_shared
from sessionprep.ui.dialogs.support import open_support
from sessionprep.ui.kit.bridge import Bridge
from sessionprep.ui.kit.context import Context
from sessionprep.ui.kit.jobs import Jobs
from tests.helpers.screens import clothed
from tests.helpers.vaults import fresh_vault

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.clock import Clock
    from sessionprep.domain.session import Session
    from sessionprep.services.content.library import Library
    from sessionprep.ui.kit.tab_spec import TabView


@dataclass(slots=True)
class Heard:
    """Keeps what a tab said and where it led, `undoable` the sentences that offered undo; dialogs open as they do."""

    said: list[str] = field(default_factory=list)
    undoable: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    led: list[tuple[str, str]] = field(default_factory=list)
    context: Context | None = None

    def say(self, sentence: str, *, undo: bool = False) -> None:
        self.said.append(sentence)
        if undo:
            self.undoable.append(sentence)

    def trouble(self, sentence: str) -> None:
        self.troubles.append(sentence)

    def go(self, tab: str, record: str = "") -> None:
        self.led.append((tab, record))

    def offer_bank(self, session: Session | None) -> None:
        if self.context:
            open_bank(self.context, session)

    def take_along(self, therapist: str) -> None:
        self.led.append(("take along", therapist))

    def look_back(self, recipient: str = "") -> None:
        if self.context:
            open_shared(self.context, recipient)

    def support(self) -> None:
        if self.context:
            open_support(self.context)

    def take_list(self, session: Session | None, pasted: str = "") -> None:
        if self.context:
            open_paste(self.context, session, pasted)


def a_context(tmp_path: Path, qtbot: QtBot, clock: Clock) -> Context:
    """An open, empty vault and an empty window; both are closed at the end of the test."""
    window = clothed(QMainWindow())
    workspace = Workspace(fresh_vault(tmp_path, clock), clock)
    jobs = Jobs(window)
    recorder = Heard()
    bridge = Bridge(workspace, window)

    def leave(_window: object) -> None:
        bridge.stop()
        jobs.stop()
        workspace.close()

    qtbot.addWidget(window, before_close_func=leave)
    recorder.context = Context(workspace, bridge, jobs, _library(), clock, recorder, recorder, window)
    return recorder.context


def heard(context: Context) -> Heard:
    return cast("Heard", context.voice)


def show_tab(context: Context, qtbot: QtBot, view: TabView, width: int = 1000, height: int = 700) -> None:
    """Put the tab into the window as a person sees it, with the keyboard where it begins."""
    window = cast("QMainWindow", context.window)
    window.setCentralWidget(view.widget())
    window.resize(width, height)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    view.start()


@cache
def _library() -> Library:
    return load()
