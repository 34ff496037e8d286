"""While getting ready, what was written last time is read back; what was too much is only said to be there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from sessionprep.domain.note import Look, Strength, When
from sessionprep.domain.record import Privacy
from sessionprep.services import closing, getting_ready, looks, notes, tasks
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.next_session.view import NextSessionView
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import HandClock
from tests.helpers.context import a_context
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing
from tests.ui.tabs.next_session.conftest import NOW
from tests.ui.tabs.next_session.person import Person

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.note import Note
    from sessionprep.domain.session import Session

COMING = NOW + timedelta(days=4)


@pytest.fixture
def last(person: Person) -> Session:
    """Three days ago; the next one is in four."""
    session = person.vault.planned(NOW - timedelta(days=3))
    person.vault.planned(COMING, "one")
    return session


@pytest.fixture
def written(person: Person, last: Session) -> Note:
    note = person.context.workspace.do(Label.ADD, looks.after, last.id)
    person.context.workspace.do(Label.WRITE, notes.keep, note.id, "The pause.")
    return note


def read_back(person: Person) -> bool:
    shown = [each.text() for each in person.tab.widget().findChildren(QLabel) if each.isVisible()]
    return "One thing I want to keep: The pause." in shown


def feelings_read_back(person: Person) -> bool:
    shown = [each.text() for each in person.tab.widget().findChildren(QLabel) if each.isVisible()]
    return "Feelings: calm, like after rain" in shown


def offered(person: Person) -> set[str]:
    shown = [each for each in person.tab.widget().findChildren(QPushButton) if each.isVisible()]
    return {each.text().replace("&", "") for each in shown} & {"Look back", "How is it a day later?"}


def test_the_lines_of_last_time_stand_above_the_plan_and_lead_on(person: Person, written: Note) -> None:
    person.look_at(NextSessionView(person.context))
    assert read_back(person)
    assert unnamed(person.tab.widget()) == []
    person.press("Look back")
    note = person.context.workspace.read(notes.listed)[0]
    assert (note.look, note.session) == (Look.BEFORE_NEXT, written.session)
    assert person.heard.led == [("notes", note.id)]


@pytest.mark.parametrize("why", ["private", "took over"])
def test_what_is_private_or_took_over_is_named_and_not_shown(person: Person, written: Note, why: str) -> None:
    do = person.context.workspace.do
    if why == "private":
        do(Label.CHOOSE, notes.guard, written.id, Privacy.PRIVATE)
    else:
        felt = do(Label.ADD, notes.feel, written.id, When.AFTER, own="wobbly")
        do(Label.CHOOSE, notes.how_strong, felt.id, Strength.TAKES_OVER)
    person.look_at(NextSessionView(person.context))
    assert not read_back(person)
    assert person.sees("What you wrote after Fri 20 Nov is there when you want it.")


@pytest.mark.usefixtures("last")
def test_a_day_later_is_offered_until_it_is_written_and_never_near_the_next(person: Person) -> None:
    person.look_at(NextSessionView(person.context))
    assert offered(person) == {"How is it a day later?"}
    person.press("How is it a day later?")
    note = person.context.workspace.read(notes.listed)[0]
    assert person.heard.led == [("notes", note.id)]
    person.context.workspace.do(Label.WRITE, notes.write, note.id, "Lighter.")
    assert offered(person) == set()


@pytest.fixture
def over(person: Person) -> Session:
    """Yesterday's is closed, and no other is planned."""
    session = person.vault.planned(NOW - timedelta(days=1))
    person.context.workspace.do(Label.CLOSE, closing.close, session.id)
    return session


@pytest.mark.parametrize("tasks_to_do", [False, True])
def test_a_day_later_is_offered_too_when_no_session_is_ahead(
    person: Person, over: Session, *, tasks_to_do: bool
) -> None:
    if tasks_to_do:
        person.context.workspace.do(Label.ADD, tasks.add, "Ring M.")
    person.look_at(NextSessionView(person.context))
    assert offered(person) == {"How is it a day later?"}
    person.press("How is it a day later?")
    (note,) = person.context.workspace.read(notes.listed)
    assert (note.session, note.look) == (over.id, Look.NEXT_DAY)
    assert person.heard.led == [("notes", note.id)]
    person.context.workspace.do(Label.WRITE, notes.write, note.id, "Lighter.")
    assert offered(person) == set()


@pytest.mark.usefixtures("over")
def test_long_after_the_last_one_it_is_not_offered_any_more(person: Person) -> None:
    person.clock.turn(days=30)
    person.look_at(NextSessionView(person.context))
    assert offered(person) == set()


def test_without_a_session_before_there_is_nothing_to_read(person: Person) -> None:
    person.vault.planned(COMING, "one")
    person.look_at(NextSessionView(person.context))
    assert offered(person) == set()


@pytest.mark.usefixtures("last")
def test_while_getting_ready_one_can_stay_with_one_feeling(person: Person) -> None:
    person.look_at(NextSessionView(person.context))
    person.key(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    person.open("Stay with one feeling")
    person.key(Qt.Key.Key_5)
    person.key(Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    coming = person.context.workspace.read(lambda work: work.sessions.all())[-1]
    (felt,) = person.context.workspace.read(getting_ready.felt, coming.id)
    assert (felt.word, felt.when) == ("wary", When.BEFORE)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_looks_as_it_should(tmp_path: Path, qtbot: QtBot, look: str) -> None:
    with wearing(look):
        clock = HandClock(NOW, "Europe/Berlin")
        person = Person(qtbot, a_context(tmp_path, qtbot, clock), clock)
        before = person.vault.planned(NOW - timedelta(days=3))
        person.vault.planned(COMING, "How do we know it helps?", "I went quiet last week.")
        do = person.context.workspace.do
        note = do(Label.ADD, looks.after, before.id)
        do(Label.WRITE, notes.keep, note.id, "The pause before I answered. I don’t have to fill it.")
        do(Label.WRITE, notes.was_hard, note.id, "Saying that the homework made me angry.")
        person.look_at(NextSessionView(person.context))
        assert_picture(person.tab.widget(), f"next-session-last-time-{look}")
        person.context.window.close()


@pytest.mark.parametrize("strength", [Strength.SOME, Strength.TAKES_OVER])
def test_ticks_alone_are_read_back_unless_one_took_over(person: Person, last: Session, strength: Strength) -> None:
    do = person.context.workspace.do
    note = do(Label.ADD, looks.after, last.id)
    do(Label.ADD, notes.feel, note.id, When.AFTER, "settled.at-ease.calm")
    felt = do(Label.ADD, notes.feel, note.id, When.AFTER, own="like after rain")
    do(Label.CHOOSE, notes.how_strong, felt.id, strength)
    person.look_at(NextSessionView(person.context))
    assert feelings_read_back(person) is (strength is Strength.SOME)
    assert "Look back" in offered(person)
