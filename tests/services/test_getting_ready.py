"""Getting ready in small steps: what is offered first, and what becomes of a tick that is taken back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.note import When
from sessionprep.domain.session import SessionState
from sessionprep.services import getting_ready, notes, questions, sessions
from sessionprep.services.content import question_bank
from sessionprep.services.labels import Label
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.domain.ids import SessionId
    from sessionprep.services.workspace import Workspace

BANK = question_bank()
HARD = {each.id: each.hard for group in BANK for each in group.questions}
GROUP = {each.id: each.group for group in BANK for each in group.questions}


@pytest.fixture
def session(workspace: Workspace) -> SessionId:
    return workspace.do(Label.PLAN, sessions.add, NOON + timedelta(days=3), "UTC").id


def offered(workspace: Workspace, session: SessionId) -> list[str]:
    return [each.id for each in workspace.read(getting_ready.suggestions, session, BANK)]


def test_what_is_offered_first_is_easy_to_say_and_of_many_kinds(workspace: Workspace, session: SessionId) -> None:
    first = offered(workspace, session)[:5]
    assert {HARD[each] < 2 for each in first} == {True}
    assert len({GROUP[each] for each in first}) == 5


def test_all_of_the_bank_is_offered_in_the_end(workspace: Workspace, session: SessionId) -> None:
    assert sorted(offered(workspace, session)) == sorted(HARD)


def test_after_the_first_session_other_questions_come_first(workspace: Workspace, session: SessionId) -> None:
    before = offered(workspace, session)[:5]
    workspace.do(Label.CHOOSE, sessions.mark, session, SessionState.HELD)
    assert offered(workspace, session)[:5] != before


def test_my_own_open_questions_come_before_the_banks(workspace: Workspace, session: SessionId) -> None:
    mine = workspace.do(Label.ADD, questions.add, "why now?")
    workspace.do(Label.ADD, questions.add, " ")
    assert offered(workspace, session)[0] == mine.id
    assert len(offered(workspace, session)) == len(HARD) + 1


def test_a_pick_taken_back_leaves_the_plan_and_stays_a_question(workspace: Workspace, session: SessionId) -> None:
    workspace.do(Label.ADD, getting_ready.bring, session, "GS2", BANK)
    workspace.do(Label.ADD, getting_ready.bring, session, "GS2", BANK)
    assert "GS2" in workspace.read(getting_ready.chosen, session)
    assert len(workspace.read(sessions.plan, session)) == 1
    workspace.do(Label.DELETE, getting_ready.leave, session, "GS2")
    assert not workspace.read(getting_ready.chosen, session)
    assert len(workspace.read(questions.listed)) == 1


def test_where_i_am_stands_in_the_note_about_the_session(workspace: Workspace, session: SessionId) -> None:
    workspace.do(Label.ADD, getting_ready.feel, session, "low")
    workspace.do(Label.ADD, getting_ready.feel, session, "", "wobbly")
    (note,) = workspace.read(notes.of_session, session)
    felt = workspace.read(notes.feelings, note.id)
    assert [(each.word, each.own, each.when) for each in felt] == [
        ("low", "", When.BEFORE),
        ("", "wobbly", When.BEFORE),
    ]
    found = workspace.read(sessions.find, session)
    assert found is not None
    assert found.state is SessionState.PLANNED  # unlike writing about it afterwards


def test_a_note_with_nothing_left_in_it_goes_again(workspace: Workspace, session: SessionId) -> None:
    workspace.do(Label.ADD, getting_ready.feel, session, "low")
    workspace.do(Label.DELETE, getting_ready.feel_no_more, session, "low")
    assert workspace.read(notes.listed) == ()
    workspace.do(Label.ADD, getting_ready.feel, session, "low")
    (note,) = workspace.read(notes.of_session, session)
    workspace.do(Label.WRITE, notes.write, note.id, "a bad night")
    workspace.do(Label.DELETE, getting_ready.feel_no_more, session, "low")
    assert len(workspace.read(notes.listed)) == 1
