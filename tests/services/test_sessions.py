from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.note import When
from sessionprep.domain.question import QuestionState
from sessionprep.domain.session import SessionState
from sessionprep.services import notes, questions, sessions
from sessionprep.services.days import from_wall, on_wall
from sessionprep.services.labels import Label
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.domain.ids import SessionId
    from sessionprep.services.workspace import Workspace
    from tests.helpers.clock import HandClock


def planned(workspace: Workspace, in_days: float) -> SessionId:
    return workspace.do(Label.PLAN, sessions.add, NOON + timedelta(days=in_days), "UTC").id


def titles(workspace: Workspace, session: SessionId) -> list[str]:
    return [question.wording for _item, question in workspace.read(sessions.plan, session)]


def test_the_next_session_is_the_first_planned_one_that_is_not_over(workspace: Workspace) -> None:
    planned(workspace, -7)
    soon = planned(workspace, 2)
    planned(workspace, 9)
    found = workspace.read(sessions.next_up, NOON)
    assert found is not None
    assert found.id == soon


def test_a_session_going_on_now_is_still_the_next_one(workspace: Workspace) -> None:
    now = planned(workspace, 0)
    found = workspace.read(sessions.next_up, NOON + timedelta(minutes=20))
    assert found is not None
    assert found.id == now


def test_a_new_session_is_like_the_last_one(workspace: Workspace) -> None:
    first = planned(workspace, 0)
    workspace.do(Label.CHOOSE, sessions.last_for, first, 30)
    workspace.do(Label.CHOOSE, sessions.meet_with, first, "Dr A")
    second = workspace.read(sessions.find, planned(workspace, 7))
    assert second is not None
    assert second.minutes == 30
    assert [each.label for each in workspace.read(sessions.therapists)] == ["Dr A"]
    assert second.therapist == workspace.read(sessions.therapists)[0].id


def test_questions_left_over_come_along_to_the_next_session(workspace: Workspace) -> None:
    first = planned(workspace, -7)
    asked, waiting = workspace.do(Label.PASTE, questions.add_many, ["asked", "still waiting"])
    workspace.do(Label.PLAN, sessions.include, first, [asked.id, waiting.id])
    workspace.do(Label.CHOOSE, questions.mark, asked.id, QuestionState.ASKED)
    workspace.do(Label.ADD, notes.add, first)
    assert titles(workspace, planned(workspace, 2)) == ["still waiting"]


def test_questions_of_a_session_that_is_over_come_along_before_anyone_said_how_it_went(workspace: Workspace) -> None:
    workspace.do(Label.PLAN, sessions.ask, planned(workspace, -7), "still waiting")
    assert titles(workspace, planned(workspace, 2)) == ["still waiting"]


def test_a_question_planned_for_a_session_ahead_stays_there(workspace: Workspace) -> None:
    workspace.do(Label.PLAN, sessions.ask, planned(workspace, 2), "next time")
    assert titles(workspace, planned(workspace, 9)) == []


def test_a_new_session_is_first_put_a_week_after_the_last_one(workspace: Workspace) -> None:
    assert workspace.read(sessions.usual_start, NOON, "UTC") == datetime(2026, 3, 3, 15, tzinfo=UTC)
    planned(workspace, -16)
    assert workspace.read(sessions.usual_start, NOON, "UTC") == NOON + timedelta(days=5)
    planned(workspace, 3)
    assert workspace.read(sessions.usual_start, NOON, "UTC") == NOON + timedelta(days=10)


def test_a_week_later_is_the_same_time_on_the_wall(workspace: Workspace) -> None:
    workspace.do(Label.PLAN, sessions.add, datetime(2026, 3, 23, 14, tzinfo=UTC), "Europe/Berlin")
    found = workspace.read(sessions.usual_start, NOON, "Europe/Berlin")
    assert on_wall(found, "Europe/Berlin") == datetime(2026, 3, 30, 15)  # noqa: DTZ001 - what the wall shows has no zone


def test_after_a_session_in_2200_the_next_one_is_first_put_on_tomorrow(workspace: Workspace) -> None:
    workspace.do(Label.PLAN, sessions.add, datetime(2200, 12, 31, 12, tzinfo=UTC), "UTC")
    assert workspace.read(sessions.usual_start, NOON, "UTC") == datetime(2026, 3, 3, 15, tzinfo=UTC)


