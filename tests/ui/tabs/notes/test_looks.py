"""A note asks by when it looks back, asks more only when asked to, and leads on in one step."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QRadioButton

from sessionprep.domain.note import Energy, Look, Since, Strength, When
from sessionprep.services import looks, note_lines, notes, questions, sessions, tasks
from sessionprep.services.labels import Label
from sessionprep.ui.kit.feelings_chips import FeelingChip
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import NOON
from tests.helpers.context import heard

if TYPE_CHECKING:
    from sessionprep.domain.note import Note
    from tests.ui.tabs.notes.writer import Writer

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)  # of menus, says the offscreen screen


def boxes(writer: Writer) -> list[str]:
    QApplication.sendPostedEvents()
    seen = [each for each in writer.tab.widget().findChildren(QPlainTextEdit) if each.isVisible()]
    return [each.accessibleName() for each in seen]


def choose(writer: Writer, words: str) -> None:
    writer.see(QRadioButton, words).click()
    writer.tab.settle()


def from_menu(opener: QPushButton, words: str) -> None:
    """Take what stands in the menu of a button."""
    menu = opener.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    next(each for each in menu.actions() if each.text().replace("&", "") == words).trigger()


@pytest.fixture
def written(writer: Writer) -> Note:
    """What was written right after yesterday's session; another one is planned."""
    session = writer.held(1)
    do = writer.context.workspace.do
    note = do(Label.ADD, looks.after, session.id)
    do(Label.WRITE, notes.keep, note.id, "The pause.")
    do(Label.WRITE, notes.was_hard, note.id, "Saying no.")
    do(Label.PLAN, sessions.add, NOON + timedelta(days=6), "UTC")
    return note


def test_right_after_asks_three_lines_feelings_energy_and_what_was_agreed(writer: Writer) -> None:
    session = writer.held(0.1)
    writer.tab.add()
    assert boxes(writer) == ["One thing I want to keep", "One thing that was hard", "One thing for next time"]
    choose(writer, "A little")
    writer.see(QLineEdit, "Anything agreed to do?").setFocus()
    writer.write("Call Ana")
    writer.press(Key.Key_Return)
    assert writer.notes[0].energy is Energy.A_LITTLE
    (task,) = writer.context.workspace.read(tasks.listed)
    assert (task.wording, task.session) == ("Call Ana", session.id)
    writer.click("In between, open: Call Ana")
    assert heard(writer.context).led == [("next_session", task.id)]
    assert unnamed(writer.tab.widget()) == []


def test_more_prompts_come_one_at_a_time_and_only_when_asked_for(writer: Writer) -> None:
    writer.held(0.1)
    writer.tab.add()
    from_menu(writer.see(QPushButton, "More prompts…"), "Something I held back, and why")
    assert writer.focus().accessibleName() == "Something I held back, and why"
    writer.write("That I nearly left")
    writer.tab.settle()
    assert [each.wording for each in writer.context.workspace.read(note_lines.of, writer.notes[0].id)] == [
        "That I nearly left"
    ]
    writer.click("Remove: Something I held back, and why")
    assert len(boxes(writer)) == 3
    assert heard(writer.context).undoable == ["Removed a line."]
    writer.context.workspace.undo()
    assert writer.field("Something I held back, and why").toPlainText() == "That I nearly left"


def test_how_it_is_a_day_later_is_one_step_away(writer: Writer, written: Note) -> None:
    writer.click("How is it a day later?")
    assert boxes(writer) == ["What stayed with me?", "What looks different now?"]
    writer.write("The chair.")
    choose(writer, "Both")
    writer.see(QLineEdit, "Is there something to ask?").setFocus()
    writer.write("Why the pause?")
    writer.press(Key.Key_Return)
    note = next(each for each in writer.notes if each.look is Look.NEXT_DAY)
    assert (note.session, note.since) == (written.session, Since.BOTH)
    assert writer.context.workspace.read(note_lines.said, note.id, "stayed") == "The chair."
    assert [each.wording for each in writer.context.workspace.read(questions.listed)] == ["Why the pause?"]
    assert writer.rows[0].note == "The chair."


