"""Every screen there is: nothing on it without a name, and it looks as it did when somebody last looked at it."""

from __future__ import annotations

import json
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialog

from sessionprep.services import entry, sessions
from sessionprep.services.content.library import load as load_library
from sessionprep.services.labels import Label
from sessionprep.services.sample import fill, load
from sessionprep.ui.tabs import TABS
from sessionprep.ui.theme.appearance import Appearance, Theme
from sessionprep.ui.theme.apply import dress
from sessionprep.ui.window.frame import Frame
from tests.helpers.accessibility import unnamed
from tests.helpers.backups import a_backup
from tests.helpers.clock import NOON, HandClock
from tests.helpers.pictures import assert_picture
from tests.helpers.vaults import PASSPHRASE, vault_folder
from tests.ui.visitor import Visitor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.session import Session

    Start = Callable[[Path], Visitor]

SIZE = (1080, 720)
SETTLING = 6  # a text box tells its form, the form its card, the card its column how high it has become
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
    pytest.mark.parametrize("look", ["light", "dark"]),
]


@dataclass(frozen=True, slots=True)
class Screen:
    """`steps` lead there from the screen before, or with a vault open from the first tab."""

    name: str
    steps: Callable[[Visitor], object] = lambda _visitor: None


def tab(place: int) -> Callable[[Visitor], object]:
    return lambda visitor: visitor.press(f"Ctrl+{place}")


def passphrase(visitor: Visitor) -> None:
    visitor.press("Return")
    visitor.write("seven herons wade past")
    visitor.until(lambda: visitor.reads("Strong"))


def refused(visitor: Visitor) -> None:
    visitor.write(f"{PASSPHRASE} ")
    visitor.press("Return")
    visitor.until(lambda: visitor.reads("does not match"))


def by_sheet(visitor: Visitor) -> None:
    visitor.press("Ctrl+L")
    visitor.click("Use the recovery sheet…")
    visitor.write("1: 0f3a 99c2 7e")
    visitor.click("Go on")


def from_menu(words: str) -> Callable[[Visitor], object]:
    return lambda visitor: visitor.choose(words)


def next_session(visitor: Visitor) -> Session | None:
    return visitor.read(lambda work: sessions.next_up(work, NOON))


def expectations_picker(visitor: Visitor) -> None:
    visitor.press("Ctrl+3")
    visitor.click("Prompts…")


def boundaries_picker(visitor: Visitor) -> None:
    visitor.press("Ctrl+4")
    visitor.click("Examples…")


def at_moments(visitor: Visitor) -> None:
    visitor.press("Ctrl+5")
    visitor.click("Moments")


def worth_noticing(visitor: Visitor) -> None:
    at_moments(visitor)
    visitor.click("Worth noticing…")


def along_sessions(visitor: Visitor) -> None:
    at_moments(visitor)
    visitor.click("Along the sessions…")


def compass(visitor: Visitor) -> None:
    visitor.press("Ctrl+4")
    visitor.click("The compass…")


def picked(visitor: Visitor) -> None:
    visitor.press("Ctrl+E", "Space")
    visitor.until(visitor.button("Save…").isEnabled)
    visitor.until(lambda: not visitor.reads("Nothing is ticked yet."))


def no_backups(visitor: Visitor) -> None:
    visitor.press("Alt+V", "B")
    visitor.until(lambda: visitor.reads("There is no backup yet."))


