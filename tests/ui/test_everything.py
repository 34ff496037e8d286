"""All of a vault in one plain file, and a vault made of such a file: by keys."""

from __future__ import annotations

import json
import os
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from sessionprep.domain.access import AccessKind
from sessionprep.domain.record import Privacy
from sessionprep.services import accesses, export
from sessionprep.services.labels import Label
from sessionprep.services.workspace import Workspace
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE, fresh_vault, past_seal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NEW = "seven herons wade past"


def write(visitor: Visitor, words: str, privacy: Privacy = Privacy.PRIVATE) -> None:
    question = make.question(words, privacy=privacy)
    visitor.inside().workspace.do(Label.SAMPLE, lambda work: work.questions.put(question))


def name_it(visitor: Visitor, file: Path) -> None:
    """In the dialog that asks for a file."""
    visitor.until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    visitor.front().findChildren(QLineEdit)[0].setFocus()
    visitor.press("Ctrl+A")
    visitor.write(str(file))
    visitor.press("Return")


def save_as(visitor: Visitor, file: Path, passphrase: str = PASSPHRASE) -> None:
    visitor.choose("Everything in one file")
    visitor.write(passphrase)
    visitor.press("Return")
    name_it(visitor, file)


def kinds(visitor: Visitor) -> list[AccessKind]:
    return [each.kind for each in visitor.read(accesses.noted)]


def test_the_passphrase_is_asked_for_again_and_then_all_is_in_the_file(inside: Visitor, tmp_path: Path) -> None:
    write(inside, "Why me?", Privacy.SEALED)
    file = tmp_path / "all.json"
    save_as(inside, file)
    inside.until(lambda: inside.reads("Saved as “all.json”"))
    assert file.read_bytes() == past_seal(inside.inside().workspace, export.as_json)
    assert file.stat().st_mode & 0o077 == 0 or os.name == "nt"
    assert kinds(inside)[0] is AccessKind.EXPORTED


def test_a_wrong_passphrase_saves_nothing_and_is_noted(inside: Visitor, tmp_path: Path) -> None:
    inside.choose("Everything in one file")
    assert inside.reads("Anyone who opens it can read all of it, private and sealed things too.")
    inside.write("not this one")
    inside.press("Return")
    inside.until(lambda: inside.reads("does not match"))
    assert kinds(inside)[0] is AccessKind.REFUSED
    assert inside.focus_name() == "Your passphrase, once more"
    assert [each.suffix for each in tmp_path.iterdir() if each.is_file()] == []


@pytest.mark.whole
def test_markdown_is_to_be_read(inside: Visitor, tmp_path: Path) -> None:
    write(inside, "Why me?", Privacy.SEALED)
    file = tmp_path / "all.md"
    inside.choose("Everything in one file")
    inside.click("To read (Markdown)")
    inside.press("Alt+P")
    inside.write(PASSPHRASE)
    inside.press("Return")
    name_it(inside, file)
    inside.until(lambda: inside.reads("Saved as “all.md”"))
    assert "Why me?" in file.read_text(encoding="utf-8")


