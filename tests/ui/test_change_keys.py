"""Another passphrase, and everything new, from the menu."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from sessionprep.services import entry, keys, questions
from sessionprep.services.labels import Label
from sessionprep.ui.window import frame
from sessionprep.ui.window.backup_desk import BackupDesk
from sessionprep.vault import kdf
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.kdf import KdfParameters
from tests.helpers.vaults import CHEAP, PASSPHRASE
from tests.ui.test_recovery_sheet import GOOD, asked, shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction

    from sessionprep.services.entry import Key
    from sessionprep.services.workspace import Workspace
    from sessionprep.ui.kit.jobs import Progress
    from tests.ui.visitor import Visitor

WRONG = "That passphrase does not match this vault."


def fill_in(visitor: Visitor, old: str, new: str) -> None:
    visitor.write(old)
    visitor.press("Return")
    visitor.write(new)
    visitor.press("Return")
    visitor.write(new)
    visitor.press("Return")


def refused(visitor: Visitor, passphrase: str) -> None:
    visitor.write(passphrase)
    visitor.press("Return")
    visitor.until(lambda: visitor.reads(WRONG))
    visitor.press("Ctrl+L")


def test_the_passphrase_is_changed_by_keyboard(inside: Visitor) -> None:
    inside.choose("Change passphrase…")
    assert inside.reads("Anyone who has an old copy of vault.keys (or an old backup) and the old passphrase")
    fill_in(inside, PASSPHRASE, GOOD)
    inside.until(lambda: inside.reads("The passphrase is changed."))
    inside.press("Ctrl+L")
    refused(inside, PASSPHRASE)
    assert inside.unlock(GOOD).workspace.vault.notices == ()


def test_a_wrong_passphrase_is_said_at_its_field(inside: Visitor) -> None:
    inside.choose("Change passphrase…")
    fill_in(inside, f"{PASSPHRASE}x", GOOD)
    inside.until(lambda: inside.reads(WRONG))
    assert inside.focus_name() == "Your passphrase now"
    inside.press("Esc", "Ctrl+L")
    entry.unlock(inside.vault, PASSPHRASE).forget()


def test_a_weak_new_passphrase_is_not_taken(inside: Visitor) -> None:
    inside.choose("Change passphrase…")
    fill_in(inside, PASSPHRASE, "herons")
    inside.until(lambda: inside.reads("9 more characters"))
    assert not inside.button("Change it").isEnabled()


def change_everything(visitor: Visitor) -> list[str]:
    """Up to the moment when the new sheet was copied, whose lines come back."""
    visitor.choose("Change everything…")
    fill_in(visitor, PASSPHRASE, GOOD)
    visitor.until(lambda: visitor.reads("These are the lines for the new key."))
    lines = shown(visitor)
    visitor.press("Return")
    visitor.write(lines[asked(visitor)])
    visitor.press("Return")
    return lines


def test_everything_is_changed_and_nothing_written_is_lost(inside: Visitor) -> None:
    rooms = inside.inside()
    rooms.workspace.do(Label.ADD, questions.add, "why now?")
    old = bytes(rooms.workspace.vault.key.secret)
    lines = change_everything(inside)
    inside.until(lambda: inside.frame.rooms not in {None, rooms})
    inside.until(lambda: inside.reads("Every key is new."))
    again = inside.inside().workspace
    assert [one.wording for one in again.read(questions.listed)] == ["why now?"]
    assert bytes(again.vault.key.secret) == keys.read_sheet("\n".join(lines)) != old
    assert keys.sheet_is_made(again)
    inside.until(QApplication.activeModalWidget)  # asks about the backups from before
    inside.press("Ctrl+L")
    refused(inside, PASSPHRASE)
    inside.unlock(GOOD)


def test_a_last_backup_that_takes_too_long_is_waited_for_before_everything_changes(
    inside: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    rooms, begun, may_end = inside.inside(), Event(), Event()

    def unhurried(_progress: Progress) -> None:
        with held(VaultFolder(inside.vault)):
            begun.set()
            may_end.wait(5)

    monkeypatch.setattr(BackupDesk, "stop", lambda _desk: unhurried)
    monkeypatch.setattr(frame, "AT_MOST", 0.01)
    change_everything(inside)
    assert begun.is_set()
    inside.qtbot.wait(1)  # what is refused at once would be delivered now
    assert inside.reads("Unlocking…")
    may_end.set()
    inside.until(lambda: inside.frame.rooms not in {None, rooms})
    assert inside.reads("Every key is new.")


@pytest.mark.parametrize("how", ["Esc", "Ctrl+L"])
def test_until_the_new_sheet_is_copied_nothing_changes(inside: Visitor, how: str) -> None:
    inside.choose("Change everything…")
    fill_in(inside, PASSPHRASE, GOOD)
    inside.until(lambda: inside.reads("These are the lines for the new key."))
    inside.press(how)
    assert not list(inside.vault.glob("*.new*"))
    if how == "Esc":
        inside.press("Ctrl+L")
    inside.unlock()


def everything(visitor: Visitor) -> QAction:
    actions = [action for menu in visitor.frame.findChildren(QMenu) for action in menu.actions()]
    return next(action for action in actions if action.text().startswith("Change &everything…"))


def test_leaving_it_stops_the_preparation_and_leaves_nothing(inside: Visitor) -> None:
    inside.choose("Change everything…")
    fill_in(inside, PASSPHRASE, GOOD)
    inside.until(lambda: inside.reads("Preparing…"))
    inside.press("Esc")
    assert everything(inside).text().endswith("(stopping)")
    assert not everything(inside).isEnabled()
    inside.until(everything(inside).isEnabled)
    assert not inside.frame.jobs.busy()
    assert not list(inside.vault.glob("*.new*"))
    assert not QApplication.activeModalWidget()
    entry.unlock(inside.vault, PASSPHRASE).forget()


def test_the_menu_says_that_no_sheet_was_made(inside: Visitor) -> None:
    menu = next(one for one in inside.frame.findChildren(QMenu) if one.title() == "&Vault")
    assert "&Recovery sheet… (not made yet)" in [action.text() for action in menu.actions()]
    inside.choose("Recovery sheet…")
    line = shown(inside)
    inside.press("Return")
    inside.write(line[asked(inside)])
    inside.press("Return")
    inside.until(lambda: "&Recovery sheet…" in [action.text() for action in menu.actions()])


def test_a_passphrase_that_became_cheap_to_guess_at_is_kept_better(
    locked: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kdf, "USUAL", KdfParameters(CHEAP.m_kib, 2, 1, CHEAP.salt))
    locked.unlock()
    locked.until(lambda: b'"t":2' in (locked.vault / "vault.keys.bak").read_bytes())
    locked.until(lambda: not locked.frame.jobs.busy())
    locked.press("Ctrl+L")
    assert locked.unlock().workspace.vault.notices == ()


# Interrupted, or several at once.


def test_a_lock_while_everything_is_being_changed_loses_nothing_that_is_to_be_said(
    inside: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside.until(lambda: not inside.frame.jobs.busy())
    inside.inside().workspace.do(Label.ADD, questions.add, "why now?")
    begun, may_go_on, usual = Event(), Event(), keys.take_up

    def slowly(path: Path, new_key: keys.NewKey) -> Key:
        begun.set()
        may_go_on.wait(5)
        return usual(path, new_key)

    monkeypatch.setattr(keys, "take_up", slowly)
    change_everything(inside)
    inside.until(begun.is_set)
    monkeypatch.setattr(frame, "AT_MOST", 0.01)
    inside.press("Ctrl+L")
    may_go_on.set()
    inside.until(lambda: not inside.frame.jobs.busy())
    inside.unlock(GOOD)
    assert inside.reads("Every key is new.")
    assert keys.sheet_is_made(inside.inside().workspace)
    inside.until(lambda: inside.reads("1 backup from before still opens with the old passphrase or the old sheet."))
    inside.press("Esc", "Ctrl+L")
    inside.unlock(GOOD)
    assert not inside.reads("Every key is new.")


def test_a_sheet_copied_for_a_change_that_did_not_come_leaves_the_one_before_made(inside: Visitor) -> None:
    workspace = inside.inside().workspace
    keys.sheet_was_made(workspace)
    new_key = keys.new_key(workspace, PASSPHRASE, GOOD)(lambda _share: None)
    keys.everything_will_change(workspace, new_key)
    keys.forget_new_key(workspace, new_key)
    assert keys.sheet_is_made(workspace)
    assert not keys.everything_has_changed(workspace)


def test_what_one_dialog_began_does_not_close_the_next(inside: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    may_go_on, usual = Event(), keys.passphrase_change

    def slowly(workspace: Workspace, old: str, new: str) -> Callable[[Callable[[float], None]], int]:
        change = usual(workspace, old, new)
        return lambda report: change(report) if may_go_on.wait(5) else 0

    monkeypatch.setattr(keys, "passphrase_change", slowly)
    inside.choose("Change passphrase…")
    fill_in(inside, PASSPHRASE, GOOD)
    inside.until(lambda: inside.reads("Changing…"))
    inside.press("Esc")
    inside.choose("Change everything…")
    inside.write(GOOD)
    may_go_on.set()
    said = inside.inside().findChildren(QLabel)
    inside.until(lambda: [each for each in said if each.text().startswith("The passphrase is changed.")])
    assert inside.field("Your passphrase now").text() == GOOD
