"""What a person does with questions, besides what every list does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QRadioButton

from sessionprep.domain.question import QuestionState
from sessionprep.domain.record import Privacy
from sessionprep.services import questions, sessions, wording
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.questions import TAB
from tests.helpers.clock import NOON
from tests.helpers.person import SHIFT, Key, Person, in_front_of
from tests.ui.asking import planned

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.question import Question

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of a menu, offscreen

FOR_THE_SESSION = "For the session on Mon 9 Mar"


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    """In front of two questions, the first chosen."""
    words = ["Why now?", "What else?"]
    return in_front_of(
        TAB, tmp_path, qtbot, lambda context: context.workspace.do(Label.PASTE, questions.add_many, words)
    )


@pytest.fixture
def session(person: Person) -> SessionId:
    return person.context.workspace.do(Label.PLAN, sessions.add, NOON.replace(day=9), "UTC").id


def first(person: Person) -> Question:
    return person.context.workspace.read(questions.listed)[0]


def state(person: Person) -> str:
    words = {wording.name(each) for each in questions.STANDS}
    chips = person.tab.widget().findChildren(QRadioButton)
    return next(each.text() for each in chips if each.isChecked() and each.text() in words)


@pytest.mark.parametrize(
    ("chip", "becomes", "badge"),
    [
        ("Asked", QuestionState.ASKED, "Asked"),
        ("Answered", QuestionState.ANSWERED, "Answered"),
        ("Not yet", QuestionState.NOT_YET, "Not yet"),
    ],
)
def test_where_it_stands_is_one_click_and_shows_in_the_list(
    person: Person, chip: str, becomes: QuestionState, badge: str
) -> None:
    person.click(chip)
    assert person.tab.settle()
    assert first(person).state is becomes
    assert person.rows()[0].badge == badge
    person.click("To ask")
    assert person.tab.settle()
    assert (first(person).state, person.rows()[0].badge) == (QuestionState.TO_ASK, "")


def test_an_answer_marks_it_answered_and_clearing_it_takes_that_back(person: Person) -> None:
    person.field("Answer").setFocus()
    person.write("x")
    assert person.tab.settle()
    assert (state(person), person.rows()[0].badge) == ("Answered", "Answered")
    person.press(Key.Key_Backspace)
    assert person.tab.settle()
    assert (state(person), person.rows()[0].badge) == ("To ask", "")


def test_an_answer_is_of_the_session_that_began_last(person: Person, session: SessionId) -> None:
    person.clock.turn(days=7, minutes=10)
    person.field("Answer").setFocus()
    person.write("because")
    assert person.tab.settle()
    answer = person.context.workspace.read(questions.answer_to, first(person).id)
    assert answer is not None
    assert (answer.wording, answer.session) == ("because", session)


def test_what_i_think_waits_below_the_fold_and_says_that_it_never_leaves(person: Person) -> None:
    assert not person.sees("What I actually think")
    person.click("More")
    assert person.sees("Only for you. It can never be shared.")
    person.field("What I actually think").setFocus()
    person.write("they look bored")
    assert person.tab.settle()
    assert first(person).thinking == "they look bored"


def test_private_makes_the_question_and_its_answer_private(person: Person) -> None:
    person.field("Answer").setFocus()
    person.write("because")
    person.click("More")
    person.see(QCheckBox, "Keep this private").click()
    assert person.tab.settle()
    answer = person.context.workspace.read(questions.answer_to, first(person).id)
    assert answer is not None
    assert {first(person).privacy, answer.privacy} == {Privacy.PRIVATE}
    assert person.rows()[0].mark_words == "Private"


def test_a_subject_is_picked_or_written(person: Person) -> None:
    person.click("More")
    person.see(QComboBox, "About").setFocus()
    person.write("my sister")
    assert person.tab.settle()
    assert (first(person).group, person.rows()[0].note) == ("my sister", "my sister")


def test_a_question_is_found_by_its_subject_too(person: Person) -> None:
    person.context.workspace.do(Label.CHOOSE, questions.file_under, first(person).id, "confidentiality")
    person.find("confid")
    person.until("Why now?")


ODD = [
    'said "no"',
    "NEAR(rest, home)",
    "50 * 2",
    "'; DROP TABLE question; --",
    "under_score %",
    "a -b OR c:d",
    "back\\slash",
]


def test_whatever_is_searched_for_is_words_and_nothing_else(person: Person) -> None:
    for odd in ODD:
        person.context.workspace.do(Label.ADD, questions.add, odd)
    kept = person.context.workspace.read(questions.listed)
    for odd in ODD:
        person.find(odd)
        person.until(odd)
    for typed in ("title:now", "no*w", "why OR now", "^why", "%"):
        person.find(typed)
        person.until(*(each for each in ODD if all(word in each.lower() for word in typed.lower().split())))
    person.find("why\0")
    person.until("Why now?")
    assert person.context.workspace.read(questions.listed) == kept


def test_without_a_session_ahead_nothing_speaks_of_one(person: Person) -> None:
    assert not any("session" in each.text() for each in person.tab.widget().findChildren(QCheckBox) if each.isVisible())
    assert [*person.menu()] == ["Edit", "Delete"]


def test_a_question_is_put_into_the_session_ahead_from_its_card(person: Person, session: SessionId) -> None:
    person.see(QCheckBox, FOR_THE_SESSION).click()
    assert person.tab.settle()
    assert planned(person, session) == ["Why now?"]
    assert person.rows()[0].note == "For Mon 9 Mar"
    person.click_row(1)
    assert not person.see(QCheckBox, FOR_THE_SESSION).isChecked()
    person.click_row(0)
    person.see(QCheckBox, FOR_THE_SESSION).click()
    assert person.tab.settle()
    assert planned(person, session) == []


def test_several_are_put_into_it_from_the_menu_key(person: Person, session: SessionId) -> None:
    person.press(Key.Key_Down, held=SHIFT)
    person.choose("Put into the session on Mon 9 Mar")
    assert planned(person, session) == ["Why now?", "What else?"]
    assert person.heard.undoable == ["Put 2 questions into the session."]
    assert [*person.menu()] == ["Delete"]
    person.context.workspace.undo()
    assert planned(person, session) == []


def test_the_card_follows_the_session_it_speaks_of(person: Person, session: SessionId) -> None:
    person.context.workspace.do(Label.CHOOSE, sessions.move_to, session, NOON.replace(day=10), "UTC")
    assert person.sees("For the session on Tue 10 Mar")
    person.context.workspace.do(Label.DELETE, sessions.delete, session)
    assert not person.sees("For the session on Tue 10 Mar")


def test_what_has_been_answered_is_not_offered_for_the_session_unless_it_is_in_it(
    person: Person, session: SessionId
) -> None:
    person.context.workspace.do(Label.PLAN, sessions.include, session, [first(person).id])
    for _each in range(2):
        person.click("Answered")
        assert person.tab.settle()
        person.click_row(1)
    assert not person.sees(FOR_THE_SESSION)
    person.click_row(0)
    assert person.sees(FOR_THE_SESSION)


def test_an_answered_question_no_longer_counts_as_open(person: Person) -> None:
    assert TAB.count is not None
    assert person.context.workspace.read(TAB.count) == 2
    person.click("Answered")
    assert person.tab.settle()
    assert person.context.workspace.read(TAB.count) == 1