def test_a_file_that_is_there_is_replaced_only_when_asked(inside: Visitor, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    file.write_text("mine")
    save_as(inside, file)
    inside.until(lambda: inside.reads("There is already a file named “all.json” there."))
    assert file.read_text() == "mine"
    inside.click("Replace it")
    inside.until(lambda: inside.reads("Saved as “all.json”"))
    assert json.loads(file.read_bytes())["format"] == "sessionprep-export"


@pytest.mark.whole
def test_where_it_cannot_be_saved_it_is_said_and_can_be_tried_again(inside: Visitor, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    file.touch()
    save_as(inside, file)
    inside.until(lambda: inside.reads("Replace it"))
    file.unlink()
    file.mkdir()
    inside.click("Replace it")
    inside.until(lambda: inside.reads("That name is a folder. Nothing is lost"))
    assert list(file.iterdir()) == []
    assert inside.button("Save…").isEnabled()


@pytest.mark.whole
def test_stopping_leaves_no_file(inside: Visitor, tmp_path: Path) -> None:
    before, free = sorted(tmp_path.iterdir()), keep_busy(inside)
    inside.choose("Everything in one file")
    inside.write(PASSPHRASE)
    inside.press("Return", "Space")  # the keyboard is on Stop by then
    assert inside.reads("Stopped. Nothing was saved.")
    free.set()
    inside.until(lambda: not inside.frame.jobs.busy())
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.whole
def test_a_lock_in_the_middle_lets_go_of_all_of_it(inside: Visitor, tmp_path: Path) -> None:
    before = sorted(each.name for each in tmp_path.iterdir())
    inside.choose("Everything in one file")
    inside.write(PASSPHRASE)
    inside.press("Return")
    inside.until(lambda: isinstance(inside.front(), QFileDialog))
    inside.press("Ctrl+L")
    inside.until(lambda: inside.frame.rooms is None)
    assert inside.front() is inside.frame
    assert sorted(each.name for each in tmp_path.iterdir()) == before


def keep_busy(visitor: Visitor) -> Event:
    """Every thread waits until the event is set."""
    free = Event()
    for _each in range(QThreadPool.globalInstance().maxThreadCount()):
        visitor.frame.jobs.run(lambda _progress: free.wait(10), lambda _free: None, lambda _error: None)
    return free


# A vault out of such a file.


def an_export(folder: Path) -> tuple[Path, bytes]:
    """Of a vault with something sealed in it."""
    clock = HandClock()
    workspace = Workspace(fresh_vault(folder, clock, name="Before"), clock)
    question = make.question("Why me?", privacy=Privacy.SEALED)
    workspace.do(Label.SAMPLE, lambda work: work.questions.put(question))
    data = past_seal(workspace, export.as_json)
    workspace.close()
    file = folder / "all.json"
    file.write_bytes(data)
    return file, data


def choose_file(visitor: Visitor, file: Path) -> None:
    visitor.click("From an exported file…")
    name_it(visitor, file)


def choose_passphrase(visitor: Visitor) -> None:
    visitor.until(lambda: visitor.reads("Choose a passphrase"))
    for _twice in range(2):
        visitor.write(NEW)
        visitor.press("Return")


def test_an_exported_file_becomes_a_vault_with_a_passphrase_of_its_own(newcomer: Visitor, tmp_path: Path) -> None:
    file, data = an_export(tmp_path)
    choose_file(newcomer, file)
    newcomer.until(lambda: newcomer.reads("What is in “all.json” goes into it."))
    choose_passphrase(newcomer)
    newcomer.until(lambda: newcomer.reads("Not now"))  # the recovery sheet
    newcomer.click("Not now")
    assert past_seal(newcomer.inside().workspace, export.as_json) == data
    newcomer.press("Ctrl+L")
    newcomer.until(lambda: newcomer.frame.rooms is None)
    newcomer.unlock(NEW)
    assert past_seal(newcomer.inside().workspace, export.as_json) == data


def test_a_file_that_cannot_be_taken_in_is_told_before_a_passphrase_is_asked_for(
    newcomer: Visitor, tmp_path: Path
) -> None:
    file, data = an_export(tmp_path)
    file.write_bytes(data[:-9])
    choose_file(newcomer, file)
    newcomer.until(lambda: newcomer.reads("This file cannot be taken in. Line "))
    assert newcomer.reads("Get more out of your sessions")
    assert not newcomer.vault.exists()


@pytest.mark.whole
def test_stopping_leaves_no_vault(newcomer: Visitor, tmp_path: Path) -> None:
    file, _data = an_export(tmp_path)
    choose_file(newcomer, file)
    choose_passphrase_then_stop(newcomer)
    newcomer.until(lambda: not newcomer.frame.jobs.busy())
    assert newcomer.reads("Stopped. Nothing was taken in.")
    assert not newcomer.vault.exists()
    assert newcomer.frame.rooms is None


def choose_passphrase_then_stop(visitor: Visitor) -> None:
    choose_passphrase(visitor)
    visitor.until(lambda: visitor.reads("Making your vault…"))
    visitor.press("Space")


@pytest.mark.whole
def test_a_file_that_went_away_meanwhile_leaves_no_vault(newcomer: Visitor, tmp_path: Path) -> None:
    file, _data = an_export(tmp_path)
    choose_file(newcomer, file)
    newcomer.until(lambda: newcomer.reads("Choose a passphrase"))
    file.unlink()
    choose_passphrase(newcomer)
    newcomer.until(lambda: newcomer.reads("There is no such file. Nothing was taken in."))
    assert not newcomer.vault.exists()


@pytest.mark.whole
def test_a_lock_while_a_file_is_read_leads_back_to_the_beginning(newcomer: Visitor, tmp_path: Path) -> None:
    file, _data = an_export(tmp_path)
    choose_file(newcomer, file)
    newcomer.until(lambda: newcomer.reads("Choose a passphrase"))
    anew: list[None] = []
    newcomer.frame.emptied.connect(lambda: anew.append(None))
    newcomer.press("Ctrl+L")
    assert newcomer.reads("Get more out of your sessions")
    assert anew == [None]  # nothing else forgets what was read