def test_before_the_next_one_the_three_lines_are_read_back(writer: Writer, written: Note) -> None:
    writer.context.workspace.do(Label.ADD, sessions.ask, writer.context.workspace.read(sessions.by_time)[-1].id, "one")
    writer.click("Before the next one")
    assert writer.reads("The pause.")
    assert writer.reads("Saying no.")
    choose(writer, "Partly")
    writer.field("What has happened since?").setFocus()
    writer.write("I slept")
    writer.see(QLineEdit, "What is the next session for?").setFocus()
    writer.write("To say it")
    writer.see(QComboBox, "What shall I say first?").setFocus()
    writer.press(Key.Key_Down)
    writer.tab.settle()
    ahead = writer.context.workspace.read(sessions.by_time)[-1]
    assert ahead.purpose == "To say it"
    assert ahead.say_first == writer.context.workspace.read(questions.listed)[0].id
    (note,) = [each for each in writer.notes if each.look is Look.BEFORE_NEXT]
    told = [each.wording for each in writer.context.workspace.read(note_lines.of, note.id)]
    assert (note.session, told) == (written.session, ["Partly", "I slept"])


def test_what_took_over_is_a_way_there_and_not_read_back(writer: Writer, written: Note) -> None:
    felt = writer.context.workspace.do(Label.ADD, notes.feel, written.id, When.AFTER, own="wobbly")
    writer.context.workspace.do(Label.CHOOSE, notes.how_strong, felt.id, Strength.TAKES_OVER)
    writer.click("Before the next one")
    assert not writer.reads("The pause.")
    writer.click("What you wrote after Sun 1 Mar is there when you want it")
    assert heard(writer.context).led == [("notes", written.id)]


def test_words_stay_in_sight_when_a_note_comes_to_look_back_at_another_time(writer: Writer, written: Note) -> None:
    writer.tab.show_record(written.id)
    writer.context.workspace.do(Label.CHOOSE, notes.looks_back, written.id, Look.NEXT_DAY)
    assert boxes(writer) == [
        "One thing I want to keep",
        "One thing that was hard",
        "What stayed with me?",
        "What looks different now?",
    ]


@pytest.mark.usefixtures("written")
def test_a_note_begun_and_left_empty_for_tomorrow_is_not_taken_for_the_one_right_after(writer: Writer) -> None:
    writer.click("How is it a day later?")
    writer.tab.add()
    assert writer.notes[0].look is Look.RIGHT_AFTER


@pytest.mark.row("S21")
def test_a_note_and_a_feeling_can_each_be_brought_up(writer: Writer, written: Note) -> None:
    writer.tab.show_record(written.id)
    writer.click("Bring this up")
    (talk,) = writer.context.workspace.read(lambda work: work.talks.all())
    assert (talk.happened, talk.note) == ("Saying no.", written.id)
    assert heard(writer.context).led == [("questions", talk.id)]
    writer.context.workspace.do(Label.ADD, notes.feel, written.id, When.AFTER, "low.hurt.let-down")
    from_menu(writer.see(FeelingChip, "let down, after the session"), "Bring this up")
    felt = writer.context.workspace.read(lambda work: work.talks.all())[-1]
    assert (felt.wording, felt.note) == ("I felt let down.", written.id)


@pytest.mark.row("S47")
def test_from_any_feeling_there_is_one_step_to_a_question(writer: Writer, written: Note) -> None:
    writer.context.workspace.do(Label.ADD, notes.feel, written.id, When.AFTER, own="like after rain")
    writer.tab.show_record(written.id)
    for _twice in range(2):
        from_menu(writer.see(FeelingChip, "like after rain, after the session"), "Ask about this")
    (asked,) = writer.context.workspace.read(questions.listed)
    assert (
        asked.wording == "After our session there was this feeling: like after rain. Could we look at what it is about?"
    )
    assert "Made a question of it" in heard(writer.context).undoable[0]


@pytest.mark.row("S08")
def test_that_it_is_not_clear_how_something_helps_is_a_question_in_one_step(writer: Writer, written: Note) -> None:
    writer.tab.show_record(written.id)
    writer.click("I don’t see how this helps yet")
    (asked,) = writer.context.workspace.read(questions.listed)
    assert asked.wording == "I don’t see yet how what we do helps. Could we look at it together?"


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_where_in_the_body_is_ticked_with_a_number_or_said_in_own_words(writer: Writer, written: Note) -> None:
    writer.context.workspace.do(Label.ADD, notes.feel, written.id, When.AFTER, "wary.worried.tense")
    writer.tab.show_record(written.id)
    from_menu(writer.see(FeelingChip, "tense, after the session"), "Where in the body…")
    writer.press(Key.Key_4)
    writer.see(QLineEdit, "A place of your own").setFocus()
    writer.write("behind the eyes")
    writer.press(Key.Key_Return, Key.Key_Escape)
    (felt,) = writer.context.workspace.read(notes.feelings, written.id)
    assert felt.places == "body.chest\nbehind the eyes"
    assert writer.see(FeelingChip, "tense, chest, behind the eyes, after the session").text() == (
        "tense · chest, behind the eyes"
    )
