"""The window around the rooms: menus, keys, undo, messages, and how it looks."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from sessionprep.app.start import saying
from sessionprep.domain.expected import Expected
from sessionprep.services import boundaries, questions
from sessionprep.services.entry import open_workspace
from sessionprep.services.labels import Label
from sessionprep.ui.kit.message_bar import MessageBar
from sessionprep.ui.kit.tab_column import TabColumn
from sessionprep.ui.tabs import TABS
from sessionprep.ui.window.actions import keys_sheet
from sessionprep.ui.window.menus import menus
from sessionprep.vault.meta import put_keys_generation
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def actions(visitor: Visitor) -> dict[str, QAction]:
    """What stands in the menus, by its words."""
    shown = [menu for menu in visitor.frame.menuBar().findChildren(QMenu) if menu.title()]
    return {action.text().replace("&", ""): action for menu in shown for action in menu.actions()}


def wordings(visitor: Visitor) -> list[str]:
    return [question.wording for question in visitor.read(questions.listed)]


# Menus and keys.


def test_every_key_is_given_once(inside: Visitor) -> None:
    taken = [key for menu in menus(inside.frame, inside.inside()) for one in menu.commands for key in one.keys]
    assert len(taken) == len(set(taken))


def test_each_letter_leads_to_one_place(inside: Visitor) -> None:
    groups = [[menu.words for menu in menus(inside.frame, inside.inside())]]
    groups[0] += ["&Share…", "&Lock"]  # the buttons beside the rooms
    groups += [
        [one.words for one in menu.commands if "&" in one.words] for menu in menus(inside.frame, inside.inside())
    ]
    for words in groups:
        letters = [each[each.index("&") + 1].lower() for each in words]
        assert len(letters) == len(set(letters)), words


def test_undo_is_offered_only_when_there_is_something(inside: Visitor) -> None:
    assert not actions(inside)["Undo"].isEnabled()
    inside.press("Ctrl+2")
    inside.write("Why?")
    inside.press("Return")
    inside.until(lambda: wordings(inside) == ["Why?"])
    assert actions(inside)["Undo adding"].isEnabled()
    assert not actions(inside)["Do again"].isEnabled()


def test_undo_and_redo_by_keys(inside: Visitor) -> None:
    inside.inside().workspace.do(Label.ADD, questions.add, "Why?")
    inside.press("Ctrl+2", "Ctrl+Z")
    assert wordings(inside) == []
    assert inside.reads("Undone: adding")
    inside.press("Ctrl+1", "Ctrl+Shift+Z")
    assert wordings(inside) == ["Why?"]
    assert inside.reads("Done again: adding")


def test_a_deletion_is_taken_back_by_the_button_in_its_message(inside: Visitor) -> None:
    inside.inside().workspace.do(Label.ADD, questions.add, "Why?")
    inside.press("Ctrl+2", "Del")
    assert wordings(inside) == []
    inside.click("Undo")
    assert wordings(inside) == ["Why?"]


def test_undo_beside_a_message_goes_when_something_else_was_done(inside: Visitor) -> None:
    """It would take that back, and not what the message names."""
    inside.press("Ctrl+2")
    inside.write("Why?")
    inside.press("Return", "Shift+Tab", "Ctrl+2")
    inside.until(lambda: wordings(inside) == ["Why?"])
    inside.inside().voice.say("Deleted 1 question.", undo=True)
    assert inside.reads("Deleted 1 question.")
    inside.inside().add_here()
    inside.write("And then?")
    inside.press("Return")
    inside.until(lambda: wordings(inside) == ["Why?", "And then?"])
    assert not inside.reads("Deleted 1 question.")


def test_a_message_stays_eight_seconds(inside: Visitor) -> None:
    inside.inside().workspace.do(Label.ADD, questions.add, "Why?")
    inside.press("Ctrl+2", "Del")
    bar = inside.inside().findChildren(MessageBar)[0]
    waits = [timer.remainingTime() for timer in bar.findChildren(QTimer) if timer.isActive()]
    assert bar.isVisible()
    assert min(waits) >= 8000


def test_a_number_leads_to_each_room(inside: Visitor) -> None:
    tabs = inside.inside().findChildren(TabColumn)[0]
    for place in reversed(range(len(TABS))):
        inside.press(f"Ctrl+{place + 1}")
        assert tabs.currentIndex() == place
        assert not tabs.hasFocus()


def test_arrows_walk_through_the_tabs_without_leaving_them(inside: Visitor) -> None:
    tabs = inside.inside().findChildren(TabColumn)[0]
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    inside.press("Down", "Down")
    assert tabs.currentIndex() == 2
    assert tabs.hasFocus()


def test_a_click_on_a_tab_leads_into_its_room(inside: Visitor) -> None:
    tabs = inside.inside().findChildren(TabColumn)[0]
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert tabs.currentIndex() == 1
    assert inside.focus_name() == "Add a question"


def test_the_sheet_of_keys_has_every_key(inside: Visitor) -> None:
    inside.press("F1")
    for words, key in keys_sheet(menus(inside.frame, inside.inside())):
        assert inside.reads(words)
        assert inside.reads(key)
    inside.press("Esc")
    assert not QApplication.activeModalWidget()


def test_no_menu_and_no_action_of_the_rooms_is_left_after_a_lock(inside: Visitor) -> None:
    before = len(inside.frame.findChildren(QAction))
    inside.press("Ctrl+L")
    inside.until(lambda: not actions(inside))
    inside.unlock()
    inside.until(lambda: len(inside.frame.findChildren(QAction)) == before)


# What the world refuses.


def test_what_cannot_be_read_in_the_middle_of_something_is_said(inside: Visitor) -> None:
    bugs: list[BaseException] = []
    hook = saying(inside.frame, lambda _kind, error, _trace: bugs.append(error))
    hook(Expected, Expected("A page is gone."), None)
    assert inside.reads("A page is gone.")
    hook(ValueError, ValueError(), None)
    assert len(bugs) == 1


def test_a_damaged_page_is_said_and_the_window_goes_on(locked: Visitor) -> None:
    workspace = locked.unlock().workspace
    for number in range(60):
        workspace.do(Label.ADD, boundaries.add, f"{number} " * 200)
        workspace.do(Label.ADD, questions.add, f"{number} " * 200)
    locked.press("Ctrl+L")
    database = locked.vault / "vault.db"
    written = bytearray(database.read_bytes())
    written[-4000] ^= 255  # in the last page, which holds the last that was written
    database.write_bytes(written)
    key = unlock(locked.vault, PASSPHRASE)  # beside the door, which would have found it
    locked.frame.enter(open_workspace(locked.vault, key, HandClock()))
    locked.press("Ctrl+2")
    assert locked.reads("The database of this vault is damaged.")
    locked.press("Ctrl+3", "Ctrl+N", "Ctrl+F", "Ctrl+L")
    assert locked.reads("Locked")


def test_an_older_key_file_put_back_is_said_once(locked: Visitor) -> None:
    place = locked.vault
    vault = open_vault(place, unlock(place, PASSPHRASE), HandClock())
    vault._connection.execute("BEGIN")  # noqa: SLF001 - as a later change of the passphrase would leave it
    put_keys_generation(vault._connection, 9)  # noqa: SLF001
    vault._connection.execute("COMMIT")  # noqa: SLF001
    vault.close()
    locked.unlock()
    assert locked.reads("An older key file was put back into this vault")
    locked.click("Close")
    assert not locked.reads("An older key file was put back into this vault")


# How it looks.


def test_text_grows_while_the_vault_is_locked(locked: Visitor) -> None:
    before, width = QApplication.font().pointSizeF(), locked.field("Passphrase").height()
    locked.write("half")
    locked.press("Ctrl++", "Ctrl++")
    assert QApplication.font().pointSizeF() == pytest.approx(before * 1.2)
    assert locked.field("Passphrase").height() > width
    assert locked.field("Passphrase").text() == "half"
    locked.press("Ctrl+0")
    assert QApplication.font().pointSizeF() == pytest.approx(before)


def test_text_grows_to_twice_the_size_and_shrinks_to_four_fifths(locked: Visitor) -> None:
    usual = QApplication.font().pointSizeF()
    for _step in range(12):
        locked.press("Ctrl+=")
    assert QApplication.font().pointSizeF() == pytest.approx(usual * 2)
    locked.unlock()
    assert not actions(locked)["Larger text"].isEnabled()
    locked.press("Ctrl+L")
    for _step in range(14):
        locked.press("Ctrl+-")
    assert QApplication.font().pointSizeF() == pytest.approx(usual * 0.8)
    locked.unlock()
    assert not actions(locked)["Smaller text"].isEnabled()


def test_a_theme_is_worn_at_once_and_marked_in_the_menu(inside: Visitor) -> None:
    page = {}
    for words in ("Light", "Dark", "High contrast"):
        actions(inside)[words].trigger()
        page[words] = inside.frame.grab().toImage().pixelColor(QPoint(400, 400)).name()
        assert [each for each, action in actions(inside).items() if action.isChecked()] == [words]
    assert len(set(page.values())) == 3


def test_full_screen_and_back(inside: Visitor) -> None:
    inside.press("F11")
    inside.until(inside.frame.isFullScreen)
    assert actions(inside)["Full screen"].isChecked()
    inside.press("F11")
    inside.until(lambda: not inside.frame.isFullScreen())


# Starting.

_FIRST_PICTURE = """
import sys
from sessionprep.app.start import show_window
application, frame = show_window(sys.argv[1])
from PySide6 import QtCore
def seen():
    print(*sorted(name for name in sys.modules if name.split(".")[0] in {"sqlcipher3", "argon2", "cryptography",
        "zxcvbn", "filelock"} or name.startswith(("PySide6.QtSvg", "sessionprep.ui.tabs",
        "sessionprep.ui.dialogs", "sessionprep.ui.window.rooms", "sessionprep.ui.window.menus",
        "sessionprep.vault.driver"))), *({"Qt"} & vars(QtCore).keys()))  # naming Qt's own space builds a hundred enums
    application.quit()
frame.first_seen.connect(seen)
application.exec()
"""


def test_nothing_heavy_is_loaded_before_the_first_picture(tmp_path: Path) -> None:
    place, _key = vault_folder(tmp_path)
    command = [sys.executable, "-c", _FIRST_PICTURE, str(place)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