EMPTY = [
    *(Screen(f"{spec.name}-empty", tab(place)) for place, spec in enumerate(TABS, start=1)),
    Screen("backups-empty", no_backups),
]
FULL = [
    *(Screen(spec.name, tab(place)) for place, spec in enumerate(TABS, start=1)),
    Screen("bank", lambda visitor: visitor.inside().context.guide.offer_bank(next_session(visitor))),
    Screen(
        "paste",
        lambda visitor: visitor.inside().context.guide.take_list(
            next_session(visitor), "• Why now?\n• What is it for?"
        ),
    ),
    Screen("expectations-picker", expectations_picker),
    Screen("boundaries-picker", boundaries_picker),
    Screen("compass", compass),
    Screen("worth-noticing", worth_noticing),
    Screen("along-sessions", along_sessions),
    Screen("moments", at_moments),
    Screen("keys", lambda visitor: visitor.press("F1")),
    Screen("about", lambda visitor: visitor.choose("About SessionPrep")),
    Screen("everything", from_menu("Everything in one file")),
    Screen("shared-empty", from_menu("What was shared")),
    Screen("change-passphrase", from_menu("Change passphrase")),
    Screen("change-everything", from_menu("Change everything")),
    Screen("share", lambda visitor: visitor.press("Ctrl+E")),
    Screen("share-picked", picked),
]


@pytest.fixture
def start(look: str, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    """The program in this look, with dates written one way wherever the tests run."""
    locale, frames = QLocale(), list[Frame]()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    looks = tmp_path / "looks.json"
    looks.write_text(json.dumps({"theme": look, "width": SIZE[0], "height": SIZE[1]}))

    def show(vault: Path) -> Visitor:
        frames.append(Frame(qapp, vault, HandClock(), looks))
        frames[0].resize(*SIZE)  # larger than the screen there is offscreen
        frames[0].show()
        return Visitor(qtbot, frames[0], vault)

    yield show
    frames[0].close()
    frames[0].deleteLater()
    QLocale.setDefault(locale)
    dress(qapp, Appearance(theme=Theme.LIGHT))


def look_at(visitor: Visitor, look: str, screens: Sequence[Screen]) -> None:
    """Each of them, also when one before it has changed."""
    wrong = [found for screen in screens for found in problems(visitor, look, screen)]
    assert not wrong, "\n".join(wrong)


def problems(visitor: Visitor, look: str, screen: Screen) -> Iterator[str]:
    if visitor.frame.rooms is not None:
        visitor.press("Ctrl+1")
    screen.steps(visitor)
    visitor.front_window()
    for _layer in range(SETTLING):
        QApplication.sendPostedEvents()
    yield from (f"{screen.name}: {path} has no name" for path in unnamed(visitor.front()))
    try:
        assert_picture(visitor.front(), f"screen-{screen.name}-{look}")
    except pytest.fail.Exception as changed:
        yield str(changed)
    while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
        dialog.reject()


def test_the_first_start(start: Start, look: str) -> None:
    look_at(start(Path("My notes.sessionprep")), look, [Screen("welcome"), Screen("passphrase", passphrase)])


def test_the_locked_page(start: Start, look: str, tmp_path: Path) -> None:
    place, _key = vault_folder(tmp_path)
    look_at(start(place), look, [Screen("unlock"), Screen("unlock-refused", refused), Screen("by-sheet", by_sheet)])


def test_what_cannot_be_opened(start: Start, look: str, tmp_path: Path) -> None:
    (tmp_path / "picture.png").touch()
    with chdir(tmp_path):
        look_at(start(Path("picture.png")), look, [Screen("closed")])


def test_a_lost_database(start: Start, look: str, tmp_path: Path) -> None:
    file, _key = a_backup(tmp_path)
    (file.parents[1] / "vault.db").unlink()
    with chdir(tmp_path):
        look_at(start(Path("Notes.sessionprep")), look, [Screen("closed-lost")])


@pytest.mark.parametrize("screens", [EMPTY, FULL], ids=["empty", "full"])
def test_an_open_vault(start: Start, look: str, tmp_path: Path, screens: Sequence[Screen]) -> None:
    place, key = vault_folder(tmp_path)
    workspace = entry.open_workspace(place, key, HandClock())
    if screens is FULL:
        workspace.do(Label.SAMPLE, fill, load(), load_library(), NOON, "UTC")
    visitor = start(place)
    visitor.frame.enter(workspace)
    look_at(visitor, look, screens)


def test_looking_around(start: Start, look: str) -> None:
    visitor = start(Path("My notes.sessionprep"))
    visitor.click("Look around with a sample")
    visitor.inside()
    look_at(visitor, look, [Screen("sample")])
