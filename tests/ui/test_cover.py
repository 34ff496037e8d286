"""Words that cannot be saved stay where they are, covered, until there is a way; nobody sees them meanwhile."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from sessionprep.services import questions, support
from sessionprep.services.labels import Label
from sessionprep.services.workspace import Workspace
from sessionprep.vault.create import create
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.disk import no_room
from tests.helpers.vaults import CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.visitor import Visitor

CANARY = "kanarienvogel"
UNSAVED = "Some words are not saved yet. They wait behind this page."
STILL = "Some words are still not saved."
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="Windows neither moves an open file nor limits its size"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


@contextmanager
def moved_away(visitor: Visitor) -> Iterator[None]:
    away = visitor.vault.with_name("away")
    visitor.vault.rename(away)
    try:
        yield
    finally:
        away.rename(visitor.vault)


@pytest.fixture
def writing(inside: Visitor) -> Visitor:
    """Someone who has typed half a sentence that no disk knows of yet."""
    inside.inside().workspace.do(Label.ADD, questions.add, "Why?")
    inside.press("Ctrl+2", "Return", "Ctrl+End")
    return inside


def wordings(visitor: Visitor) -> list[str]:
    return [question.wording for question in visitor.read(questions.listed)]


def expect_covered(visitor: Visitor) -> None:
    assert visitor.reads("Locked")
    assert visitor.reads(UNSAVED)
    assert visitor.focus_name() == "Passphrase"
    assert not visitor.reads("Open another vault…")
    assert not visitor.frame.menuBar().isVisible()
    assert not QApplication.activeModalWidget()


def test_under_cover_support_is_the_same_for_everybody(writing: Visitor) -> None:
    workspace = writing.inside().workspace
    new = workspace.do(Label.ADD, support.add)
    workspace.do(Label.WRITE, support.name, new.id, CANARY)
    writing.write(" and")
    with no_room():
        writing.press("Ctrl+L")
        expect_covered(writing)
        writing.press("F5")
        assert writing.front().windowTitle() == "Support right now"
        assert not writing.reads(CANARY)
        writing.press("Esc")


def uncover(visitor: Visitor) -> None:
    visitor.write(PASSPHRASE)
    visitor.press("Return")
    visitor.until(lambda: not visitor.reads("Locked"))


def test_words_wait_under_cover_while_the_disk_is_full(writing: Visitor) -> None:
    with no_room():
        writing.write(f" {CANARY}")
        writing.press("Ctrl+L")
        expect_covered(writing)
        uncover(writing)
        assert writing.reads(STILL)
        assert writing.box("Question, as I’d say it").toPlainText() == f"Why? {CANARY}"
    writing.press("Ctrl+L")
    assert writing.frame.rooms is None
    writing.unlock()
    assert wordings(writing) == [f"Why? {CANARY}"]


def test_they_are_saved_as_soon_as_the_passphrase_is_given_and_there_is_room(writing: Visitor) -> None:
    with no_room():
        writing.write(f" {CANARY}")
        writing.press("Ctrl+L")
    uncover(writing)
    assert writing.reads("Everything is saved now.")
    assert wordings(writing) == [f"Why? {CANARY}"]


def test_they_wait_while_another_window_has_the_vault_because_its_lock_file_was_removed(writing: Visitor) -> None:
    (writing.vault / ".lock").unlink()
    other = open_vault(writing.vault, unlock(writing.vault, PASSPHRASE), HandClock())
    writing.write(f" {CANARY}")
    writing.press("Ctrl+L")
    expect_covered(writing)
    assert writing.reads("Another window of SessionPrep opened this vault too")
    other.close()
    uncover(writing)
    assert writing.reads("Everything is saved now.")
    assert wordings(writing) == [f"Why? {CANARY}"]


def test_what_another_window_wrote_meanwhile_is_seen_before_anything_is_written_over_it(writing: Visitor) -> None:
    (writing.vault / ".lock").unlink()
    other = Workspace(open_vault(writing.vault, unlock(writing.vault, PASSPHRASE), HandClock()), HandClock())
    other.do(Label.WRITE, questions.reword, writing.read(questions.listed)[0].id, "Why then?")
    other.close()
    writing.write(f" {CANARY}")
    writing.press("Ctrl+L")
    expect_covered(writing)
    uncover(writing)
    assert writing.reads("wrote into this vault since it was opened here")
    assert writing.box("Question, as I’d say it").toPlainText() == f"Why? {CANARY}"
    writing.press("Ctrl+A", "Ctrl+C")
    writing.click("Lock and lose them")
    writing.unlock()
    assert wordings(writing) == ["Why then?"]
    writing.press("Ctrl+2", "Return", "Ctrl+End", "Ctrl+V")
    writing.press("Ctrl+L")
    writing.unlock()
    assert wordings(writing) == [f"Why then?Why? {CANARY}"]


def test_a_wrong_passphrase_uncovers_nothing(writing: Visitor) -> None:
    with moved_away(writing):
        writing.write(f" {CANARY}")
        writing.press("Ctrl+L")
        writing.write("not this one")
        writing.press("Return")
        writing.until(lambda: writing.reads("That passphrase does not match this vault."))
        expect_covered(writing)
        writing.press("Ctrl+2", "Ctrl+E", "F1", "F6", "Alt+V")  # no key of the rooms works
        expect_covered(writing)


def test_the_passphrase_is_the_vaults_own_even_when_another_one_took_its_place(writing: Visitor) -> None:
    with moved_away(writing):
        create(writing.vault, "somebody else’s choice", HandClock(), CHEAP)
        writing.write(f" {CANARY}")
        writing.press("Ctrl+L")
        writing.write("somebody else’s choice")
        writing.press("Return")
        writing.until(lambda: writing.reads("That passphrase does not match this vault."))
        writing.press("Ctrl+A")
        uncover(writing)
        assert writing.reads("moved, deleted or replaced by another program")
        writing.vault.rename(writing.vault.with_name("other"))
    writing.press("Ctrl+L")
    writing.unlock()
    assert wordings(writing) == [f"Why? {CANARY}"]


def test_an_undo_that_the_disk_would_not_take_is_still_there_to_be_done(inside: Visitor) -> None:
    for wording in ("Why?", "Who?"):
        inside.inside().workspace.do(Label.ADD, questions.add, wording)
    inside.press("Ctrl+2")
    for keys, after in (("Ctrl+Z", ["Why?"]), ("Ctrl+Shift+Z", ["Why?", "Who?"])):
        before = wordings(inside)
        with no_room():
            inside.press(keys)
            assert inside.reads("The disk did not take this.")
        assert wordings(inside) == before
        inside.press(keys)
        assert wordings(inside) == after


def test_a_list_not_yet_added_waits_in_its_dialog(inside: Visitor) -> None:
    inside.press("Ctrl+2", "Ctrl+N")
    with no_room():
        inside.paste(f"{CANARY}?\nand why?")
        inside.press("Ctrl+L")
        expect_covered(inside)
        assert not [one for one in inside.frame.findChildren(QDialog) if one.isVisible()]
        inside.write(PASSPHRASE)
        inside.press("Return")
        inside.until(QApplication.activeModalWidget)
        assert inside.box("Your list").toPlainText() == f"{CANARY}?\nand why?"
    inside.click("Add to my list")
    assert wordings(inside) == [f"{CANARY}?", "and why?"]


def test_a_dialog_with_words_that_cannot_be_kept_closes_when_asked_twice(inside: Visitor) -> None:
    inside.press("Ctrl+2", "Ctrl+N")
    with no_room():
        inside.paste(f"{CANARY}?\nand why?")
        inside.press("Esc")
        assert inside.reads("What you typed could not be kept. Leave once more to let it go.")
        inside.press("Esc")
        assert not QApplication.activeModalWidget()


def test_the_window_does_not_close_over_words_that_cannot_be_saved(writing: Visitor) -> None:
    with no_room():
        writing.write(f" {CANARY}")
        assert not writing.close()
        expect_covered(writing)
    assert writing.close()  # there is room now, so they are saved first


def test_words_can_be_let_go_when_there_is_no_way(writing: Visitor) -> None:
    with moved_away(writing):
        writing.write(f" {CANARY}")
        writing.press("Ctrl+L")
        uncover(writing)
        writing.click("Lock and lose them")
        assert writing.frame.rooms is None
        assert writing.reads("There is no vault at this place any more.")
    writing.press("Return")
    writing.unlock()
    assert wordings(writing) == ["Why?"]


def test_words_copied_before_they_are_let_go_stay_on_the_clipboard(writing: Visitor) -> None:
    """And so this process stays too, which they would leave with."""
    again: list[None] = []
    writing.frame.emptied.connect(lambda: again.append(None))
    with moved_away(writing):
        writing.write(f" {CANARY}")
        writing.press("Ctrl+L")
        uncover(writing)
        writing.press("Ctrl+A", "Ctrl+C")
        writing.click("Lock and lose them")
    for _lock in range(2):
        assert CANARY in QApplication.clipboard().text()
        assert again == []
        assert writing.reads("What you copied is still there to paste, and so what was read or typed may stay")
        writing.press("Ctrl+L")
    QApplication.clipboard().clear()
    writing.press("Ctrl+L")
    assert again == [None]


def test_once_a_vault_is_open_again_a_lock_forgets_what_was_copied_too(writing: Visitor) -> None:
    again: list[None] = []
    writing.frame.emptied.connect(lambda: again.append(None))
    with moved_away(writing):
        writing.write(f" {CANARY}")
        writing.press("Ctrl+L")
        uncover(writing)
        writing.press("Ctrl+A", "Ctrl+C")
        writing.click("Lock and lose them")
    writing.press("Return")
    writing.unlock()
    assert CANARY in QApplication.clipboard().text()
    writing.press("Ctrl+L")
    assert not QApplication.clipboard().text()
    assert again == [None]
