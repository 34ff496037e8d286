"""Get ready, in the session, right after, and on to the next one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QRadioButton, QScrollArea

from sessionprep.domain.question import QuestionState, Readiness
from sessionprep.domain.session import SessionState
from sessionprep.services import hard_to_say, notes, questions, questions_return, rhythms, sessions, tasks
from sessionprep.services.labels import Label
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.tabs.next_session.view import NextSessionView
from tests.helpers.accessibility import tab_order, unnamed
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing
from tests.ui.tabs.next_session.conftest import NOW
from tests.ui.tabs.next_session.test_look import full

if TYPE_CHECKING:
    from tests.ui.tabs.next_session.person import Person

OVER = NOW - timedelta(hours=2)
NEXT = NOW + timedelta(days=5)


def look(person: Person) -> None:
    person.look_at(NextSessionView(person.context))


def titles(person: Person, when: int) -> list[str]:
    session = person.context.workspace.read(sessions.by_time)[when]
    return person.vault.plan(session)


def parts(person: Person) -> list[str]:
    words = {"Get ready", "In the session", "Right after", "In between", "Places"}
    return [
        chip.text()
        for chip in person.tab.widget().findChildren(QRadioButton)
        if chip.isVisible() and chip.text() in words
    ]


# Right after.


@pytest.mark.row("S67")
def test_what_is_left_over_moves_on_in_one_step_with_why(person: Person) -> None:
    session = person.vault.planned(OVER, "one", "two", "three")
    person.vault.planned(NEXT)
    look(person)
    person.choose("Talked about", 0)
    person.choose("Next time", 1)
    why = person.all_shown(QComboBox)[-1]
    why.setFocus()
    person.write("Ran out of time")
    person.press("Close this session")
    assert person.vault.kept(session).state is SessionState.CLOSED
    assert titles(person, 1) == ["two", "three"]
    assert [item.why for item in person.vault.items(session)] == ["", "no time", ""]
    assert person.heard.undoable == ["Closed. 2 questions move on to Sat 28 Nov · 12:00."]
    assert person.sees("Sat 28 Nov · 12:00")  # and it leads there
    person.undo()
    assert person.vault.kept(session).state is SessionState.PLANNED
    assert titles(person, 1) == ["one", "two", "three"]  # as when it was planned


@pytest.mark.row("S28")
def test_what_was_put_off_for_one_session_comes_back_with_the_next(person: Person) -> None:
    person.vault.planned(OVER, "one", "two")
    person.vault.planned(NEXT)
    do = person.context.workspace.do
    waiting = do(Label.ADD, questions.add, "not now")
    do(Label.CHOOSE, hard_to_say.be_ready, waiting.id, Readiness.NOT_YET)
    do(Label.CHOOSE, questions_return.ask_again_in, waiting.id, 1)
    look(person)
    person.press("Close this session")
    assert person.heard.undoable == ["Closed. 2 questions move on to Sat 28 Nov · 12:00. 1 question comes back."]
    assert titles(person, 1) == ["one", "two", "not now"]


def test_without_a_session_ahead_they_wait(person: Person) -> None:
    person.vault.planned(OVER, "one")
    look(person)
    person.press("Close this session")
    assert person.heard.said[-1] == "Closed. 1 question waits for your next session."
    assert person.sees("When is your next session?")
    person.tab.add()
    assert titles(person, 1) == ["one"]


def test_a_weekly_session_is_followed_by_the_next(person: Person) -> None:
    session = person.vault.planned(OVER, "one")
    person.context.workspace.do(Label.CHOOSE, rhythms.come_again, session.id, 1)
    look(person)
    person.press("Close this session")
    assert titles(person, 1) == ["one"]
    assert person.sees("Mon 30 Nov · 10:00")


@pytest.mark.row("S66")
@pytest.mark.parametrize(
    ("words", "state"), [("I missed it", SessionState.MISSED), ("It was cancelled", SessionState.CANCELLED)]
)
def test_a_session_that_did_not_take_place_can_say_why_and_loses_nothing(
    person: Person, words: str, state: SessionState
) -> None:
    session = person.vault.planned(OVER, "one")
    person.vault.planned(NEXT)
    look(person)
    person.choose(words)
    person.found(QLineEdit, "Why, if you like").setFocus()
    person.write("I could not get up")
    person.press("Close this session")
    kept = person.vault.kept(session)
    assert (kept.state, kept.why) == (state, "I could not get up")
    assert titles(person, 1) == ["one"]


def test_writing_about_it_leads_to_its_note_and_says_it_took_place(person: Person) -> None:
    session = person.vault.planned(OVER)
    look(person)
    person.press("Write about it")
    (note,) = person.context.workspace.read(notes.of_session, session.id)
    assert person.heard.led == [("notes", note.id)]
    assert person.vault.kept(session).state is SessionState.HELD
    person.tab.start()
    assert person.sees("Did it take place?")


# In the session.


def test_a_tick_makes_room_for_the_answer(person: Person) -> None:
    session = person.vault.planned(NOW - timedelta(minutes=10), "one", "two")
    look(person)
    boxes = [each for each in person.all_shown(QCheckBox) if each.accessibleName() in {"one", "two"}]
    boxes[0].setFocus()
    person.key(Qt.Key.Key_Space)
    person.found(QPlainTextEdit, "What they said").setFocus()
    person.write("Every month.")
    person.tab.settle()
    first, second = (question for _item, question in person.context.workspace.read(sessions.plan, session.id))
    answer = person.context.workspace.read(questions.answer_to, first.id)
    assert answer is not None
    assert (answer.wording, answer.session) == ("Every month.", session.id)
    assert (first.state, second.state) == (QuestionState.ANSWERED, QuestionState.TO_ASK)


def test_a_click_on_the_words_ticks_too(person: Person) -> None:
    session = person.vault.planned(NOW - timedelta(minutes=10), "one")
    look(person)
    (words,) = [each for each in person.all_shown(QLabel) if each.text() == "one"]
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    ((_item, question),) = person.context.workspace.read(sessions.plan, session.id)
    assert question.state is QuestionState.ASKED


def test_five_minutes_left_is_said_quietly_and_can_be_switched_off(person: Person) -> None:
    person.vault.planned(NOW - timedelta(minutes=46), "one")
    look(person)
    assert person.sees("About five minutes left")
    (box,) = [each for each in person.all_shown(QCheckBox) if each.accessibleName().startswith("Say when")]
    box.click()
    person.tab.settle()
    assert not person.sees("About five minutes left")
    look(person)
    assert not person.sees("About five minutes left")


# In between.


@pytest.mark.row("S46")
def test_with_the_next_session_not_planned_what_to_try_can_be_written_all_the_same(person: Person) -> None:
    session = person.vault.planned(OVER)
    person.context.workspace.do(Label.CHOOSE, sessions.mark, session.id, SessionState.CLOSED)
    look(person)
    person.press("Write what to try until then")
    person.write("count the no")
    person.key(Qt.Key.Key_Return)
    assert [task.wording for task in person.context.workspace.read(tasks.listed)] == ["count the no"]
    person.press("Plan a session")
    assert person.context.workspace.read(sessions.ahead, NOW)


def test_what_to_do_in_between_is_there_also_without_a_session_ahead(person: Person) -> None:
    task = person.context.workspace.do(Label.ADD, tasks.add, "Call back once")
    look(person)
    assert person.tab.widget().findChild(RecordList) is not None
    person.tab.add()
    person.write("Walk on Sunday")
    person.key(Qt.Key.Key_Return)
    assert [each.wording for each in person.context.workspace.read(tasks.listed)] == [task.wording, "Walk on Sunday"]
    person.press("Plan a session")
    assert person.sees("Tue 24 Nov · 15:00")


def test_being_led_to_a_task_shows_it(person: Person) -> None:
    person.vault.planned(NEXT, "one")
    task = person.context.workspace.do(Label.ADD, tasks.add, "Call back once")
    look(person)
    person.tab.show_record(task.id)
    assert person.found(QPlainTextEdit, "What to try").toPlainText() == "Call back once"


def test_without_a_session_ahead_there_is_no_part_of_one_to_write_into(person: Person) -> None:
    session = person.vault.planned(OVER, "one")
    person.context.workspace.do(Label.ADD, tasks.add, "Call back once")
    look(person)
    person.press("Close this session")
    assert person.vault.kept(session).state is SessionState.CLOSED
    assert parts(person) == ["In between", "Places"]
    person.press("Plan a session")
    assert parts(person) == ["Get ready", "In the session", "Right after", "In between", "Places"]


@pytest.mark.parametrize(
    ("hours", "order"),
    [
        (0.1, ["Place", "Water and tissues are at hand.", "one", "three", "On one page…"]),
        (-3, ["It took place", "Talked about", "Close this session", "Write about it"]),
    ],
)
def test_tab_comes_to_what_is_below_the_questions_after_them(person: Person, hours: float, order: list[str]) -> None:
    session = person.vault.planned(NOW + timedelta(hours=hours), "one", "two")
    look(person)
    person.context.workspace.do(Label.ADD, sessions.ask, session.id, "three")
    stops = tab_order(person.tab.widget())
    assert sorted(order, key=stops.index) == order


@pytest.mark.parametrize("hours", [-0.1, -3])
def test_a_long_address_in_a_question_pushes_nothing_out_of_sight(person: Person, hours: float) -> None:
    address = f"https://example.org/{'averylongpage' * 20}"
    person.vault.planned(NOW + timedelta(hours=hours), address)
    look(person)
    assert all(area.horizontalScrollBar().maximum() == 0 for area in person.all_shown(QScrollArea))
    assert person.sees(address)


def test_signs_in_a_question_are_shown_as_they_were_written(person: Person) -> None:
    person.vault.planned(OVER, "<b>why</b> & how?")
    look(person)
    line = next(each for each in person.all_shown(QLabel) if "why" in each.text())
    assert (line.text(), line.textFormat()) == ("<b>why</b> && how?", Qt.TextFormat.PlainText)


# How it looks.


@pytest.mark.parametrize("look", ["light", "dark", "large", "rtl"])
@pytest.mark.parametrize(("name", "hours"), [("in-session", -0.1), ("right-after", -3)])
def test_it_looks_as_it_should(person: Person, name: str, hours: float, look: str) -> None:
    with wearing(look):
        full(person, hours)
        person.look_at(NextSessionView(person.context), 1280 if look == "large" else 1000, 900)
        assert unnamed(person.tab.widget()) == []
        assert_picture(person.tab.widget(), f"next-session-{name}-{look}")
