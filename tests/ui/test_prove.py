"""The page that shows what is so: looked up, honest where something is not, and never what somebody wrote."""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow

from sessionprep.domain.access import AccessKind
from sessionprep.guards.standing import Aspect, Guard
from sessionprep.services import accesses, questions
from sessionprep.services.labels import Label
from sessionprep.ui.dialogs.prove import open_proof
from sessionprep.ui.dialogs.prove import words as prove_words
from sessionprep.ui.kit.jobs import Jobs
from tests.helpers.accessibility import everything_said, unnamed
from tests.helpers.clock import NOON, HandClock
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import clothed, wearing
from tests.helpers.vaults import vault_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.services.workspace import Workspace
    from sessionprep.ui.kit.dialog import DialogShell
    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

UP = tuple(Guard(aspect, active=True) for aspect in Aspect)
MARKER = "kanarienvogel"


@pytest.fixture
def prove(inside: Visitor) -> Visitor:
    inside.inside().workspace.do(Label.ADD, questions.add, MARKER)
    return proving(inside)


def proving(visitor: Visitor) -> Visitor:
    visitor.choose("Prove it…")
    visitor.until(lambda: visitor.reads("Who came and went") and not visitor.reads("Looking…"))
    return visitor


def damage(vault: Path, page: int) -> None:
    with (vault / "vault.db").open("r+b") as file:
        file.seek((page - 1) * 4096 + 100)
        byte = file.read(1)
        file.seek(-1, 1)
        file.write(bytes([byte[0] ^ 1]))


def kinds(visitor: Visitor) -> list[AccessKind]:
    return [event.kind for event in visitor.read(accesses.noted)]


def test_it_shows_the_files_and_what_each_is(prove: Visitor) -> None:
    for name in ("vault.db", "vault.keys", "vault.keys.bak", "README.txt"):
        assert prove.reads(name)
    assert prove.reads("everything you wrote, encrypted")
    assert prove.reads("No backup yet.")


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in the file system")
def test_a_copy_that_was_set_aside_is_listed_and_never_opened(locked: Visitor) -> None:
    copy = locked.vault / "vault (conflicted copy).db"
    os.mkfifo(copy)  # opening it would never end
    locked.unlock()
    assert locked.reads("A sync service seems to have set a copy aside in this vault’s folder:")
    assert locked.reads("vault (conflicted copy).db")
    proving(locked)
    assert locked.reads("vault (conflicted copy).db")
    assert locked.reads("never opened or deleted from here")
    assert copy.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_is_shown_without_what_is_not_seen(locked: Visitor) -> None:
    (locked.vault / "letter\n\u202efdp.exe").touch()
    locked.unlock()
    proving(locked)
    assert locked.reads("letter\ufffd\ufffdfdp.exe")


def test_a_guard_that_is_not_up_is_admitted(prove: Visitor) -> None:
    """Those of the tests' own process are not."""
    assert prove.reads("The guard against connections could not be put up here.")


def test_every_page_can_be_checked(prove: Visitor) -> None:
    assert prove.reads("No check of every page is noted yet.")
    prove.press("Alt+C")
    prove.until(lambda: prove.reads("pages are as they were written."))
    assert kinds(prove)[0] is AccessKind.CHECKED
    prove.until(lambda: prove.reads("every page was checked, all well"))


def test_a_damaged_page_is_told_and_noted(prove: Visitor) -> None:
    damage(prove.vault, 9)
    prove.press("Alt+C")
    prove.until(lambda: prove.reads("1 page is damaged."))
    assert kinds(prove)[0] is AccessKind.DAMAGE_FOUND


def test_a_check_is_given_up_with_its_page(prove: Visitor) -> None:
    prove.press("Alt+C", "Esc")
    prove.until(lambda: not prove.frame.jobs.busy())
    assert AccessKind.CHECKED not in kinds(prove)


def test_it_says_nothing_that_was_written(prove: Visitor) -> None:
    assert not [said for said in everything_said(prove.front()) if MARKER in said]


def test_who_came_and_went_is_noted(locked: Visitor) -> None:
    locked.write("another passphrase")
    locked.press("Return")
    locked.until(lambda: locked.reads("does not match"))
    locked.press("Ctrl+A")
    locked.unlock()
    locked.press("Ctrl+L")
    locked.until(lambda: locked.frame.rooms is None)
    locked.unlock()
    newest_first = [AccessKind.OPENED, AccessKind.LOCKED, AccessKind.OPENED, AccessKind.REFUSED]
    assert kinds(locked) == newest_first


@pytest.mark.parametrize("active", [True, False, None])
def test_every_state_has_its_own_words(active: bool | None) -> None:  # noqa: FBT001 - the cases
    said = {prove_words.guarded(Guard(aspect, active)) for aspect in Aspect}
    assert len(said) == len(Aspect)


@pytest.fixture
def lived_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """In a place that reads the same wherever the tests run."""
    from pathlib import Path

    from sessionprep.services import entry

    monkeypatch.chdir(tmp_path)
    clock = HandClock(NOON - timedelta(days=3))
    _place, key = vault_folder(tmp_path)
    workspace = entry.open_workspace(Path("Notes.sessionprep"), key, clock)
    for kind in (*[AccessKind.OPENED, AccessKind.LOCKED] * 6, AccessKind.CHECKED, AccessKind.EXPORTED):
        accesses.note(workspace, kind)
        clock.turn(hours=5)
    accesses.opened(workspace, [clock.now()])
    yield workspace
    workspace.close()


def shown(window: QMainWindow, workspace: Workspace, qtbot: QtBot) -> DialogShell:
    clothed(window).show()
    dialog = open_proof(window, workspace, Jobs(window), UP)
    qtbot.waitExposed(dialog)
    qtbot.waitUntil(lambda: all(line.text() != "Looking…" for line in dialog.findChildren(QLabel)))
    dialog.resize(dialog.sizeHint())
    return dialog


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_is_calm(look: str, lived_in: Workspace, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    with wearing(look):
        dialog = shown(window, lived_in, qtbot)
        assert not unnamed(dialog)
        assert_picture(dialog, f"prove-{look}")
        dialog.close()
