"""A vault that is not one's own: the sample, which nothing is kept of, and another one chosen by its folder."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QFileDialog, QRadioButton, QWidget

from sessionprep.services import questions
from sessionprep.services.labels import Label
from sessionprep.ui.tabs import TABS
from sessionprep.ui.theme.looks import Look
from sessionprep.ui.theme.override import override
from tests.helpers.vaults import vault_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.visitor import Visitor

    Arrive = Callable[[Path], Visitor]

KEPT = "Nothing you change here is kept"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program puts what it throws away."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


@pytest.fixture
def guest(temporary: Path, newcomer: Visitor) -> Visitor:
    """Someone who chose to look around; all by keyboard."""
    assert temporary.is_dir()
    newcomer.press("Tab")
    assert newcomer.focus_name() == "Look around with a sample"
    newcomer.press("Return")
    newcomer.inside()
    return newcomer


def test_a_sample_is_full_and_says_that_nothing_is_kept(guest: Visitor) -> None:
    assert guest.read(questions.listed)
    for place in range(1, 6):
        guest.press(f"Ctrl+{place}")
        assert guest.reads(KEPT)


class Flashes(QObject):
    """Every window that came up since it began to look."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_part_of_a_tab_is_a_window_of_its_own_for_a_moment(guest: Visitor) -> None:
    """It would flash, and the keyboard would be gone."""
    flashes = Flashes()
    QApplication.instance().installEventFilter(flashes)  # type: ignore[union-attr]  # there is one
    for place in range(1, len(TABS) + 1):
        guest.press(f"Ctrl+{place}")
        for chip in guest.frame.findChildren(QRadioButton):
            if chip.isVisible() and chip.property("look") == Look.CHIP:
                chip.click()
    guest.press("Ctrl+2")
    guest.inside().context.guide.offer_bank(None)
    flashes.seen.remove("DialogShell")
    assert flashes.seen == []


@pytest.mark.parametrize("leave", [lambda guest: guest.click("Done looking"), lambda guest: guest.press("Ctrl+L")])
def test_leaving_it_leads_back_to_the_welcome_and_leaves_nothing(
    guest: Visitor, temporary: Path, leave: Callable[[Visitor], None]
) -> None:
    assert list(temporary.iterdir())
    guest.press("Ctrl+2")
    guest.write("typed and gone")
    leave(guest)
    assert guest.focus_name() == "Begin"
    assert not list(temporary.iterdir())
    assert not guest.vault.exists()


def test_the_sample_can_be_looked_at_twice(guest: Visitor) -> None:
    guest.press("Ctrl+L", "Tab", "Return")
    guest.inside()
    assert guest.reads(KEPT)


def test_closing_the_window_leaves_nothing_either(guest: Visitor, temporary: Path) -> None:
    guest.inside().workspace.do(Label.ADD, questions.add, "gone")
    assert guest.close()
    assert not list(temporary.iterdir())


def test_closing_the_window_while_it_is_being_made_leaves_nothing(newcomer: Visitor, temporary: Path) -> None:
    newcomer.click("Look around with a sample")
    assert newcomer.close()
    assert not list(temporary.iterdir())


def test_no_place_for_a_sample_is_said(newcomer: Visitor, temporary: Path) -> None:
    temporary.rmdir()
    newcomer.click("Look around with a sample")
    newcomer.until(lambda: newcomer.reads("There is no room for a sample on this computer right now."))
    assert newcomer.focus_name() == "Begin"


def test_ones_own_vault_says_nothing_of_a_sample(inside: Visitor) -> None:
    assert not inside.reads(KEPT)


# Another vault.


def choose(visitor: Visitor, words: str, folder: Path) -> None:
    visitor.press(*["Tab"] * 2)
    assert visitor.focus_name() == words
    visitor.press("Return")
    visitor.until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    visitor.press("Ctrl+A")
    visitor.write(str(folder))
    visitor.press("Return")
    visitor.until(lambda: not QApplication.activeModalWidget())


def test_another_vault_is_opened_by_keyboard_and_no_trace_is_left(newcomer: Visitor, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    other, _key = vault_folder(tmp_path / "elsewhere", "Very private")
    choose(newcomer, "Open a vault I have…", other)
    assert newcomer.reads("Locked")
    assert newcomer.reads("Very private")
    newcomer.unlock()
    newcomer.close()
    assert not [one for one in tmp_path.rglob("*") if one.is_file() and b"Very private" in one.read_bytes()]
    assert not list(tmp_path.rglob("QtProject*"))
    assert not list(tmp_path.rglob("recently*"))


def test_leaving_the_file_dialog_changes_nothing_and_leaves_no_trace(newcomer: Visitor, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))
    newcomer.press("Tab", "Tab", "Return")
    newcomer.until(QApplication.activeModalWidget)
    newcomer.press("Esc")
    assert newcomer.focus_name() == "Open a vault I have…"
    assert set(tmp_path.rglob("*")) == before


def test_a_folder_that_is_no_vault_is_said_and_another_can_be_chosen(newcomer: Visitor, tmp_path: Path) -> None:
    other, _key = vault_folder(tmp_path, "Other")
    choose(newcomer, "Open a vault I have…", tmp_path)
    assert newcomer.reads("This folder holds no vault.")
    newcomer.press("Shift+Tab")
    choose(newcomer, "Open another vault…", other)
    newcomer.unlock()