def test_typing_a_name_makes_one_therapist(workspace: Workspace) -> None:
    session = planned(workspace, 2)
    for label in ("Dr", "Dr. Li", "Dr. Lind", "Dr. Lind "):
        workspace.do(Label.WRITE, sessions.meet_with, session, label)
    assert [each.label for each in workspace.read(sessions.therapists)] == ["Dr. Lind"]


def test_a_therapist_of_other_sessions_keeps_the_name(workspace: Workspace) -> None:
    first = planned(workspace, 2)
    workspace.do(Label.WRITE, sessions.meet_with, first, "Dr. Lind")
    second = planned(workspace, 9)
    workspace.do(Label.WRITE, sessions.meet_with, second, "Sam")
    assert {each.label for each in workspace.read(sessions.therapists)} == {"Dr. Lind", "Sam"}
    workspace.do(Label.WRITE, sessions.meet_with, second, "Dr. Lind")
    assert [each.label for each in workspace.read(sessions.therapists)] == ["Dr. Lind"]


def test_only_one_question_is_said_first(workspace: Workspace) -> None:
    session = planned(workspace, 2)
    one = workspace.do(Label.PLAN, sessions.ask, session, "one")
    two = workspace.do(Label.PLAN, sessions.ask, session, "two")
    workspace.do(Label.CHOOSE, sessions.put_first, one.id, first=True)
    workspace.do(Label.CHOOSE, sessions.put_first, two.id, first=True)
    workspace.do(Label.CHOOSE, sessions.put_first, one.id, first=False)
    found = workspace.read(sessions.find, session)
    assert found is not None
    assert found.say_first == two.question


def test_open_questions_outside_a_plan_can_be_found(workspace: Workspace) -> None:
    session = planned(workspace, 2)
    workspace.do(Label.PLAN, sessions.ask, session, "planned")
    open_one, done = workspace.do(Label.PASTE, questions.add_many, ["open", "done"])
    workspace.do(Label.CHOOSE, questions.mark, done.id, QuestionState.CLEAR)
    assert workspace.read(sessions.not_planned, session) == (open_one,)
    assert workspace.read(sessions.has_others, session)
    workspace.do(Label.PLAN, sessions.include, session, [open_one.id, done.id])
    assert not workspace.read(sessions.has_others, session)


def test_a_question_waits_in_one_plan_only_once(workspace: Workspace) -> None:
    session = planned(workspace, 2)
    question = workspace.do(Label.ADD, questions.add, "why now?")
    assert workspace.do(Label.PLAN, sessions.include, session, [question.id, question.id]) == 1
    assert workspace.do(Label.PLAN, sessions.include, session, [question.id]) == 0


def test_leaving_out_what_was_to_be_said_first_leaves_nothing_first(workspace: Workspace) -> None:
    session = planned(workspace, 2)
    question = workspace.do(Label.ADD, questions.add, "why now?")
    workspace.do(Label.PLAN, sessions.include, session, [question.id])
    workspace.do(Label.PLAN, sessions.say_first, session, question.id)
    items = [item.id for item, _question in workspace.read(sessions.plan, session)]
    workspace.do(Label.PLAN, sessions.leave_out, items)
    found = workspace.read(sessions.find, session)
    assert found is not None
    assert found.say_first is None
    assert workspace.read(questions.find, question.id) is not None


def test_deleting_a_session_keeps_its_questions_and_notes(workspace: Workspace) -> None:
    session = planned(workspace, -1)
    question = workspace.do(Label.ADD, questions.add, "why now?")
    workspace.do(Label.PLAN, sessions.include, session, [question.id])
    note = workspace.do(Label.ADD, notes.add, session)
    workspace.do(Label.DELETE, sessions.delete, session)
    assert workspace.read(questions.listed) == (question,)
    kept = workspace.read(notes.find, note.id)
    assert kept is not None
    assert kept.session is None
    workspace.undo()
    assert titles(workspace, session) == ["why now?"]


def test_writing_about_a_session_says_that_it_took_place(workspace: Workspace) -> None:
    session = planned(workspace, -1)
    workspace.do(Label.ADD, notes.add, session)
    found = workspace.read(sessions.find, session)
    assert found is not None
    assert found.state is SessionState.HELD


def test_naming_a_feeling_twice_names_it_once(workspace: Workspace) -> None:
    note = workspace.do(Label.ADD, notes.add, None)
    first = workspace.do(Label.CHOOSE, notes.feel, note.id, When.AFTER, word="calm")
    again = workspace.do(Label.CHOOSE, notes.feel, note.id, When.AFTER, word="calm")
    before = workspace.do(Label.CHOOSE, notes.feel, note.id, When.BEFORE, word="calm")
    assert first == again
    assert [each.id for each in workspace.read(notes.feelings, note.id)] == [first.id, before.id]


