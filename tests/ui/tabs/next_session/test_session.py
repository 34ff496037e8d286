"""Which session it is, when, and how it went."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from sessionprep.domain.ids import SessionId
from sessionprep.domain.session import SessionState
from sessionprep.services import sessions
from sessionprep.services.days import on_wall
from sessionprep.services.labels import Label
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.tabs.next_session.model import planned_count
from sessionprep.ui.tabs.next_session.view import NextSessionView
from tests.ui.tabs.next_session.conftest import NOW
from tests.ui.tabs.next_session.person import Key, Person

SOON = NOW + timedelta(days=3)


def look(person: Person) -> None:
    person.look_at(NextSessionView(person.context))


def put_date(person: Person, *parts: str) -> None:
    """Type the year, month, day, hour and minute one after the other."""
    field = person.found(QDateTimeEdit, "When")
    field.setFocus()
    field.setSelectedSection(QDateTimeEdit.Section.YearSection)
    for part in parts:
        person.write(part)
    person.tab.settle()


def test_from_nothing_one_key_plans_a_session_and_leads_into_its_date(person: Person) -> None:
    look(person)
    assert person.sees("When is your next session?")
    person.key(Key.Key_Space)
    assert person.focus() is person.found(QDateTimeEdit, "When")
    assert on_wall(person.vault.session().starts_at, "Europe/Berlin") == datetime(2026, 11, 24, 15)  # noqa: DTZ001 - wall time
    assert person.sees("Tue 24 Nov · 15:00")
    assert person.heard.undoable == ["Planned a session on Tue 24 Nov · 15:00."]


def test_undoing_the_first_session_asks_for_one_again(person: Person) -> None:
    look(person)
    person.tab.add()
    person.undo()
    assert person.sees("When is your next session?")


def test_the_first_session_planned_is_named_whole_before_it_has_questions(person: Person) -> None:
    look(person)
    person.press("Plan a session")
    edit = person.found(QPushButton, "Edit details")
    person.qtbot.waitUntil(lambda: edit.width() >= edit.sizeHint().width() and edit.y() < edit.height())


def test_the_date_is_changed_by_typing(person: Person) -> None:
    look(person)
    person.tab.add()
    put_date(person, "2026", "12", "01", "09", "30")
    assert person.vault.session().starts_at == datetime(2026, 12, 1, 8, 30, tzinfo=UTC)
    assert person.sees("Tue 1 Dec · 09:30")


@pytest.mark.parametrize(("year", "said"), [("1900", "Wed 28 Feb 1900 · 15:00"), ("2200", "Fri 28 Feb 2200 · 15:00")])
def test_a_session_may_be_in_1900_and_in_2200(person: Person, year: str, said: str) -> None:
    look(person)
    person.tab.add()
    put_date(person, year, "02", "28")
    assert on_wall(person.vault.session().starts_at, "Europe/Berlin").year == int(year)
    assert person.sees(said)


def test_a_time_the_clocks_skip_becomes_the_next_real_one_and_is_said(person: Person) -> None:
    look(person)
    person.tab.add()
    put_date(person, "2027", "03", "28", "02", "30")
    assert on_wall(person.vault.session().starts_at, "Europe/Berlin") == datetime(2027, 3, 28, 3, 30)  # noqa: DTZ001 - wall time
    assert person.heard.said[-1] == ("The clocks go forward that night and skip 02:30, so the session is now at 03:30.")
    assert person.found(QDateTimeEdit, "When").time().hour() == 3


def test_the_head_says_what_is_known(person: Person) -> None:
    person.vault.planned(SOON)
    look(person)
    assert person.sees("50 minutes")
    person.press("Edit details")
    person.pick("Way of meeting", "Video")
    person.found(QComboBox, "Who it is with").setFocus()
    person.write("Dr. Lind")
    person.tab.settle()
    length = person.found(QSpinBox, "Length")
    length.setFocus()
    length.selectAll()
    person.write("30")
    person.tab.settle()
    assert person.sees("Thu 26 Nov · 12:00")
    assert person.sees("30 minutes · Video · Dr. Lind")
    assert [each.label for each in person.context.workspace.read(sessions.therapists)] == ["Dr. Lind"]


def test_a_known_therapist_can_be_picked_again(person: Person) -> None:
    session = person.vault.planned(SOON)
    person.context.workspace.do(Label.WRITE, sessions.meet_with, session.id, "Dr. Lind")
    look(person)
    person.press("New session")
    box = person.found(QComboBox, "Who it is with")
    assert [box.itemText(place) for place in range(box.count())] == ["Dr. Lind"]
    assert box.currentText() == "Dr. Lind"


def test_the_details_give_way_to_the_question_one_returns_to(person: Person) -> None:
    person.vault.planned(SOON, "one")
    look(person)
    person.press("Edit details")
    person.found(QDateTimeEdit, "When")
    person.key(Key.Key_Escape)
    assert person.focus() is person.list.view
    assert person.found(QPlainTextEdit, "Question, as I’d say it").toPlainText() == "one"


def test_what_it_is_for_waits_behind_more_and_is_kept(person: Person) -> None:
    session = person.vault.planned(SOON)
    look(person)
    person.press("More")
    person.found(QPlainTextEdit, "What this session is for").setFocus()
    person.write("to look back")
    person.found(QLineEdit, "Place").setFocus()
    person.write("the car")
    person.tab.settle()
    assert (person.vault.kept(session).purpose, person.vault.kept(session).place) == ("to look back", "the car")


def test_deleting_a_session_can_be_undone(person: Person) -> None:
    session = person.vault.planned(SOON, "one")
    look(person)
    person.press("Edit details")
    person.press("More")
    person.press("Delete this session")
    assert person.sees("When is your next session?")
    assert person.heard.undoable == ["Deleted the session. Its questions and notes stay."]
    person.undo()
    assert person.vault.plan(session) == ["one"]
    assert person.list.titles() == ["one"]


def test_a_session_ends_while_the_window_is_away(person: Person) -> None:
    person.vault.planned(SOON)
    look(person)
    assert not person.sees("Did it take place?")
    person.clock.turn(days=4)
    elsewhere = QWidget()
    person.qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.activateWindow()
    person.qtbot.waitUntil(elsewhere.isActiveWindow)
    person.context.window.activateWindow()
    person.qtbot.waitUntil(lambda: person.sees("Did it take place?"))


def test_moving_a_session_behind_another_stays_with_it(person: Person) -> None:
    person.vault.planned(SOON, "first")
    person.vault.planned(SOON + timedelta(days=7), "second")
    look(person)
    person.press("Edit details")
    put_date(person, "2027")
    assert person.sees("Fri 26 Nov 2027 · 12:00")
    assert person.list.titles() == ["first"]


def test_what_is_left_over_comes_along_to_the_next_session(person: Person) -> None:
    person.vault.planned(NOW - timedelta(days=7), "still waiting")
    look(person)
    person.press("New session")
    assert person.list.titles() == ["still waiting"]


def test_another_session_is_picked_and_stays_picked(person: Person) -> None:
    person.vault.planned(NOW - timedelta(days=7), "last week")
    person.vault.planned(SOON, "soon")
    look(person)
    person.pick("Session", "Mon 16 Nov · 12:00 · Planned")
    person.choose("Get ready")
    assert person.list.titles() == ["last week"]
    person.tab.start()
    assert person.list.titles() == ["last week"]
    person.pick("Session", "Thu 26 Nov · 12:00 · Planned")
    assert person.list.titles() == ["last week", "soon"]


def test_with_no_session_ahead_earlier_ones_can_be_looked_at(person: Person) -> None:
    session = person.vault.planned(NOW - timedelta(days=7), "last week")
    person.context.workspace.do(Label.CHOOSE, sessions.mark, session.id, SessionState.CLOSED)
    look(person)
    assert person.sees("When is your next session?")
    person.pick("Session", "Mon 16 Nov · 12:00 · Closed")
    person.choose("Get ready")
    assert person.list.titles() == ["last week"]
    assert person.sees("50 minutes · Closed")


def test_a_year_of_weekly_sessions_switches_one_after_the_other(person: Person) -> None:
    for week in range(52):
        person.vault.planned(SOON + timedelta(weeks=week), f"week {week}")
    look(person)
    box = person.found(QComboBox, "Session")
    assert box.count() == 52
    box.setFocus()
    assert person.list.titles() == ["week 0"]
    person.key(Key.Key_Home)
    assert person.list.titles() == ["week 51"]
    person.key(Key.Key_Down)
    assert person.list.titles() == ["week 50"]


def test_being_led_to_a_place_in_a_plan_shows_its_session_and_chooses_it(person: Person) -> None:
    earlier = person.vault.planned(NOW - timedelta(days=7), "one", "two")
    person.vault.planned(SOON)
    look(person)
    person.tab.show_record(person.vault.items(earlier)[1].id)
    assert person.sees("Mon 16 Nov · 12:00")
    assert person.found(QPlainTextEdit, "Question, as I’d say it").toPlainText() == "two"


def test_words_typed_are_kept_when_another_session_is_picked(person: Person) -> None:
    earlier = person.vault.planned(NOW - timedelta(days=7))
    person.vault.planned(SOON)
    look(person)
    person.pick("Session", "Mon 16 Nov · 12:00 · Planned")
    person.press("Edit details")
    person.found(QComboBox, "Way of meeting").setFocus()
    person.write("on a walk")
    person.pick("Session", "Thu 26 Nov · 12:00 · Planned")
    assert person.vault.kept(earlier).way == "on a walk"


def test_very_long_words_do_not_widen_the_window(person: Person) -> None:
    session = person.vault.planned(SOON, "x" * 5000)
    do = person.context.workspace.do
    do(Label.WRITE, sessions.meet_by, session.id, "W" * 2000)
    do(Label.WRITE, sessions.meet_with, session.id, "L" * 2000)
    person.look_at(NextSessionView(person.context), 620)
    assert person.context.window.width() == 620
    assert person.found(QPushButton, "Edit details").isVisible()


def test_a_wide_window_can_be_made_narrow(person: Person) -> None:
    person.vault.planned(SOON, "one")
    look(person)
    window = person.context.window
    for width in range(1000, 599, -20):
        window.resize(width, 700)
        QApplication.sendPostedEvents()
    person.qtbot.waitUntil(lambda: window.width() == 600)
    assert person.list.titles() == ["one"]


def test_the_count_beside_the_tab_is_what_is_still_to_ask(person: Person) -> None:
    assert person.context.workspace.read(planned_count) == 0
    person.vault.planned(SOON, "one", "two")
    assert person.context.workspace.read(planned_count) == 2


def test_without_a_session_finding_and_leading_nowhere_do_nothing(person: Person) -> None:
    look(person)
    person.tab.find_here()
    person.tab.show_record(SessionId("gone"))
    assert person.sees("When is your next session?")
    assert not [each for each in person.tab.widget().findChildren(RecordList) if each.isVisible()]
