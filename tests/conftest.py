"""Every test gets an offscreen screen, a fixed time zone, our own typeface and a home of its own."""

from __future__ import annotations

import gc
import os
import sys
import time
from itertools import count
from typing import TYPE_CHECKING

import hypothesis
import pytest
from pytestqt.qtbot import QtBot

from sessionprep.ui.theme.appearance import Appearance, Theme
from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

_NUMBERS = count()
READABLE = 80  # letters in the name of a case
FIGURE = "figure"
hypothesis.settings.register_profile("ordinary", max_examples=25, deadline=None)
hypothesis.settings.register_profile("long", max_examples=500, deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--whole", action="store_true", help="only what the ordinary run leaves out for taking a second")
    parser.addoption("--long", action="store_true", help="all there are, for hours; their figures end the output")
    parser.addoption("--renew-pictures", action="store_true", help="write the pictures anew, to be reviewed as a diff")


def pytest_configure(config: pytest.Config) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["TZ"] = "Europe/Berlin"
    if hasattr(time, "tzset"):
        time.tzset()
    for scaling in ("QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_SCREEN_SCALE_FACTORS"):
        os.environ.pop(scaling, None)
    # Said by the offscreen screen whenever a window has a smallest size.
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")
    if config.getoption("--renew-pictures"):
        os.environ["RENEW_PICTURES"] = "1"
    hypothesis.settings.load_profile("long" if config.getoption("--long") else "ordinary")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    whole = config.getoption("--whole")
    left_out = [
        item
        for item in items
        if item.get_closest_marker("long") or (item.get_closest_marker("whole") is not None) != whole
    ]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [one for some in terminalreporter.stats.values() for one in some if isinstance(one, pytest.TestReport)]
    figures = {str(told) for one in reports for name, told in one.user_properties if name == FIGURE}
    if figures:
        terminalreporter.section("figures")
        for told in sorted(figures):
            terminalreporter.write_line(told)


def pytest_make_parametrize_id(val: object) -> str | None:
    """By its length, if it is long: random keys in a name would keep the workers from agreeing on what to run."""
    return f"{len(val)} {type(val).__name__}" if isinstance(val, str | bytes) and len(val) > READABLE else None


def pytest_collection_finish() -> None:
    """What is imported by now stays: the collector need not look through it during every test."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """A figure that was measured, for the end of the output and for docs/reliability.md."""
    return lambda figure: record_property(FIGURE, figure)


@pytest.fixture
def tmp_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As pytest's own, without its look at every folder made so far, which took longer than most tests."""
    folder = tmp_path_factory.getbasetemp() / str(next(_NUMBERS))
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where anything that looks for a home finds one, and nothing of the person at this computer."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return tmp_path


@pytest.fixture(autouse=True)
def gone_for_good() -> Iterator[None]:
    """Without an event loop, what was to be deleted later would live on half alive into the next test."""
    yield
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Watchful(QtBot):
    """Looks more often whether what is waited for has come; in ten milliseconds a tenth of the suite went by."""

    @override
    def wait(self, ms: int) -> None:
        super().wait(min(ms, 4))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:  # noqa: ARG001 - it has to be there first
    return Watchful(request)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Dressed in the light theme; a test that wants another dresses it and puts this back."""
    from sessionprep.ui.theme.apply import dress

    qapp.setCursorFlashTime(0)
    dress(qapp, Appearance(theme=Theme.LIGHT))
    return qapp
