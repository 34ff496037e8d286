from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit

from sessionprep.domain.note import Look, When
from sessionprep.domain.record import Privacy
from sessionprep.domain.session import SessionState
from sessionprep.services import notes, sessions
from sessionprep.services.labels import Label
from tests.helpers.context import heard

if TYPE_CHECKING:
    from tests.ui.tabs.notes.writer import Writer

Key = Qt.Key
KEEP, HARD, NEXT = "One thing I want to keep", "One thing that was hard", "One thing for next time"


def test_one_key_begins_a_note_about_the_last_session_with_the_keyboard_in_its_first_line(writer: Writer) -> None:
    session = writer.held(1)
    writer.tab.add()
    writer.write("The pause")
    writer.until_saved()
    assert [(note.session, note.keep) for note in writer.notes] == [(session.id, "The pause")]
    found = writer.context.workspace.read(sessions.find, session.id)
    assert found is not None
    assert found.state is SessionState.HELD


def test_the_button_of_an_empty_tab_is_under_the_keyboard_and_begins_a_note(writer: Writer) -> None:
    writer.press(Key.Key_Space)
    writer.write("x")
    writer.until_saved()
    assert [note.keep for note in writer.notes] == ["x"]


def test_fifty_notes_are_written_by_keyboard_alone(writer: Writer) -> None:
    for number in range(50):
        writer.tab.add()
        writer.write(f"Note {number}")
    assert writer.tab.settle()
    assert [row.note for row in writer.rows] == [f"Note {number}" for number in reversed(range(50))]


def test_a_note_without_a_word_is_not_begun_twice(writer: Writer) -> None:
    writer.tab.add()
    writer.tab.add()
    assert len(writer.notes) == 1


def test_tab_leads_through_the_three_lines_to_the_feelings(writer: Writer) -> None:
    writer.tab.add()
    for words in ("kept", "hard", "next"):
        writer.write(words)
        writer.press(Key.Key_Tab)
    assert writer.focus().accessibleName() == "Name a feeling, before the session"
    assert writer.reads("Saved · 12:00")
    assert [(note.keep, note.hard, note.next_time) for note in writer.notes] == [("kept", "hard", "next")]


def test_stopping_here_is_always_fine(writer: Writer) -> None:
    writer.tab.add()
    assert writer.reads("You can stop here. Leaving it is fine.")
    assert writer.tab.settle()


def test_a_row_says_its_day_and_its_first_words_the_newest_first(writer: Writer) -> None:
    writer.held(1)
    writer.tab.add()
    writer.press(Key.Key_Tab)
    writer.write("It was")
    writer.press(Key.Key_Return)
    writer.write("loud")
    writer.tab.settle()
    writer.held(0.1)
    writer.tab.add()
    assert [(row.title, row.note) for row in writer.rows] == [
        ("Mon 2 Mar · 09:36", "(no words)"),
        ("Sun 1 Mar · 12:00", "It was loud"),
    ]


def test_a_note_of_feelings_alone_shows_them_in_its_row(writer: Writer) -> None:
    writer.tab.add()
    for when, word, own in ((When.AFTER, "settled.at-ease.calm", ""), (When.BEFORE, "", "like rain")):
        writer.context.workspace.do(Label.ADD, notes.feel, writer.notes[0].id, when, word, own)
    assert writer.rows[0].note == "Before: like rain · After: calm"


def test_a_note_about_no_session_bears_its_own_day(writer: Writer) -> None:
    writer.tab.add()
    assert writer.rows[0].title == "Mon 2 Mar · 12:00"
    assert writer.reads("Mon 2 Mar · 12:00")


def test_what_most_people_do_not_need_is_folded_until_wanted_and_stays_open_then(writer: Writer) -> None:
    writer.tab.add()
    assert not [each for each in writer.tab.widget().findChildren(QComboBox) if each.isVisible()]
    writer.click("More")
    writer.see(QPlainTextEdit, "Anything else").setFocus()
    writer.write("and more")
    writer.until_saved()
    assert [note.body for note in writer.notes] == ["and more"]
    assert writer.context.workspace.read(lambda work: work.settings.get("notes.more")) == "open"


