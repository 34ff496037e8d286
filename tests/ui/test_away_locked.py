"""Nobody is there while no vault is open: what is typed on the locked pages goes, and what was begun there ends."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from sessionprep.services import entry, locking
from sessionprep.services.labels import Label
from sessionprep.ui.kit.idle import Idle
from sessionprep.ui.window.away import Away
from tests.helpers.backups import a_backup
from tests.helpers.vaults import PASSPHRASE
from tests.ui.test_change_keys import fill_in
from tests.ui.test_recovery_sheet import GOOD, asked, by_sheet, chosen, shown
from tests.ui.test_way_back import damage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def screen_locks(visitor: Visitor) -> None:
    """As the desktop says it; and what was under way has ended."""
    away = visitor.frame.findChild(Away)
    assert isinstance(away, Away)
    away.left.emit()
    assert not visitor.frame.jobs.busy()


def idle(visitor: Visitor) -> Idle:
    found = visitor.frame.findChild(Idle)
    assert isinstance(found, Idle)
    return found


def expect_nothing_typed(visitor: Visitor) -> None:
    """On no page, shown or not."""
    frame = visitor.frame
    visitor.until(lambda: not any(one.text() for one in frame.findChildren(QLineEdit)))
    visitor.until(lambda: not any(one.toPlainText() for one in frame.findChildren(QPlainTextEdit)))


def test_half_a_passphrase_goes_after_the_usual_time(locked: Visitor, qtbot: QtBot) -> None:
    assert idle(locked).limit == locking.USUAL_MINUTES * 60
    locked.write("half")
    idle(locked).allow(0.02)
    qtbot.waitUntil(lambda: not locked.field("Passphrase").text())
    expect_nothing_typed(locked)


def test_a_first_passphrase_half_typed_goes(newcomer: Visitor) -> None:
    newcomer.press("Return")
    newcomer.write(GOOD)
    screen_locks(newcomer)
    assert newcomer.focus_name() == "Begin"
    expect_nothing_typed(newcomer)


def test_the_lines_of_a_new_sheet_are_not_left_in_sight(newcomer: Visitor) -> None:
    lines = shown(chosen(newcomer))
    screen_locks(newcomer)
    assert newcomer.focus_name() == "Passphrase"
    assert not newcomer.reads(lines[0][3:7])


def test_a_sheet_being_typed_goes(locked: Visitor) -> None:
    by_sheet(locked)
    locked.write("1: 1234 5678")
    screen_locks(locked)
    assert locked.focus_name() == "Passphrase"
    expect_nothing_typed(locked)


def test_a_vault_being_unlocked_stays_locked(locked: Visitor) -> None:
    locked.write(PASSPHRASE)
    locked.press("Return")
    screen_locks(locked)
    expect_nothing_typed(locked)
    assert locked.frame.rooms is None


def test_a_vault_being_made_is_whole_and_locked(newcomer: Visitor) -> None:
    newcomer.press("Return")
    newcomer.write(GOOD)
    newcomer.press("Return")
    newcomer.write(GOOD)
    newcomer.press("Return")
    newcomer.until(newcomer.vault.exists)  # what was not begun yet would not be made
    screen_locks(newcomer)
    assert newcomer.focus_name() == "Passphrase"
    expect_nothing_typed(newcomer)
    newcomer.unlock(GOOD)


def test_a_sample_being_made_leaves_nothing(newcomer: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    newcomer.press("Tab", "Return")
    screen_locks(newcomer)
    assert newcomer.focus_name() == "Begin"
    assert not list((tmp_path / "temporary").iterdir())


def test_while_a_new_key_is_taken_up_all_is_locked_and_one_passphrase_opens(inside: Visitor) -> None:
    inside.choose("Change everything…")
    fill_in(inside, PASSPHRASE, GOOD)
    inside.until(lambda: inside.reads("These are the lines for the new key."))
    lines = shown(inside)
    inside.press("Return")
    inside.write(lines[asked(inside)])
    inside.press("Return")
    screen_locks(inside)
    assert inside.frame.rooms is None
    opens = []
    for passphrase in (PASSPHRASE, GOOD):
        with suppress(entry.WrongPassphrase):
            entry.unlock(inside.vault, passphrase).forget()
            opens.append(passphrase)
    assert len(opens) == 1
    inside.unlock(opens[0])
    assert not list(inside.vault.glob("*.new*"))


def test_a_damaged_vault_that_was_unlocked_asks_again(arrive: Callable[[Path], Visitor], tmp_path: Path) -> None:
    backup, _key = a_backup(tmp_path)
    vault = backup.parents[1]
    damage(vault, 2)
    visitor = arrive(vault)
    visitor.write(PASSPHRASE)
    visitor.press("Return")
    visitor.until(lambda: visitor.reads("Save what can still be read"))
    screen_locks(visitor)
    assert visitor.focus_name() == "Passphrase"


def test_what_a_vault_chose_is_for_it_alone(inside: Visitor) -> None:
    inside.inside().workspace.do(Label.CHOOSE, locking.choose_minutes, "60")
    inside.press("Ctrl+L")
    inside.unlock()
    assert idle(inside).limit == 60 * 60
    inside.press("Ctrl+L")
    assert idle(inside).limit == locking.USUAL_MINUTES * 60


def test_the_first_letter_after_a_sleep_is_the_first_of_a_passphrase(locked: Visitor) -> None:
    locked.write("half")
    passed = [0.0]
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    watching = Idle(app, locked.frame, lambda: locked.frame.rooms is not None, lambda: passed[0])
    watching.ran_out.connect(locked.frame.lock)
    watching.allow(300)
    passed[0] = 3600
    QTest.keyClick(locked.front_window(), Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, 0)
    assert locked.field("Passphrase").text() == "x"
