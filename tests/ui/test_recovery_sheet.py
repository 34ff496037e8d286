"""The recovery sheet: offered at the first start, missed after a week, and a way in without the passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from sessionprep.services import entry, keys
from sessionprep.ui.dialogs.recovery_sheet import open_sheet
from sessionprep.vault.create import create
from sessionprep.vault.sheet import sheet, sheet_lines
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import HandClock
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import clothed, wearing
from tests.helpers.vaults import CHEAP, PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.visitor import Visitor

GOOD = "seven herons wade past"


def chosen(newcomer: Visitor) -> Visitor:
    """The passphrase of a new vault was chosen."""
    newcomer.press("Return")
    newcomer.write(GOOD)
    newcomer.press("Return")
    newcomer.write(GOOD)
    newcomer.press("Return")
    newcomer.until(lambda: newcomer.reads("Your recovery sheet"))
    return newcomer


def shown(visitor: Visitor) -> list[str]:
    """The lines of the sheet, as a person copies them."""
    (lines,) = {
        one.accessibleDescription()
        for one in visitor.front().findChildren(QWidget)
        if one.isVisible() and one.accessibleName() == "Recovery sheet"
    }
    return lines.splitlines()


def asked(visitor: Visitor) -> int:
    (label,) = [one.text() for one in visitor.front().findChildren(QLabel) if one.text().endswith("as you wrote it")]
    return int(label.split()[1]) - 1


def type_lines(visitor: Visitor, lines: list[str]) -> None:
    for line in lines:
        visitor.write(line)
        visitor.press("Return")


# The first start.


def test_the_sheet_is_copied_and_one_line_asked_back(newcomer: Visitor) -> None:
    copied = shown(chosen(newcomer))
    assert newcomer.focus_name() == "I have written it down"
    newcomer.press("Return")
    assert not [
        one for one in newcomer.front().findChildren(QLabel) if one.isVisible() and one.text() == copied[0][3:7]
    ]
    newcomer.write(copied[asked(newcomer)].upper())
    newcomer.press("Return")
    rooms = newcomer.inside()
    assert keys.sheet_is_made(rooms.workspace)
    assert keys.read_sheet("\n".join(copied)) == bytes(rooms.workspace.vault.key.secret)


def test_a_slip_of_the_pen_is_said_and_the_sheet_shown_again(newcomer: Visitor) -> None:
    copied = shown(chosen(newcomer))
    newcomer.press("Return")
    newcomer.write("1234 5678 9a")
    newcomer.press("Return")
    assert newcomer.reads("This is not what stands there.")
    newcomer.press("Alt+S")
    newcomer.until(lambda: newcomer.reads("I have written it down"))
    assert shown(newcomer) == copied
    assert newcomer.frame.rooms is None


def test_it_can_be_left_for_another_time_with_an_honest_sentence(newcomer: Visitor) -> None:
    chosen(newcomer)
    assert newcomer.reads("Without them, a forgotten passphrase means all is lost.")
    assert newcomer.reads("Who has it needs no passphrase.")
    newcomer.press("Alt+N")
    assert not keys.sheet_is_made(newcomer.inside().workspace)
    assert not newcomer.reads("no recovery sheet yet")


def test_a_lock_before_it_was_copied_forgets_it(newcomer: Visitor) -> None:
    chosen(newcomer)
    newcomer.press("Ctrl+L")
    assert newcomer.focus_name() == "Passphrase"
    newcomer.unlock(GOOD)
    assert not keys.sheet_is_made(newcomer.inside().workspace)


# While there is none.


def later(arrive: Callable[[Path], Visitor], tmp_path: Path) -> Visitor:
    """Eight days after the vault was made."""
    path, early = tmp_path / "Notes.sessionprep", HandClock()
    early.turn(days=-8)
    create(path, GOOD, early, CHEAP).forget()
    visitor = arrive(path)
    visitor.unlock(GOOD)
    return visitor


def test_after_a_week_without_a_sheet_one_line_says_so(arrive: Callable[[Path], Visitor], tmp_path: Path) -> None:
    visitor = later(arrive, tmp_path)
    assert visitor.reads("This vault has no recovery sheet yet.")
    visitor.click("Make one now")
    line = shown(visitor)
    visitor.press("Return")
    visitor.write(line[asked(visitor)])
    visitor.press("Return")
    visitor.until(lambda: visitor.reads("Good. Keep the sheet where only you find it."))
    assert not visitor.reads("no recovery sheet yet")
    assert keys.sheet_is_made(visitor.inside().workspace)


def test_not_now_is_an_answer_for_a_week(arrive: Callable[[Path], Visitor], tmp_path: Path) -> None:
    visitor = later(arrive, tmp_path)
    visitor.click("Make one now")
    visitor.press("Esc")
    assert not visitor.reads("no recovery sheet yet")
    visitor.press("Ctrl+L")
    visitor.unlock(GOOD)
    assert not visitor.reads("no recovery sheet yet")


# The way in.


@pytest.fixture
def forgotten(arrive: Callable[[Path], Visitor], tmp_path: Path) -> tuple[Visitor, list[str]]:
    """In front of a vault whose passphrase is forgotten, with its sheet in hand."""
    path, key = vault_folder(tmp_path)
    return arrive(path), list(sheet_lines(bytes(key.secret)))


def by_sheet(visitor: Visitor) -> None:
    visitor.press("Alt+R")
    visitor.until(lambda: visitor.focus_name() == "The eight lines")


def test_the_sheet_opens_the_vault_and_a_new_passphrase_is_chosen(forgotten: tuple[Visitor, list[str]]) -> None:
    visitor, lines = forgotten
    by_sheet(visitor)
    type_lines(visitor, [line[3:] for line in lines])
    visitor.press("Tab", "Return")
    visitor.until(lambda: visitor.reads("This is the sheet of this vault"))
    visitor.write(GOOD)
    visitor.press("Return")
    visitor.write(GOOD)
    visitor.press("Return")
    assert keys.sheet_is_made(visitor.inside().workspace)
    visitor.press("Ctrl+L")
    entry.unlock(visitor.vault, GOOD).forget()


def test_a_line_with_a_slip_is_named_and_the_rest_stays(forgotten: tuple[Visitor, list[str]]) -> None:
    visitor, lines = forgotten
    by_sheet(visitor)
    wrong = lines[4][:-2] + ("00" if lines[4][-2:] != "00" else "11")
    type_lines(visitor, [*lines[:4], wrong, *lines[5:]])
    visitor.click("Go on")
    assert visitor.reads("Line 5 does not match its last two digits.")
    assert visitor.see(QPlainTextEdit, "The eight lines").toPlainText().startswith(lines[0])


def test_the_sheet_of_another_vault_is_said(forgotten: tuple[Visitor, list[str]]) -> None:
    visitor, _lines = forgotten
    before = (visitor.vault / "vault.keys").read_bytes()
    by_sheet(visitor)
    type_lines(visitor, list(sheet_lines(bytes(32))))
    visitor.click("Go on")
    visitor.until(lambda: visitor.reads("This is the sheet of another vault"))
    assert (visitor.vault / "vault.keys").read_bytes() == before


def test_a_lock_forgets_what_was_typed_of_it(forgotten: tuple[Visitor, list[str]]) -> None:
    visitor, lines = forgotten
    by_sheet(visitor)
    type_lines(visitor, lines)
    visitor.press("Ctrl+L")
    assert visitor.focus_name() == "Passphrase"
    by_sheet(visitor)
    assert not visitor.see(QPlainTextEdit, "The eight lines").toPlainText()
    visitor.press("Alt+B")
    visitor.until(lambda: visitor.focus_name() == "Passphrase")


def test_with_damaged_key_files_the_lock_page_leads_to_the_sheet(forgotten: tuple[Visitor, list[str]]) -> None:
    visitor, lines = forgotten
    for name in ("vault.keys", "vault.keys.bak"):
        (visitor.vault / name).write_bytes(b"{")
    visitor.write(PASSPHRASE)
    visitor.press("Return")
    visitor.until(lambda: visitor.reads("The key file of this vault is damaged, and so is its copy."))
    assert visitor.reads("or use the recovery sheet")
    by_sheet(visitor)
    type_lines(visitor, lines)
    visitor.click("Go on")
    visitor.until(lambda: visitor.reads("This is the sheet of this vault"))


def test_without_its_key_file_a_vault_asks_for_the_sheet(arrive: Callable[[Path], Visitor], tmp_path: Path) -> None:
    path, _key = vault_folder(tmp_path)
    (path / "vault.keys").unlink()
    (path / "vault.keys.bak").unlink()
    visitor = arrive(path)
    assert visitor.reads("The key file of this vault is missing")
    assert visitor.reads("or use the recovery sheet")
    visitor.click("Use the recovery sheet…")
    assert visitor.focus_name() == "The eight lines"


@pytest.mark.parametrize("look", ["light", "dark"])
def test_how_it_looks(qtbot: QtBot, look: str) -> None:
    with wearing(look):
        window = clothed(QWidget())
        qtbot.addWidget(window)
        written = sheet("Notes", "ab" * 16, "cd" * 16, bytes(range(7, 39)))
        dialog = open_sheet(window, written, "These eight lines open your vault.", lambda: None, lambda: None)
        qtbot.waitExposed(dialog)
        assert not unnamed(dialog)
        assert_picture(dialog, f"screen-recovery-sheet-{look}")
        dialog.reject()
