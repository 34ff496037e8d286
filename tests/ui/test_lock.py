"""Ctrl+L from anywhere hides everything, closes the file and loses no word."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from threading import Event
from typing import TYPE_CHECKING, NoReturn

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QMenu

from sessionprep.domain.question import Question
from sessionprep.services import entry, expectations, goals, questions, understandings
from sessionprep.services.labels import Label
from sessionprep.services.lines import Written
from sessionprep.ui.kit.jobs import Job
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.tabs import TABS
from sessionprep.ui.window import frame
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.jobs import Progress
    from tests.ui.visitor import Visitor

CANARY = "kanarienvogel"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # raising, grabbing: offscreen
PLACES = {spec.name: place for place, spec in enumerate(TABS, start=1)}
_OPENS = """
import sys
from pathlib import Path
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE
place = Path(sys.argv[1])
vault = open_vault(place, unlock(place, PASSPHRASE), HandClock())
print(vault.read_only)
vault.close()
"""


def another_program_opens(place: Path) -> bool:
    done = subprocess.run([sys.executable, "-c", _OPENS, str(place)], capture_output=True, text=True, check=False)
    return done.returncode == 0 and done.stdout == "False\n"


def expect_locked(visitor: Visitor) -> None:
    assert visitor.frame.rooms is None
    assert not QApplication.activePopupWidget()
    assert not QApplication.activeModalWidget()
    assert visitor.reads("Locked")
    assert not visitor.frame.menuBar().isVisible()
    assert visitor.focus_name() == "Passphrase"
    assert not visitor.field("Passphrase").text()
    assert all(CANARY not in window.windowTitle() for window in QApplication.topLevelWidgets())
    open_vault(visitor.vault, unlock(visitor.vault, PASSPHRASE), HandClock()).close()


def wordings(visitor: Visitor) -> list[str]:
    return [question.wording for question in visitor.read(questions.listed)]


# From everywhere.


@pytest.mark.parametrize("tab", PLACES)
def test_from_every_tab(inside: Visitor, tab: str) -> None:
    inside.press(f"Ctrl+{PLACES[tab]}", "Ctrl+L")
    expect_locked(inside)


def test_another_program_can_open_the_vault_at_once(inside: Visitor) -> None:
    assert not another_program_opens(inside.vault)
    inside.press("Ctrl+L")
    assert another_program_opens(inside.vault)


def test_by_the_button(inside: Visitor) -> None:
    inside.click("Lock")
    expect_locked(inside)


def share(visitor: Visitor) -> None:
    visitor.press("Ctrl+E")


def ask_where_to_save(visitor: Visitor) -> None:
    visitor.inside().workspace.do(Label.ADD, questions.add, f"{CANARY}?")
    visitor.press("Ctrl+E")
    visitor.press("Space")
    visitor.until(visitor.button("Save…").isEnabled)
    visitor.press("Ctrl+S")
    visitor.until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))


def keys(visitor: Visitor) -> None:
    visitor.press("F1")


def about(visitor: Visitor) -> None:
    visitor.choose("About SessionPrep")


def bank(visitor: Visitor) -> None:
    visitor.press("Ctrl+2")
    visitor.inside().context.guide.offer_bank(None)


def paste(visitor: Visitor) -> None:
    visitor.press("Ctrl+2", "Ctrl+N")
    visitor.paste(f"{CANARY}?\nand why?")


def card_on_the_whole_screen(visitor: Visitor) -> None:
    visitor.inside().workspace.do(Label.ADD, questions.add, CANARY)
    visitor.press("Ctrl+2", "F2")
    visitor.click("More")
    visitor.click("Talking card…")
    visitor.press("Return")
    visitor.until(lambda: visitor.front().isFullScreen())


@pytest.mark.parametrize("dialog", [share, ask_where_to_save, keys, about, bank, paste, card_on_the_whole_screen])
def test_from_every_dialog(inside: Visitor, dialog: Callable[[Visitor], None]) -> None:
    dialog(inside)
    inside.until(lambda: isinstance(inside.front(), QDialog))
    inside.press("Ctrl+L")
    expect_locked(inside)


@pytest.mark.parametrize("dialog", [share, ask_where_to_save, paste])
def test_from_every_dialog_by_the_key_that_hides(inside: Visitor, dialog: Callable[[Visitor], None]) -> None:
    dialog(inside)
    inside.until(lambda: isinstance(inside.front(), QDialog))
    inside.press("Ctrl+Shift+H")
    assert inside.frame.isMinimized()
    inside.frame.showNormal()
    expect_locked(inside)


def test_with_a_menu_open(inside: Visitor) -> None:
    inside.press("Alt+V")
    inside.until(lambda: isinstance(inside.front(), QMenu))
    inside.press("Ctrl+L")
    expect_locked(inside)


def test_with_a_rows_menu_open(inside: Visitor) -> None:
    inside.inside().workspace.do(Label.ADD, questions.add, CANARY)
    inside.press("Ctrl+2")
    rows = inside.inside().findChildren(RecordList)[-1]
    QApplication.sendEvent(rows, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    inside.until(lambda: isinstance(inside.front(), QMenu))
    inside.press("Ctrl+L")
    expect_locked(inside)


def test_with_a_list_dropped_down(inside: Visitor) -> None:
    inside.inside().workspace.do(Label.ADD, expectations.add, CANARY)
    inside.press("Ctrl+3", "Return")
    inside.combo("How it stands").showPopup()
    inside.until(QApplication.activePopupWidget)
    inside.press("Ctrl+L")
    expect_locked(inside)


@pytest.mark.parametrize("keys", ["Ctrl+L", "Ctrl+Shift+H"])
def test_with_a_list_dropped_down_in_a_dialog(inside: Visitor, keys: str) -> None:
    bank(inside)
    drop_down(inside, inside.combo("Subject"))
    inside.press(keys)
    inside.frame.showNormal()
    expect_locked(inside)


def drop_down(visitor: Visitor, combo: QComboBox) -> None:
    """In a dialog that somebody has had in front of them for a while."""
    visitor.front_window()
    visitor.until(lambda: visitor.front().property("locks"))
    combo.showPopup()
    visitor.until(QApplication.activePopupWidget)


# Nothing is lost, nothing is left.


def test_a_half_typed_field_is_there_afterwards(inside: Visitor) -> None:
    inside.inside().workspace.do(Label.ADD, questions.add, "Why?")
    inside.press("Ctrl+2", "Return", "Ctrl+End")
    inside.write(f" {CANARY}")
    inside.press("Ctrl+L")
    expect_locked(inside)
    inside.unlock()
    assert wordings(inside) == [f"Why? {CANARY}"]


def test_a_line_not_yet_added_is_there_afterwards(inside: Visitor) -> None:
    inside.press("Ctrl+2")
    inside.write(CANARY)
    inside.press("Ctrl+L")
    expect_locked(inside)
    inside.unlock()
    inside.press("Ctrl+2")
    assert inside.field("Add a question").text() == CANARY
    assert wordings(inside) == []


def test_a_pasted_list_not_yet_added_is_there_afterwards(inside: Visitor) -> None:
    paste(inside)
    inside.write(" more")
    written = inside.box("Your list").toPlainText()
    inside.press("Ctrl+L")
    expect_locked(inside)
    inside.unlock()
    inside.press("Ctrl+2")
    inside.inside().context.guide.take_list(None)
    assert inside.box("Your list").toPlainText() == written


def test_no_widget_and_no_record_outlives_the_lock(inside: Visitor) -> None:
    rooms = inside.inside()
    rooms.workspace.do(Label.ADD, questions.add, CANARY)
    goal = rooms.workspace.do(Label.ADD, goals.add, CANARY)
    rooms.workspace.do(Label.ADD, goals.change_steps, goal.id, [Written(CANARY)])
    rooms.workspace.do(Label.ADD, understandings.write_plan, CANARY)
    for place in PLACES.values():
        inside.press(f"Ctrl+{place}")
    inside.press("Ctrl+3")
    for part in ("Goals", "How we work"):
        inside.click(part)
    watched: list[object] = [rooms, rooms.workspace, *rooms.findChildren(RecordList)]
    left = [weakref.ref(one) for one in watched]
    watched.clear()
    del rooms
    inside.press("Ctrl+L")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [one() for one in left] == [None] * len(left)
    assert not [one for one in gc.get_objects() if isinstance(one, Question) and CANARY in one.wording]


def test_closing_the_window_is_a_lock(inside: Visitor) -> None:
    inside.press("Ctrl+2")
    inside.write(CANARY)
    assert inside.close()
    assert another_program_opens(inside.vault)


# On the locked page.


def test_half_a_passphrase_is_forgotten(locked: Visitor) -> None:
    locked.write("half")
    locked.press("Ctrl+L")
    expect_locked(locked)


def test_unlocking_under_way_is_stopped(locked: Visitor) -> None:
    locked.write(PASSPHRASE)
    locked.press("Return", "Ctrl+L")
    locked.until(lambda: not locked.frame.jobs.busy())
    expect_locked(locked)
    locked.unlock()


def test_the_window_can_be_closed_while_unlocking_is_under_way(locked: Visitor) -> None:
    locked.write(PASSPHRASE)
    locked.press("Return")
    assert locked.close()
    assert locked.frame.rooms is None


def test_a_file_dialog_on_the_locked_page_goes_too(locked: Visitor) -> None:
    locked.click("Open another vault…")
    locked.until(lambda: isinstance(locked.front(), QFileDialog))
    locked.press("Ctrl+L")
    expect_locked(locked)


def test_nor_does_a_list_dropped_down_in_it_keep_it_in_sight(locked: Visitor) -> None:
    locked.click("Open another vault…")
    locked.until(lambda: isinstance(locked.front(), QFileDialog))
    drop_down(locked, next(each for each in locked.front().findChildren(QComboBox) if each.isVisible()))
    locked.press("Ctrl+Shift+H")
    assert locked.frame.isMinimized()
    locked.frame.showNormal()
    expect_locked(locked)


# What cannot be stopped holds nothing up.


@pytest.fixture
def stuck(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Visitor], None]]:
    """Work begins in this window that hears nothing, like a disk that does not answer."""
    monkeypatch.setattr(frame, "AT_MOST", 0.05)
    begun, may_end, under_way = Event(), Event(), list[Job]()

    def hear_nothing(_progress: Progress) -> None:
        begun.set()
        may_end.wait(20)

    def begin(visitor: Visitor) -> None:
        under_way.append(visitor.frame.jobs.run(hear_nothing, lambda _: None, lambda _: None))
        assert begun.wait(5)

    yield begin
    may_end.set()
    for job in under_way:
        job.wait_for_end()


def test_work_that_hears_nothing_does_not_hold_up_a_lock(inside: Visitor, stuck: Callable[[Visitor], None]) -> None:
    begun_anew: list[None] = []
    inside.frame.emptied.connect(lambda: begun_anew.append(None))
    stuck(inside)
    inside.press("Ctrl+L")
    expect_locked(inside)
    assert begun_anew == [None]


def test_nor_one_on_the_locked_page(locked: Visitor, stuck: Callable[[Visitor], None]) -> None:
    stuck(locked)
    locked.write("half")
    locked.press("Ctrl+L")
    expect_locked(locked)


def test_nor_does_it_keep_the_window(inside: Visitor, stuck: Callable[[Visitor], None]) -> None:
    stuck(inside)
    assert inside.close()
    assert inside.frame.jobs.busy()  # and so the program ends without waiting for it


# A bug on the way does not leave anything in sight, or in memory.


def bug(*_anything: object) -> NoReturn:
    raise ZeroDivisionError


def test_a_place_that_cannot_even_be_looked_at_is_locked_all_the_same(
    inside: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun_anew: list[None] = []
    inside.frame.emptied.connect(lambda: begun_anew.append(None))
    with monkeypatch.context() as patch, inside.qtbot.captureExceptions() as raised:
        patch.setattr(entry, "standing", bug)
        inside.press("Ctrl+L")
    assert raised[0][0] is ZeroDivisionError
    assert begun_anew == [None]
    assert inside.reads("What is at this place could not be looked at.")
    inside.press("Return")
    expect_locked(inside)


def test_the_program_starts_there_too(
    qtbot: QtBot, arrive: Callable[[Path], Visitor], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch, qtbot.captureExceptions() as raised:
        patch.setattr(entry, "standing", bug)
        visitor = arrive(tmp_path)
    assert raised
    assert visitor.focus_name() == "Look again"


def test_what_was_read_is_forgotten_even_if_leaving_the_rooms_fails(
    inside: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun_anew: list[None] = []
    inside.frame.emptied.connect(lambda: begun_anew.append(None))
    leave = inside.inside().leave
    monkeypatch.setattr(inside.inside(), "leave", bug)
    with inside.qtbot.captureExceptions() as raised:
        inside.press("Ctrl+L")
    leave()
    assert raised[0][0] is ZeroDivisionError
    assert begun_anew == [None]
