"""Getting ready one thing at a time: by keys alone, to be stopped anywhere, and nothing of it is lost."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QRadioButton, QScrollArea

from sessionprep.services import drafts, getting_ready, notes, questions, sessions, settings
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.next_session.one_thing.page import STOPPED
from sessionprep.ui.tabs.next_session.view import NextSessionView
from tests.helpers.accessibility import unnamed
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing
from tests.ui.tabs.next_session.conftest import NOW
from tests.ui.tabs.next_session.test_look import full

if TYPE_CHECKING:
    from sessionprep.domain.session import Session
    from tests.ui.tabs.next_session.person import Person

SOON = NOW + timedelta(days=3)
TITLES = [
    "Where are you today?",
    "What would you like to bring?",
    "What would you say first?",
    "Where will you be?",
    "That is your list",
]
ON, STOP = Qt.Key.Key_Return, Qt.Key.Key_Escape


def begin(person: Person, *own: str, at: int = 0) -> Session:
    """In front of one of the steps, as if stopped there some other time, with these questions planned."""
    session = person.vault.planned(SOON, *own)
    if at:
        person.context.workspace.do(Label.CHOOSE, settings.choose, STOPPED, f"{session.id} {at}")
    person.look_at(NextSessionView(person.context))
    person.key(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert person.sees(TITLES[at])
    return session


def box(person: Person, words: str) -> QCheckBox:
    return next(each for each in person.all_shown(QCheckBox) if each.accessibleName() == words)


def test_each_step_is_one_screen_says_where_one_is_and_needs_no_answer(person: Person) -> None:
    session = begin(person)
    for place, title in enumerate(TITLES, start=1):
        assert person.sees(title)
        assert person.sees(f"Getting ready · {place} of 5")
        assert unnamed(person.tab.widget()) == []
        person.key(ON)
    assert person.sees("Thu 26 Nov · 12:00")  # and back at the plan
    assert person.vault.plan(session) == []
    assert person.context.workspace.read(notes.listed) == ()


def test_a_number_ticks_and_unticks(person: Person) -> None:
    session = begin(person)
    person.key(Qt.Key.Key_4)
    person.key(Qt.Key.Key_2)
    person.key(Qt.Key.Key_4)
    (felt,) = person.context.workspace.read(getting_ready.felt, session.id)
    assert felt.word == "lifted"
    assert box(person, "Lifted").isChecked()
    assert not box(person, "Low").isChecked()


def test_a_word_of_my_own_can_be_ticked_off_again(person: Person) -> None:
    session = begin(person)
    person.found(QLineEdit, "A word of your own").setFocus()
    person.write("wobbly 2")  # the number belongs to the word
    person.key(ON)
    assert person.sees(TITLES[0])  # Return added, and did not go on
    assert [each.own for each in person.context.workspace.read(getting_ready.felt, session.id)] == ["wobbly 2"]
    box(person, "wobbly 2").setFocus()
    person.key(Qt.Key.Key_Space)
    assert person.context.workspace.read(getting_ready.felt, session.id) == ()
    person.key(ON)
    assert person.sees(TITLES[1])


def test_a_feeling_named_more_finely_elsewhere_is_there(person: Person) -> None:
    session = person.vault.planned(SOON)
    person.context.workspace.do(Label.ADD, getting_ready.feel, session.id, "low.sad.tearful")
    person.look_at(NextSessionView(person.context))
    person.press("Step by step")
    assert box(person, "tearful").isChecked()


def test_questions_are_picked_with_one_key_and_more_can_be_shown(person: Person) -> None:
    session = begin(person, "mine", at=1)
    assert box(person, "mine").isChecked()
    person.key(Qt.Key.Key_1)
    first = person.vault.plan(session)[1]
    person.press("Show others")
    person.key(Qt.Key.Key_1)
    assert len(set(person.vault.plan(session))) == 3
    assert not any(each.accessibleName() == first for each in person.all_shown(QCheckBox))
    others = person.found(QPushButton, "Show others")
    while not any(each.accessibleName() == first for each in person.all_shown(QCheckBox)):
        others.click()  # through all of the bank, and from the beginning again
    assert box(person, first).isChecked()


def test_what_is_written_goes_into_the_plan_and_a_list_becomes_several(person: Person) -> None:
    session = begin(person, at=1)
    line = person.found(QLineEdit, "A question of your own")
    line.setFocus()
    person.write("why now?")
    person.key(ON)
    assert box(person, "why now?").isChecked()
    line.setFocus()
    person.paste("- one\n- two")
    assert person.vault.plan(session) == ["why now?", "one", "two"]


def test_at_most_one_is_said_first(person: Person) -> None:
    session = begin(person, "one", "two", at=2)
    person.key(Qt.Key.Key_2)
    person.key(Qt.Key.Key_1)
    assert (box(person, "one").isChecked(), box(person, "two").isChecked()) == (True, False)
    person.key(Qt.Key.Key_1)
    assert person.vault.kept(session).say_first is None


def test_how_and_where_is_kept(person: Person) -> None:
    session = begin(person, at=3)
    person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_Space)
    person.found(QLineEdit, "Place").setFocus()
    person.write("Kitchen")
    person.key(ON)
    kept = person.vault.kept(session)
    assert (kept.way, kept.place) == ("video", "Kitchen")


def test_stopping_keeps_everything_and_the_place(person: Person) -> None:
    begin(person, at=1)
    line = person.found(QLineEdit, "A question of your own")
    line.setFocus()
    person.write("half a qu")
    assert person.tab.settle()  # as before a lock
    assert person.context.workspace.read(drafts.kept, "next_session.bringing.add") == "half a qu"
    person.key(STOP)
    assert person.sees("Thu 26 Nov · 12:00")
    person.look_at(NextSessionView(person.context))  # as after a lock
    person.qtbot.waitUntil(person.tab.widget().isVisible)
    person.press("Step by step")
    assert person.sees(TITLES[1])
    assert person.found(QLineEdit, "A question of your own").text() == "half a qu"


def test_once_it_is_done_or_for_another_session_it_begins_from_the_start(person: Person) -> None:
    begin(person, at=4)
    person.key(ON)
    person.press("Step by step")
    assert person.sees(TITLES[0])
    person.key(ON)
    person.key(STOP)
    person.press("New")
    person.press("Step by step")
    assert person.sees(TITLES[0])


def test_back_leads_back(person: Person) -> None:
    begin(person, at=2)
    person.press("Back")
    assert person.sees(TITLES[1])
    person.press("Back")
    assert not any(each.text() == "&Back" for each in person.all_shown(QPushButton))


def test_an_undo_is_seen(person: Person) -> None:
    begin(person, at=1)
    person.key(Qt.Key.Key_3)
    ticked = next(each.accessibleName() for each in person.all_shown(QCheckBox) if each.isChecked())
    person.undo()
    assert not box(person, ticked).isChecked()


def test_when_something_else_is_asked_for_it_makes_room(person: Person) -> None:
    session = begin(person, "one", at=2)
    person.tab.start()
    assert person.sees(TITLES[2])  # as when coming back to the tab
    person.tab.show_record(person.vault.items(session)[0].id)
    assert not person.sees(TITLES[2])
    person.press("Step by step")
    person.tab.add()
    assert person.found(QLineEdit, "Add a question to the plan") is person.focus()


def test_with_the_session_gone_there_is_nothing_to_get_ready_for(person: Person) -> None:
    session = begin(person, at=1)
    person.context.workspace.do(Label.DELETE, sessions.delete, session.id)
    assert person.sees("When is your next session?")


def test_a_list_longer_than_the_window_is_read_by_keys(person: Person) -> None:
    begin(person, *(f"question {number} {'and so on ' * 30}" for number in range(8)), at=4)
    bar = next(each for each in person.all_shown(QScrollArea) if each.isVisible()).verticalScrollBar()
    assert bar.maximum() > 0
    person.key(Qt.Key.Key_PageDown)
    person.key(Qt.Key.Key_Down)
    paged = bar.value()
    person.key(Qt.Key.Key_Up)
    assert 0 < bar.value() < paged


@pytest.mark.parametrize(("step", "look"), [(1, "light"), (1, "dark"), (1, "large"), (2, "rtl")])
def test_it_looks_as_it_should(person: Person, step: int, look: str) -> None:
    with wearing(look):
        full(person)
        person.look_at(NextSessionView(person.context), 1000, 760)
        person.press("Step by step")
        for _each in range(step):
            person.key(ON)
        assert_picture(person.tab.widget(), f"one-thing-{step}-{look}")


def test_everything_is_reached_by_tab(person: Person) -> None:
    begin(person, at=3)
    assert person.focus() is person.all_shown(QRadioButton)[0]
    seen = []
    for _each in range(8):
        person.key(Qt.Key.Key_Tab)
        seen.append(person.focus().accessibleName() or getattr(person.focus(), "text", str)())
    assert (seen[0], seen[1], seen[5:]) == (
        "Place",
        "I know when it starts and when it ends.",
        ["&Next", "&Back", "S&top for now"],
    )
    assert person.context.workspace.read(questions.listed) == ()
