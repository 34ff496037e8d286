"""Nothing that was planned for a session is lost when it ends."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionprep.domain.question import QuestionState
from sessionprep.domain.record import same_content
from sessionprep.domain.session import Outcome, SessionState
from sessionprep.services import closing, questions, sessions
from sessionprep.services.labels import Label
from sessionprep.services.workspace import Workspace
from tests.helpers import make
from tests.helpers.clock import NOON, HandClock
from tests.helpers.vaults import fresh_vault

if TYPE_CHECKING:
    from sessionprep.domain.session import PlanItem, Session
    from sessionprep.services.workspace import Work


def planned(work: Work, *wordings: str) -> Session:
    session = sessions.add(work, NOON, "UTC")
    for wording in wordings:
        sessions.ask(work, session.id, wording)
    return session


def plan(work: Work, session: Session) -> dict[str, PlanItem]:
    return {question.wording: item for item, question in sessions.plan(work, session.id)}


def states(work: Work) -> dict[str, QuestionState]:
    return {question.wording: question.state for question in questions.listed(work)}


@pytest.mark.row("S44")
def test_what_was_not_asked_goes_into_the_next_plan_with_why(workspace: Workspace) -> None:
    session = workspace.do(Label.SAMPLE, planned, "asked", "not asked", "no longer")
    following = workspace.do(Label.PLAN, sessions.add, NOON + timedelta(days=7), "UTC")
    items = workspace.read(plan, session)
    workspace.do(Label.CHOOSE, closing.decide, items["asked"].id, Outcome.ASKED)
    workspace.do(Label.CHOOSE, closing.decide, items["no longer"].id, Outcome.LET_GO)
    workspace.do(Label.CHOOSE, closing.explain, items["not asked"].id, "no time")
    closed = workspace.do(Label.CLOSE, closing.close, session.id)
    assert (closed.moved, closed.let_go) == (1, 1)
    assert list(workspace.read(plan, following)) == ["not asked"]
    assert workspace.read(states) == {
        "asked": QuestionState.ASKED,
        "not asked": QuestionState.TO_ASK,
        "no longer": QuestionState.PARKED,
    }
    assert workspace.read(plan, session)["not asked"].why == "no time"


def test_without_a_next_session_it_waits_for_the_one_that_is_planned(workspace: Workspace, clock: HandClock) -> None:
    session = workspace.do(Label.SAMPLE, planned, "not asked")
    clock.turn(hours=2)
    assert workspace.do(Label.CLOSE, closing.close, session.id).following is None
    later = workspace.do(Label.PLAN, sessions.add, NOON + timedelta(days=7), "UTC")
    assert list(workspace.read(plan, later)) == ["not asked"]


@pytest.mark.row("S66")
@pytest.mark.parametrize("state", sorted(closing.DID_NOT_TAKE_PLACE))
def test_a_session_that_did_not_take_place_loses_nothing(workspace: Workspace, state: SessionState) -> None:
    session = workspace.do(Label.SAMPLE, planned, "one", "two")
    following = workspace.do(Label.PLAN, sessions.add, NOON + timedelta(days=7), "UTC")
    workspace.do(Label.CHOOSE, sessions.mark, session.id, state)
    workspace.do(Label.CHOOSE, closing.explain_session, session.id, "I was ill")
    assert workspace.do(Label.CLOSE, closing.close, session.id).moved == 2
    assert list(workspace.read(plan, following)) == ["one", "two"]
    kept = workspace.read(sessions.find, session.id)
    assert kept is not None
    assert (kept.state, kept.why) == (state, "I was ill")


def test_one_undo_takes_all_of_it_back(workspace: Workspace) -> None:
    session = workspace.do(Label.SAMPLE, planned, "one", "two")
    following = workspace.do(Label.PLAN, sessions.add, NOON + timedelta(days=7), "UTC")
    before = workspace.read(states)
    workspace.do(Label.CLOSE, closing.close, session.id)
    workspace.undo()
    assert list(workspace.read(plan, following)) == []
    assert workspace.read(states) == before
    assert same_content(workspace.read(sessions.find, session.id), session)


@given(
    outcomes=st.lists(st.tuples(st.sampled_from(Outcome), st.sampled_from(QuestionState)), max_size=8),
    ahead=st.booleans(),
    state=st.sampled_from([SessionState.PLANNED, SessionState.HELD, *sorted(closing.DID_NOT_TAKE_PLACE)]),
)
def test_no_question_ever_vanishes(
    tmp_path_factory: pytest.TempPathFactory,
    outcomes: list[tuple[Outcome, QuestionState]],
    ahead: bool,  # noqa: FBT001 - drawn by hypothesis
    state: SessionState,
) -> None:
    """Open before, it is in a later plan, waits for one, was talked about, or was let go by choice."""
    clock = HandClock()
    workspace = Workspace(fresh_vault(tmp_path_factory.mktemp("vault"), clock), clock)

    def prepare(work: Work) -> Session:
        session = sessions.add(work, NOON, "UTC")
        for number, (outcome, kind) in enumerate(outcomes):
            question = work.questions.put(make.question(f"{number}", state=kind))
            work.plan_items.put(make.plan_item(session, question, outcome=outcome))
        sessions.mark(work, session.id, state)
        return session

    session = workspace.do(Label.SAMPLE, prepare)
    following = workspace.do(Label.PLAN, sessions.add, NOON + timedelta(days=7), "UTC") if ahead else None
    before = workspace.read(states)
    clock.turn(hours=3)
    workspace.do(Label.CLOSE, closing.close, session.id)
    later = following or workspace.do(Label.PLAN, sessions.add, NOON + timedelta(days=14), "UTC")
    waiting, became = set(workspace.read(plan, later)), workspace.read(states)
    for number, (outcome, _kind) in enumerate(outcomes):
        name = f"{number}"
        was_open = before[name] in questions.OPEN
        let_go = outcome is Outcome.LET_GO and state not in closing.DID_NOT_TAKE_PLACE
        asked = became[name] is QuestionState.ASKED
        assert not was_open or name in waiting or (let_go and became[name] is QuestionState.PARKED) or asked
    workspace.close()
