"""Questions that come back by themselves, session after session."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.question import Question, QuestionState, Readiness
from sessionprep.domain.session import Outcome, SessionState
from sessionprep.services import closing, hard_to_say, questions, questions_return, sessions
from sessionprep.services.labels import Label
from tests.helpers import make
from tests.helpers.clock import NOON, HandClock

if TYPE_CHECKING:
    from sessionprep.services.workspace import Workspace


@pytest.fixture
def asked(workspace: Workspace) -> Question:
    return workspace.do(Label.ADD, questions.add, "why now?")


def now(workspace: Workspace) -> Question:
    return workspace.read(questions.listed)[0]


def pass_one(workspace: Workspace, state: SessionState = SessionState.HELD) -> int:
    """How many questions came back with it."""
    session = workspace.do(Label.PLAN, sessions.add, workspace.read(lambda work: work.now), "UTC").id
    workspace.do(Label.CHOOSE, sessions.mark, session, state)
    return workspace.do(Label.CLOSE, closing.close, session).returned


def put_off(workspace: Workspace, question: Question, for_sessions: int) -> None:
    workspace.do(Label.CHOOSE, hard_to_say.be_ready, question.id, Readiness.NOT_YET)
    workspace.do(Label.CHOOSE, questions_return.ask_again_in, question.id, for_sessions)


def test_what_was_put_off_for_two_sessions_is_to_ask_after_the_second(workspace: Workspace, asked: Question) -> None:
    put_off(workspace, asked, 2)
    assert pass_one(workspace) == 0
    assert (now(workspace).state, now(workspace).returns_in) == (QuestionState.NOT_YET, 1)
    assert pass_one(workspace) == 1
    assert (now(workspace).state, now(workspace).ready) == (QuestionState.TO_ASK, Readiness.UNSAID)
    workspace.undo()
    assert (now(workspace).state, now(workspace).returns_in) == (QuestionState.NOT_YET, 1)


def test_not_yet_stays_for_as_long_as_a_person_wants(workspace: Workspace, asked: Question) -> None:
    put_off(workspace, asked, 0)
    assert [pass_one(workspace) for _each in range(3)] == [0, 0, 0]
    assert now(workspace).state is QuestionState.NOT_YET


@pytest.mark.parametrize("state", [SessionState.MISSED, SessionState.CANCELLED])
def test_a_session_that_did_not_take_place_does_not_count(
    state: SessionState, workspace: Workspace, asked: Question
) -> None:
    put_off(workspace, asked, 1)
    assert pass_one(workspace, state) == 0
    assert now(workspace).returns_in == 1


@pytest.mark.parametrize("every", [1, 2, 3])
@pytest.mark.parametrize("said", [QuestionState.ASKED, QuestionState.ANSWERED, QuestionState.CLEAR])
def test_a_standing_question_is_open_for_every_so_manyth_session(
    said: QuestionState, every: int, workspace: Workspace, asked: Question
) -> None:
    workspace.do(Label.CHOOSE, questions_return.stand, asked.id, every)
    assert pass_one(workspace) == 0  # it was not asked
    workspace.do(Label.CHOOSE, questions.mark, asked.id, said)
    assert [pass_one(workspace) for _each in range(every)] == [0] * (every - 1) + [1]
    assert (now(workspace).state, now(workspace).returns_in) == (QuestionState.TO_ASK, 0)


def test_what_is_let_go_stays_let_go(workspace: Workspace, asked: Question) -> None:
    workspace.do(Label.CHOOSE, questions_return.stand, asked.id, 1)
    put_off(workspace, asked, 1)
    workspace.do(Label.CHOOSE, questions.mark, asked.id, QuestionState.PARKED)
    assert [pass_one(workspace) for _each in range(2)] == [0, 0]
    assert now(workspace).state is QuestionState.PARKED


def test_an_answer_in_between_ends_the_waiting(workspace: Workspace, asked: Question) -> None:
    put_off(workspace, asked, 3)
    workspace.do(Label.WRITE, questions.answer, asked.id, "because")
    assert (now(workspace).state, now(workspace).returns_in) == (QuestionState.ANSWERED, 0)
    assert now(workspace).ready is Readiness.UNSAID


def test_what_comes_back_is_in_the_next_plan_and_what_still_waits_is_in_none(workspace: Workspace) -> None:
    stays, comes = workspace.do(Label.PASTE, questions.add_many, ["why now?", "what else?"])
    session = workspace.do(Label.PLAN, sessions.add, NOON, "UTC").id
    later = workspace.do(Label.PLAN, sessions.add, NOON + timedelta(days=7), "UTC").id
    workspace.do(Label.PLAN, sessions.include, session, [stays.id, comes.id])
    put_off(workspace, stays, 2)
    put_off(workspace, comes, 1)
    closed = workspace.do(Label.CLOSE, closing.close, session)
    assert (closed.moved, closed.returned) == (0, 1)
    assert [question.wording for _item, question in workspace.read(sessions.plan, later)] == ["what else?"]


def test_a_standing_question_is_in_every_plan_by_itself(
    workspace: Workspace, asked: Question, clock: HandClock
) -> None:
    workspace.do(Label.CHOOSE, questions_return.stand, asked.id, 1)
    for _each in range(3):
        session = workspace.do(Label.PLAN, sessions.add, clock.now() + timedelta(days=7), "UTC").id
        items = workspace.read(sessions.plan, session)
        assert [question.id for _item, question in items] == [asked.id]
        workspace.do(Label.CHOOSE, closing.decide, items[0][0].id, Outcome.ASKED)
        workspace.do(Label.CLOSE, closing.close, session)
        clock.turn(days=7)


def test_a_session_with_somebody_else_does_not_count(workspace: Workspace, asked: Question) -> None:
    put_off(workspace, asked, 1)
    session = workspace.do(Label.PLAN, sessions.add, NOON, "UTC").id
    workspace.do(Label.CHOOSE, sessions.meet_with, session, "Dr A")
    with_whom = workspace.read(lambda work: work.therapists.all())[0]
    other = workspace.do(Label.ADD, lambda work: work.therapists.put(make.therapist("Dr B")))
    workspace.do(Label.CHOOSE, lambda work: work.questions.put(replace(now(workspace), therapist=other.id)))
    assert pass_one(workspace) == 0
    workspace.do(Label.CHOOSE, lambda work: work.questions.put(replace(now(workspace), therapist=with_whom.id)))
    assert pass_one(workspace) == 1