@pytest.mark.parametrize("year", [1900, 2200])
def test_a_session_far_from_now_is_kept_to_the_minute(workspace: Workspace, year: int) -> None:
    wall = datetime(year, 2, 28, 23, 59)  # noqa: DTZ001 - what the wall shows has no zone
    moment, shown = from_wall(wall, "Europe/Berlin")
    session = workspace.do(Label.PLAN, sessions.add, moment, "Europe/Berlin")
    found = workspace.read(sessions.find, session.id)
    assert found is not None
    assert shown
    assert on_wall(found.starts_at, found.zone) == wall


def test_a_time_the_clock_skips_is_known_as_one() -> None:
    skipped = datetime(2026, 3, 29, 2, 30)  # noqa: DTZ001 - what the wall shows has no zone
    moment, shown = from_wall(skipped, "Europe/Berlin")
    assert not shown
    assert on_wall(moment, "Europe/Berlin") == datetime(2026, 3, 29, 3, 30)  # noqa: DTZ001 - as above


def test_a_session_keeps_the_time_of_its_wall_when_the_person_travels(workspace: Workspace, clock: HandClock) -> None:
    session = workspace.do(Label.PLAN, sessions.add, NOON.replace(day=9), "Europe/Berlin")
    clock.zone = "Asia/Tokyo"
    found = workspace.read(sessions.find, session.id)
    assert found is not None
    assert on_wall(found.starts_at, found.zone).hour == 13
    following = workspace.read(sessions.usual_start, clock.now(), clock.zone)
    assert on_wall(following, "Asia/Tokyo").hour == 13  # the usual hour, where the person is now


@pytest.mark.parametrize("days", [-400, 400])
def test_whatever_the_clock_jumps_to_every_session_can_be_reached(
    workspace: Workspace, clock: HandClock, days: int
) -> None:
    planned = [workspace.do(Label.PLAN, sessions.add, NOON.replace(day=day), "UTC").id for day in (1, 2, 9)]
    asked = workspace.do(Label.ADD, questions.add, "Why now?")
    workspace.do(Label.CHOOSE, sessions.include, planned[0], [asked.id])
    clock.turn(days=days)
    assert {each.id for each in workspace.read(sessions.by_time)} == {*planned}
    assert workspace.read(sessions.current, clock.now()) is not None
    following = workspace.do(Label.PLAN, sessions.add, clock.now(), "UTC")
    everywhere = [workspace.read(sessions.plan, each) for each in (*planned, following.id)]
    assert any(question.id == asked.id for plan in everywhere for _item, question in plan)


def test_two_at_the_same_minute_are_two_with_a_plan_each(workspace: Workspace) -> None:
    one, other = (workspace.do(Label.PLAN, sessions.add, NOON.replace(day=9), "UTC") for _each in range(2))
    asked = workspace.do(Label.ADD, questions.add, "Why now?")
    workspace.do(Label.CHOOSE, sessions.include, other.id, [asked.id])
    assert [each.id for each in workspace.read(sessions.by_time)] == [one.id, other.id]
    assert [len(workspace.read(sessions.plan, each.id)) for each in (one, other)] == [0, 1]
    workspace.do(Label.DELETE, sessions.delete, one.id)
    assert [each.id for each in workspace.read(sessions.by_time)] == [other.id]
    assert len(workspace.read(sessions.plan, other.id)) == 1


def test_a_session_that_is_deleted_leaves_its_questions_open_for_the_next(workspace: Workspace) -> None:
    session = workspace.do(Label.PLAN, sessions.add, NOON.replace(day=9), "UTC")
    asked = workspace.do(Label.ADD, questions.add, "Why now?")
    workspace.do(Label.CHOOSE, sessions.include, session.id, [asked.id])
    workspace.do(Label.CHOOSE, sessions.say_first, session.id, asked.id)
    workspace.do(Label.WRITE, questions.answer, asked.id, "Because.", session.id)
    workspace.do(Label.CHOOSE, questions.mark, asked.id, QuestionState.TO_ASK)
    workspace.do(Label.DELETE, sessions.delete, session.id)
    following = workspace.do(Label.PLAN, sessions.add, NOON.replace(day=16), "UTC")
    assert [each.id for each in workspace.read(sessions.not_planned, following.id)] == [asked.id]
    answer = workspace.read(questions.answer_to, asked.id)
    assert answer is not None
    assert (answer.wording, answer.session) == ("Because.", None)
