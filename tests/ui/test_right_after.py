"""Right after a session, in the whole window: for somebody with no energy, and for words half typed when it locks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from sessionprep.domain.note import Energy, Look, When
from sessionprep.domain.session import SessionState
from sessionprep.services import looks, notes, right_after, sessions
from sessionprep.services.labels import Label
from sessionprep.services.workspace import Workspace
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import NOON, HandClock
from tests.helpers.vaults import PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.domain.session import Session
    from sessionprep.services.workspace import Work
    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MOST = 6


@pytest.fixture
def just_over(arrive: Callable[[Path], Visitor], tmp_path: Path) -> Visitor:
    """The vault opens an hour after a session."""
    folder, _key = vault_folder(tmp_path)
    workspace = Workspace(open_vault(folder, unlock(folder, PASSPHRASE), HandClock()), HandClock())
    workspace.do(Label.PLAN, sessions.add, NOON - timedelta(hours=2), "UTC")
    workspace.close()
    visitor = arrive(folder)
    visitor.unlock()
    return visitor


def session(work: Work) -> Session:
    return sessions.by_time(work)[0]


def test_somebody_with_no_energy_needs_six_keys_at_most(just_over: Visitor, tell: Callable[[str], None]) -> None:
    keys = ("Ctrl+G", "8", "Esc", "Return")  # step by step, foggy, enough for now, close the session
    just_over.press(*keys)
    held = just_over.read(session)
    (felt,) = just_over.read(lambda work: right_after.felt(work, held.id))
    assert (felt.word, felt.when, held.state) == ("foggy", When.AFTER, SessionState.CLOSED)
    tell(f"right after, saved and closed: {len(keys)} keys")
    assert len(keys) <= MOST


def test_every_step_can_be_passed_without_a_word_and_leaves_no_note(just_over: Visitor) -> None:
    just_over.press("Ctrl+G", "Return", "Return")
    just_over.press("Ctrl+Return", "Return", "Return")  # where words are written, Return alone is a line
    assert just_over.reads("Did it take place?")
    assert just_over.read(notes.listed) == ()


def test_all_of_it_with_and_without_words(just_over: Visitor) -> None:
    just_over.press("Ctrl+G", "4", "9", "Return", "1", "Return")
    just_over.write("The pause")
    just_over.press("Tab")
    just_over.write("Saying no")
    just_over.press("Ctrl+Return")
    just_over.write("Call Ana")
    just_over.press("Return", "Return")
    assert just_over.reads("You can stop here. Leaving it is fine.")
    just_over.press("Return")
    held = just_over.read(session)
    (note,) = just_over.read(notes.listed)
    assert (note.keep, note.hard, note.energy) == ("The pause", "Saying no", Energy.NONE)
    assert [each.word for each in just_over.read(lambda work: right_after.felt(work, held.id))] == ["low", "torn"]
    assert [each.wording for each in just_over.read(lambda work: right_after.agreed(work, held.id))] == ["Call Ana"]


@pytest.mark.whole
@pytest.mark.parametrize("place", [0, 2, 3])
def test_words_half_typed_at_a_step_outlive_a_lock(just_over: Visitor, place: int) -> None:
    just_over.press("Ctrl+G", *["Return"] * min(place, 2))
    if place == 3:
        just_over.press("Ctrl+Return")
    if place == 0:
        just_over.field("A word of your own").setFocus()
    just_over.write("half a wo")
    just_over.press("Ctrl+L")
    just_over.until(lambda: just_over.frame.rooms is None)
    just_over.unlock()
    just_over.press("Ctrl+G")
    assert any(words(each) == "half a wo" for each in shown(just_over))


def test_writing_about_it_leads_into_the_note_also_where_there_is_no_room_for_the_list(just_over: Visitor) -> None:
    just_over.click("Write about it")
    assert just_over.box("One thing I want to keep").isVisible()
    assert just_over.button("Back to list").isVisible()


@pytest.mark.parametrize(("opener", "key"), [("Check-in", "2"), ("One feeling", "5")])
def test_what_was_ticked_in_a_dialog_outlives_a_lock(just_over: Visitor, opener: str, key: str) -> None:
    just_over.press("Ctrl+5")
    just_over.click(opener)
    just_over.press(key, "Ctrl+L")
    just_over.until(lambda: just_over.frame.rooms is None)
    assert QApplication.activeModalWidget() is None
    just_over.unlock()
    assert just_over.read(lambda work: work.check_in_replies.count() + work.feelings.count()) == 1


LINES = {
    Look.RIGHT_AFTER: ["One thing I want to keep", "One thing for next time", "Anything agreed to do?"],
    Look.NEXT_DAY: ["What stayed with me?", "What looks different now?", "Is there something to ask?"],
    Look.BEFORE_NEXT: ["What has happened since?"],
}


@pytest.mark.whole
@pytest.mark.parametrize(("look", "name"), [(look, name) for look, names in LINES.items() for name in names])
def test_words_half_typed_in_any_look_outlive_another_tab_and_a_lock(just_over: Visitor, look: Look, name: str) -> None:
    held = just_over.read(session)
    note = just_over.inside().workspace.do(Label.ADD, looks.look_back, held.id, look)
    just_over.inside().go("notes", note.id)
    next(each for each in shown(just_over) if each.accessibleName() == name).setFocus()
    just_over.write("half a ")
    just_over.press("Ctrl+2", "Ctrl+5")
    just_over.inside().go("notes", note.id)
    found = next(each for each in shown(just_over) if each.accessibleName() == name)
    found.setFocus()
    just_over.press("End")
    just_over.write("wo")
    just_over.press("Ctrl+L")
    just_over.until(lambda: just_over.frame.rooms is None)
    just_over.unlock()
    just_over.inside().go("notes", note.id)
    assert [words(each) for each in shown(just_over) if each.accessibleName() == name] == ["half a wo"]


def shown(visitor: Visitor) -> list[QPlainTextEdit | QLineEdit]:
    QApplication.sendPostedEvents()
    fields: list[QPlainTextEdit | QLineEdit] = [
        *visitor.frame.findChildren(QPlainTextEdit),
        *visitor.frame.findChildren(QLineEdit),
    ]
    return [each for each in fields if each.isVisible()]


def words(field: QPlainTextEdit | QLineEdit) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
