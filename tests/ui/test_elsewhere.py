"""More than one vault, each with its own passphrase: from one to another, and to a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QListView

from sessionprep.services import entry, questions
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.disk import no_room
from tests.helpers.vaults import PASSPHRASE, vault_folder
from tests.ui.test_cover import expect_covered
from tests.ui.test_recovery_sheet import GOOD

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def name_a_place(visitor: Visitor, place: Path) -> None:
    visitor.until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    visitor.press("Ctrl+A")
    visitor.write(str(place))
    visitor.press("Return")
    visitor.until(lambda: not QApplication.activeModalWidget())


def make_it(visitor: Visitor) -> None:
    """The pages of the first start, by keyboard."""
    assert visitor.focus_name() == "Begin"
    visitor.press("Return")
    visitor.write(GOOD)
    visitor.press("Return")
    visitor.write(GOOD)
    visitor.press("Return")
    visitor.until(lambda: visitor.reads("Your recovery sheet"))
    visitor.press("Alt+N")


def test_a_new_vault_is_made_elsewhere_and_the_open_one_is_locked_first(inside: Visitor, tmp_path: Path) -> None:
    rooms, begun = inside.inside(), [inside.frame.vault]
    inside.frame.emptied.connect(lambda: begun.append(inside.frame.vault))
    inside.press("Ctrl+2")
    inside.write("half a tho")
    inside.choose("New vault…")
    name_a_place(inside, tmp_path / "Second")
    second = tmp_path / "Second.sessionprep"
    assert inside.frame.rooms is None
    assert begun == [inside.vault, second]  # the next process asks for this one
    open_vault(inside.vault, unlock(inside.vault, PASSPHRASE), HandClock()).close()
    assert not second.exists()
    make_it(inside)
    assert inside.inside() is not rooms
    assert inside.read(questions.listed) == ()
    inside.press("Ctrl+L")
    entry.unlock(second, GOOD).forget()


def test_another_vault_is_opened_from_the_menu(inside: Visitor, tmp_path: Path) -> None:
    other, _key = vault_folder(tmp_path, "Other")
    inside.choose("Open another vault…")
    name_a_place(inside, other)
    assert inside.reads("Locked")
    assert inside.reads("Other")
    assert inside.unlock().workspace.vault.path == other


def test_leaving_the_question_leaves_the_vault_open(inside: Visitor) -> None:
    rooms = inside.inside()
    inside.choose("New vault…")
    inside.until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    inside.press("Esc")
    assert inside.frame.rooms is rooms


def test_words_that_cannot_be_saved_are_not_left_behind(inside: Visitor, tmp_path: Path) -> None:
    rooms = inside.inside()
    inside.press("Ctrl+2")
    with no_room():
        inside.write("half a tho")
        inside.choose("New vault…")
        name_a_place(inside, tmp_path / "Second")
        expect_covered(inside)
    assert inside.frame.rooms is rooms
    assert inside.frame.vault == inside.vault


def test_a_new_vault_can_be_made_without_opening_the_one_that_is_locked(locked: Visitor, tmp_path: Path) -> None:
    locked.click("New vault…")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles() == [str(tmp_path / "My notes.sessionprep")]
    name_a_place(locked, tmp_path / "Second.sessionprep")
    make_it(locked)
    assert locked.inside().workspace.vault.path == tmp_path / "Second.sessionprep"


def test_no_vault_is_made_inside_another(locked: Visitor) -> None:
    before = sorted(locked.vault.rglob("*"))
    locked.click("New vault…")
    name_a_place(locked, locked.vault / "Second")
    assert locked.reads("This place is inside the folder of another vault")
    assert sorted(locked.vault.rglob("*")) == before


# Choosing changes nothing.


def asking(visitor: Visitor, button: str) -> tuple[QFileDialog, QListView]:
    """The dialog, with the open vault's folder chosen in it."""
    visitor.click(button)
    visitor.until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    rows = next(each for each in dialog.findChildren(QListView) if each.objectName() == "listView")
    visitor.until(lambda: shown(rows, visitor.vault.name))
    (row,) = shown(rows, visitor.vault.name)
    visitor.until(lambda: rows.visualRect(row).isValid())
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(row).center())
    assert rows.currentIndex() == row
    return dialog, rows


def shown(rows: QListView, name: str) -> list[QModelIndex]:
    model, root = rows.model(), rows.rootIndex()
    found = (model.index(number, 0, root) for number in range(model.rowCount(root)))
    return [each for each in found if each.data() == name]


@pytest.mark.parametrize("button", ["Open another vault…", "New vault…"])
def test_no_folder_is_deleted_where_one_is_chosen(locked: Visitor, button: str) -> None:
    dialog, rows = asking(locked, button)
    locked.press("Del")
    assert QApplication.activeModalWidget() is dialog  # and not a question whether to
    assert rows.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    assert rows.dragDropMode() is QListView.DragDropMode.NoDragDrop
    locked.press("Esc")
    assert (locked.vault / "vault.db").exists()


def test_a_folder_can_be_made_for_a_new_vault(locked: Visitor, tmp_path: Path) -> None:
    _dialog, rows = asking(locked, "New vault…")
    locked.click("Create New Folder")
    locked.until(lambda: rows.currentIndex().data() == "New Folder")
    locked.press("Esc")
    assert (tmp_path / "New Folder").is_dir()