def test_a_note_with_more_in_it_opens_unfolded(writer: Writer) -> None:
    note = writer.context.workspace.do(Label.ADD, notes.add, None)
    writer.context.workspace.do(Label.WRITE, notes.write, note.id, "the long story")
    writer.tab.add()
    writer.tab.show_record(note.id)
    assert writer.field("Anything else").toPlainText() == "the long story"


def test_a_note_can_be_about_another_session_planned_meanwhile(writer: Writer) -> None:
    writer.held(1)
    writer.tab.add()
    writer.click("More")
    other = writer.held(3)
    box = writer.see(QComboBox, "About the session")
    box.setFocus()
    writer.press(Key.Key_End)
    writer.qtbot.waitUntil(lambda: writer.notes[0].session == other.id)
    assert writer.reads("Fri 27 Feb · 12:00")
    assert writer.rows[0].title == "Fri 27 Feb · 12:00"


def test_when_it_looks_back_shows_in_the_row(writer: Writer) -> None:
    writer.tab.add()
    writer.click("More")
    writer.click("The next day")
    writer.qtbot.waitUntil(lambda: writer.notes[0].look is Look.NEXT_DAY)
    assert writer.rows[0].badge == "The next day"


def test_a_private_note_has_a_lock_and_so_have_its_feelings(writer: Writer) -> None:
    writer.tab.add()
    writer.context.workspace.do(Label.ADD, notes.feel, writer.notes[0].id, When.AFTER, own="small")
    writer.click("More")
    writer.see(QCheckBox, "Keep this note private").setFocus()
    writer.press(Key.Key_Space)
    writer.qtbot.waitUntil(lambda: writer.notes[0].privacy is Privacy.PRIVATE)
    assert [feeling.privacy for feeling in writer.felt] == [Privacy.PRIVATE]
    assert (writer.rows[0].mark, writer.rows[0].mark_words) == ("lock", "Private")


def test_finding_looks_into_the_words_and_the_feelings(writer: Writer) -> None:
    for words, feeling in (("The café", "torn.stirred.restless"), ("The train", "small")):
        note = writer.context.workspace.do(Label.ADD, notes.add, None)
        writer.context.workspace.do(Label.WRITE, notes.write, note.id, f"{'x ' * 900}{words}")
        writer.context.workspace.do(Label.ADD, notes.feel, note.id, When.AFTER, word=feeling)
    writer.tab.find_here()
    writer.write("cafe restl")
    writer.qtbot.waitUntil(lambda: len(writer.rows) == 1)
    assert writer.rows[0].note.startswith("x x")


def test_alt_and_an_arrow_moves_a_note(writer: Writer) -> None:
    below, above = (writer.context.workspace.do(Label.ADD, notes.add, None).id for _each in range(2))
    writer.tab.start()
    writer.press(Key.Key_Home)
    writer.press(Key.Key_Down, held=Qt.KeyboardModifier.AltModifier)
    assert [note.id for note in writer.notes] == [below, above]


def test_a_deleted_note_comes_back_with_its_feelings(writer: Writer) -> None:
    note = writer.context.workspace.do(Label.ADD, notes.add, None)
    writer.context.workspace.do(Label.ADD, notes.feel, note.id, When.AFTER, word="low")
    writer.tab.start()
    writer.press(Key.Key_Delete)
    assert (writer.rows, heard(writer.context).undoable) == ([], ["Deleted 1 note."])
    writer.context.workspace.undo()
    assert [row.note for row in writer.rows] == ["Low"]


def test_words_that_cannot_be_saved_stay_typed_and_are_saved_when_they_can_be(writer: Writer) -> None:
    writer.tab.add()
    vault = writer.context.workspace.vault.path
    aside = vault.rename(vault.with_name("Moved.sessionprep"))
    writer.write("still here")
    writer.qtbot.waitUntil(lambda: writer.reads("Not saved yet. Your words are still here."))
    writer.tab.add()
    assert writer.field(KEEP).toPlainText() == "still here"
    assert all(sentence.startswith("The vault was moved") for sentence in heard(writer.context).troubles)
    aside.rename(vault)
    assert writer.tab.settle()
    assert [note.keep for note in writer.notes] == ["still here"]
