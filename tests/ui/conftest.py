from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.ui.theme.appearance import Appearance, Theme
from sessionprep.ui.theme.apply import dress
from sessionprep.ui.window.frame import Frame
from sessionprep.vault import kdf
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, vault_folder
from tests.ui.visitor import Visitor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every vault made here costs as little to open as those that are ready made."""
    monkeypatch.setattr(kdf, "USUAL", CHEAP)


@pytest.fixture
def arrive(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Path], Visitor]]:
    """Start the program with this vault; whatever is chosen about its looks is light again afterwards."""
    begun: list[Frame] = []

    def start(vault: Path) -> Visitor:
        frame = Frame(qapp, vault, HandClock(), tmp_path / "looks" / "appearance.json")
        begun.append(frame)
        frame.show()
        qtbot.waitExposed(frame)
        frame.warm_up()
        return Visitor(qtbot, frame, vault)

    yield start
    for frame in begun:
        frame.close()
        if frame.rooms is not None:  # words that could not be saved keep a window open
            frame.jobs.stop()
            frame.rooms.leave()
        frame.deleteLater()
    dress(qapp, Appearance(theme=Theme.LIGHT))


@pytest.fixture
def locked(arrive: Callable[[Path], Visitor], tmp_path: Path) -> Visitor:
    """In front of a locked, empty vault."""
    return arrive(vault_folder(tmp_path)[0])


@pytest.fixture
def inside(locked: Visitor) -> Visitor:
    """In the rooms of an empty vault."""
    locked.unlock()
    return locked


@pytest.fixture
def newcomer(arrive: Callable[[Path], Visitor], tmp_path: Path) -> Visitor:
    """In front of the first start, with no vault yet."""
    return arrive(tmp_path / "data" / "My notes.sessionprep")
