"""What became of bringing something up, and what stays in sight until it is closed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.question import QuestionState
from sessionprep.domain.talk import Reception
from sessionprep.services import questions, repairs, sessions, talks
from sessionprep.services.labels import Label
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.domain.talk import Talk
    from sessionprep.services.workspace import Workspace
    from tests.helpers.clock import HandClock


@pytest.fixture
def talk(workspace: Workspace) -> Talk:
    return workspace.do(Label.ADD, talks.begin, "you looked at the clock")


def now(workspace: Workspace, talk: Talk) -> Talk:
    return workspace.read(lambda work: work.talks.get(talk.id))


def raised(workspace: Workspace, talk: Talk, *receptions: Reception) -> None:
    for reception in receptions:
        workspace.do(Label.ADD, repairs.raise_it, talk.id)
        workspace.do(Label.CHOOSE, repairs.came_of_it, talk.id, reception)


def test_it_is_raised_in_the_session_that_began_last(workspace: Workspace, talk: Talk) -> None:
    week_ago = workspace.do(Label.PLAN, sessions.add, NOON - timedelta(days=7), "UTC")
    raising = workspace.do(Label.ADD, repairs.raise_it, talk.id)
    assert raising.session == week_ago.id
    assert workspace.read(repairs.raised_on, raising, "UTC") == date(2026, 2, 23)
    assert now(workspace, talk).reception is Reception.RAISED
    workspace.do(Label.DELETE, sessions.delete, week_ago.id)
    kept = workspace.read(repairs.times, talk.id)[0]
    assert workspace.read(repairs.raised_on, kept, "UTC") == date(2026, 3, 2)


def test_each_time_keeps_what_they_said_and_the_last_one_counts(workspace: Workspace, talk: Talk) -> None:
    raised(workspace, talk, Reception.NOT_HEARD)
    workspace.do(Label.WRITE, repairs.respond, talk.id, "They laughed.")
    raised(workspace, talk, Reception.HEARD)
    workspace.do(Label.WRITE, repairs.respond, talk.id, "They were sorry.")
    assert [(each.responded, each.reception) for each in workspace.read(repairs.times, talk.id)] == [
        ("They were sorry.", Reception.HEARD),
        ("They laughed.", Reception.NOT_HEARD),
    ]
    assert now(workspace, talk).reception is Reception.HEARD


def test_what_was_asked_to_change_is_open_until_it_changed_or_was_let_go(workspace: Workspace, talk: Talk) -> None:
    def is_open() -> bool:
        return workspace.read(repairs.still_open) != ()

    assert not is_open()
    workspace.do(Label.WRITE, repairs.ask_for, talk.id, "Put the clock behind me")
    assert is_open()
    raised(workspace, talk, Reception.HEARD, Reception.NOT_HEARD)
    assert is_open()
    raised(workspace, talk, Reception.CHANGED)
    assert not is_open()
    raised(workspace, talk, Reception.RAISED)
    workspace.do(Label.CHOOSE, repairs.let_go, talk.id)
    assert not is_open()


def test_what_was_let_go_is_taken_up_where_it_was_left(workspace: Workspace, talk: Talk) -> None:
    workspace.do(Label.CHOOSE, repairs.let_go, talk.id)
    workspace.do(Label.CHOOSE, repairs.take_up, talk.id)
    assert now(workspace, talk).reception is Reception.OPEN
    raised(workspace, talk, Reception.NOT_HEARD)
    workspace.do(Label.CHOOSE, repairs.let_go, talk.id)
    workspace.do(Label.CHOOSE, repairs.take_up, talk.id)
    assert now(workspace, talk).reception is Reception.NOT_HEARD


def test_not_heard_twice_is_twice_however_it_was_in_between(workspace: Workspace, talk: Talk) -> None:
    raised(workspace, talk, Reception.NOT_HEARD, Reception.HEARD)
    assert not workspace.read(repairs.not_heard_twice, talk.id)
    raised(workspace, talk, Reception.NOT_HEARD)
    assert workspace.read(repairs.not_heard_twice, talk.id)


def test_a_time_that_is_deleted_leaves_it_where_it_stood_before(workspace: Workspace, talk: Talk) -> None:
    raised(workspace, talk, Reception.HEARD, Reception.NOT_HEARD)
    workspace.do(Label.DELETE, repairs.delete, workspace.read(repairs.times, talk.id)[0].id)
    assert now(workspace, talk).reception is Reception.HEARD
    workspace.undo()
    assert now(workspace, talk).reception is Reception.NOT_HEARD


def test_it_is_taken_along_as_a_question_also_one_that_was_asked_before(workspace: Workspace, talk: Talk) -> None:
    assert workspace.do(Label.PLAN, repairs.take_along, talk.id) is None
    asked = workspace.read(questions.listed)[0]
    workspace.do(Label.CHOOSE, questions.mark, asked.id, QuestionState.ASKED)
    ahead = workspace.do(Label.PLAN, sessions.add, NOON + timedelta(days=7), "UTC")
    assert workspace.do(Label.PLAN, repairs.take_along, talk.id) == ahead
    ((_item, planned),) = workspace.read(sessions.plan, ahead.id)
    assert (planned.id, planned.state) == (asked.id, QuestionState.TO_ASK)


def test_words_about_a_time_that_is_not_there_go_nowhere(workspace: Workspace, talk: Talk) -> None:
    workspace.do(Label.WRITE, repairs.respond, talk.id, "They laughed.")
    workspace.do(Label.CHOOSE, repairs.came_of_it, talk.id, Reception.HEARD)
    workspace.do(Label.CHOOSE, repairs.was_in, talk.id, None)
    assert now(workspace, talk).reception is Reception.OPEN


def test_the_clock_going_back_changes_nothing_about_which_was_last(
    workspace: Workspace, talk: Talk, clock: HandClock
) -> None:
    raised(workspace, talk, Reception.HEARD)
    clock.turn(days=-400)
    raised(workspace, talk, Reception.NOT_HEARD)
    assert workspace.read(repairs.latest, talk.id).reception is Reception.NOT_HEARD  # type: ignore[union-attr]
