"""Putting questions in order, in the time there is."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QProgressBar, QPushButton, QSpinBox

from sessionprep.domain.question import QuestionState
from sessionprep.services import questions, sessions
from sessionprep.services.labels import Label
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.tabs.next_session.view import NextSessionView
from tests.ui.tabs.next_session.conftest import NOW
from tests.ui.tabs.next_session.person import ALT, Key, Person

if TYPE_CHECKING:
    from sessionprep.domain.session import Session

SOON = NOW + timedelta(days=3)


@pytest.fixture
def session(person: Person) -> Session:
    """Three questions for a session of 50 minutes, and the keyboard in the list."""
    session = person.vault.planned(SOON, "one", "two", "three")
    person.look_at(NextSessionView(person.context))
    return session


def test_fifty_questions_are_added_by_keyboard_alone(person: Person) -> None:
    session = person.vault.planned(SOON)
    person.look_at(NextSessionView(person.context))
    wanted = [f"question {number}" for number in range(50)]
    for words in wanted:
        person.write(words)
        person.key(Key.Key_Return)
    assert person.list.titles() == wanted
    assert person.vault.plan(session) == wanted


def test_a_new_question_is_in_the_list_of_questions_too(person: Person, session: Session) -> None:
    person.tab.add()
    person.write("four")
    person.key(Key.Key_Return)
    assert [each.wording for each in person.context.workspace.read(questions.listed)] == person.vault.plan(session)


def test_alt_down_moves_a_question_later(person: Person, session: Session) -> None:
    person.key(Key.Key_Down, ALT)
    assert person.list.titles() == ["two", "one", "three"]
    assert person.vault.plan(session) == ["two", "one", "three"]


def test_a_question_is_dragged_to_the_end(person: Person, session: Session) -> None:
    person.list.drop(0, below=2)
    assert person.list.titles() == ["two", "three", "one"]
    assert person.vault.plan(session) == ["two", "three", "one"]


def test_minutes_are_added_up_against_the_time_there_is(person: Person, session: Session) -> None:
    assert person.sees("15 of 40 minutes planned")
    spin = person.found(QSpinBox, "Minutes for it")
    spin.setFocus()
    spin.selectAll()
    person.write("25")
    person.tab.settle()
    assert person.sees("35 of 40 minutes planned")
    assert person.found(QProgressBar, "35 of 40 minutes planned").value() == 35
    assert person.vault.items(session)[0].minutes == 25


def test_more_than_fits_is_said_and_stops_nothing(person: Person) -> None:
    person.vault.planned(SOON, "one", minutes=8)
    person.look_at(NextSessionView(person.context))
    assert person.sees("5 of 4 minutes planned")
    assert person.sees("That is more than fits. Nothing has to go: say first what matters most.")
    person.tab.add()
    person.write("two")
    person.key(Key.Key_Return)
    assert person.sees("10 of 4 minutes planned")


@pytest.mark.row("S65")
def test_what_could_wait_is_named_and_kept_for_another_time_in_one_step(person: Person) -> None:
    session = person.vault.planned(SOON, "one", "two", "three", minutes=20)
    items = person.vault.items(session)
    person.context.workspace.do(Label.CHOOSE, sessions.put_first, items[2].id, first=True)
    person.look_at(NextSessionView(person.context))
    person.press("Keep for another time: two")
    assert person.vault.plan(session) == ["one", "three"]
    assert person.sees("10 of 10 minutes planned")
    assert not person.sees("Keep for another time: one")
    person.undo()
    assert person.vault.plan(session) == ["one", "two", "three"]


def test_the_s_key_marks_the_one_that_is_said_first(person: Person, session: Session) -> None:
    person.key(Key.Key_S)
    assert person.vault.kept(session).say_first == person.vault.items(session)[0].question
    row = person.list.rows()[0]
    assert (row.mark, row.mark_words, row.note) == ("star", "Say this first", "Say this first · 5 minutes")


def test_exactly_one_is_said_first(person: Person, session: Session) -> None:
    person.key(Key.Key_S)
    person.key(Key.Key_Down)
    person.tick("Say this first")
    person.tab.settle()
    assert person.list.marks() == ["", "star", ""]
    person.list.view.setFocus()
    person.key(Key.Key_S)
    assert person.vault.kept(session).say_first is None


@pytest.mark.usefixtures("session")
def test_undoing_what_is_said_first_gives_the_star_back(person: Person) -> None:
    person.key(Key.Key_S)
    person.key(Key.Key_Down)
    person.key(Key.Key_S)
    person.undo()
    assert person.list.marks() == ["star", "", ""]


@pytest.mark.usefixtures("session")
def test_delete_takes_a_question_out_and_undo_puts_it_back(person: Person) -> None:
    person.key(Key.Key_S)
    person.key(Key.Key_Delete)
    assert person.list.titles() == ["two", "three"]
    assert person.heard.undoable == ["Took 1 question out of the plan. It stays in your questions."]
    assert len(person.context.workspace.read(questions.listed)) == 3
    person.undo()
    assert person.list.titles() == ["one", "two", "three"]
    assert person.list.rows()[0].mark == "star"


def test_f2_leads_to_the_words_and_escape_back(person: Person, session: Session) -> None:
    person.key(Key.Key_F2)
    assert person.focus() is person.found(QPlainTextEdit, "Question, as I’d say it")
    person.key(Key.Key_End)
    person.write(" and a half")
    person.key(Key.Key_Escape)
    assert person.focus() is person.list.view
    assert person.list.titles()[0] == person.vault.plan(session)[0] == "one and a half"


@pytest.mark.usefixtures("session")
def test_f6_goes_between_the_panes(person: Person) -> None:
    person.key(Key.Key_F6)
    assert not isinstance(person.focus(), RecordList)
    person.key(Key.Key_F6)
    assert isinstance(person.focus(), RecordList)


def test_an_answer_belongs_to_the_session_it_was_heard_in(person: Person, session: Session) -> None:
    person.found(QPlainTextEdit, "Answer").setFocus()
    person.write("every month")
    person.tab.settle()
    question = person.vault.items(session)[0].question
    answer = person.context.workspace.read(questions.answer_to, question)
    assert answer is not None
    assert (answer.wording, answer.session) == ("every month", session.id)
    assert person.list.rows()[0].badge == "Answered"


def test_a_question_reworded_elsewhere_is_reworded_here(person: Person, session: Session) -> None:
    question = person.vault.items(session)[1].question
    person.context.workspace.do(Label.WRITE, questions.reword, question, "what now?")
    person.context.workspace.do(Label.CHOOSE, questions.mark, question, QuestionState.NOT_YET)
    assert person.list.titles() == ["one", "what now?", "three"]
    assert person.list.rows()[1].badge == "Not yet"


@pytest.mark.usefixtures("session")
def test_questions_i_have_can_be_ticked_into_the_plan(person: Person) -> None:
    person.context.workspace.do(Label.PASTE, questions.add_many, ["four", "five", "six"])
    person.open("From my questions…")
    person.key(Key.Key_Space)
    person.key(Key.Key_Down)
    person.key(Key.Key_Space)
    person.press("Put 2 into the plan")
    assert person.list.titles() == ["one", "two", "three", "four", "five"]
    assert person.heard.undoable == ["Put 2 questions into the plan."]


@pytest.mark.usefixtures("session")
def test_with_every_question_planned_there_is_nothing_to_pick_from(person: Person) -> None:
    with pytest.raises(StopIteration):
        person.press("From my questions…")
    person.key(Key.Key_Delete)
    person.press("From my questions…")


def test_the_bank_puts_questions_into_this_session(person: Person, session: Session) -> None:
    person.open("Question bank…")
    person.key(Key.Key_Space)
    person.press("Add 1 to the session")
    assert len(person.list.titles()) == len(person.vault.plan(session)) == 4


@pytest.mark.usefixtures("session")
def test_a_pasted_list_goes_into_the_plan(person: Person) -> None:
    person.open("Paste a list…")
    person.write("- four")
    person.key(Key.Key_Return)
    person.write("- five")
    person.qtbot.waitUntil(lambda: person.found(QPushButton, "Add to the session").isEnabled())
    person.press("Add to the session")
    assert person.list.titles() == ["one", "two", "three", "four", "five"]


@pytest.mark.usefixtures("session")
def test_a_find_line_comes_with_the_key_and_finds_as_one_types(person: Person) -> None:
    person.tab.find_here()
    line = person.found(QLineEdit, "Find in the plan")
    assert person.focus() is line
    person.write("tw")
    person.qtbot.waitUntil(lambda: person.list.titles() == ["two"])


@pytest.mark.usefixtures("session")
@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_the_menu_says_that_a_question_leaves_the_plan_only(person: Person) -> None:
    menu = person.list.menu()
    words = [action.text().replace("&", "") for action in menu.actions()]
    assert words == ["Say this first", "Edit", "Take out of the plan"]
    menu.actions()[0].trigger()
    assert person.list.rows()[0].mark == "star"
    menu.close()
