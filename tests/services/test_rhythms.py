from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionprep.domain.session import SessionState
from sessionprep.services import closing, rhythms, sessions
from sessionprep.services.days import from_wall, on_wall
from sessionprep.services.labels import Label
from tests.helpers import make
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.session import Session
    from sessionprep.services.workspace import Workspace
    from tests.helpers.clock import HandClock

BERLIN = "Europe/Berlin"


def weekly(workspace: Workspace, wall: datetime, weeks: int = 1) -> SessionId:
    session = workspace.do(Label.PLAN, sessions.add, from_wall(wall, BERLIN)[0], BERLIN)
    workspace.do(Label.CHOOSE, rhythms.come_again, session.id, weeks)
    return session.id


def walls(workspace: Workspace) -> list[str]:
    return [f"{on_wall(each.starts_at, each.zone):%d %b %H:%M}" for each in workspace.read(sessions.by_time)]


def close(workspace: Workspace, session: SessionId) -> Session:
    following = workspace.do(Label.CLOSE, closing.close, session).following
    assert following is not None
    return following


def test_three_in_the_afternoon_stays_three_when_the_clocks_change(workspace: Workspace, clock: HandClock) -> None:
    session = weekly(workspace, datetime(2026, 3, 26, 15))  # noqa: DTZ001 - on the wall; the clocks go forward on the 29th
    clock.turn(days=25)
    close(workspace, session)
    assert walls(workspace) == ["26 Mar 15:00", "02 Apr 15:00"]


@pytest.mark.parametrize(("weeks", "then"), [(1, "12 Mar 10:00"), (2, "19 Mar 10:00"), (4, "02 Apr 10:00")])
def test_it_comes_again_after_so_many_weeks(workspace: Workspace, clock: HandClock, weeks: int, then: str) -> None:
    session = weekly(workspace, datetime(2026, 3, 5, 10), weeks)  # noqa: DTZ001 - on the wall
    clock.turn(days=4)
    close(workspace, session)
    assert walls(workspace) == ["05 Mar 10:00", then]
    assert {workspace.read(rhythms.weeks_between, each) for each in workspace.read(sessions.by_time)} == {weeks}


def test_a_session_that_was_moved_is_not_made_twice(workspace: Workspace, clock: HandClock) -> None:
    first = weekly(workspace, datetime(2026, 3, 5, 10))  # noqa: DTZ001 - on the wall
    clock.turn(days=4)
    second = close(workspace, first)
    workspace.do(Label.CHOOSE, sessions.move_to, second.id, second.starts_at + timedelta(days=1), BERLIN)
    again = close(workspace, first)
    assert again.id == second.id
    clock.turn(days=8)
    close(workspace, second.id)
    assert walls(workspace) == ["05 Mar 10:00", "13 Mar 10:00", "19 Mar 10:00"]


def test_after_some_weeks_away_the_next_one_is_ahead(workspace: Workspace, clock: HandClock) -> None:
    session = weekly(workspace, datetime(2026, 3, 5, 10))  # noqa: DTZ001 - on the wall
    clock.turn(days=40)
    close(workspace, session)
    assert walls(workspace) == ["05 Mar 10:00", "16 Apr 10:00"]


def test_a_rhythm_that_ended_plans_nothing(workspace: Workspace, clock: HandClock) -> None:
    session = weekly(workspace, datetime(2026, 3, 5, 10))  # noqa: DTZ001 - on the wall
    workspace.do(Label.CHOOSE, rhythms.come_again, session, 0)
    clock.turn(days=4)
    assert workspace.do(Label.CLOSE, closing.close, session).following is None
    assert len(walls(workspace)) == 1


@pytest.mark.parametrize(
    "rule",
    [
        *("", "nonsense", "DTSTART:1", "FREQ=WEEKLY;COUNT=1", "FREQ=WEEKLY;INTERVAL=99999999"),
        *("FREQ=WEEKLY;INTERVAL=0", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"),  # these never end
    ],
)
def test_a_rule_that_leads_nowhere_is_no_trouble(rule: str) -> None:
    assert rhythms.next_due(make.rhythm(rule), NOON) is None


@given(st.lists(st.sampled_from([-400.0, -1.0, 0.0, 3.0, 7.0, 30.0, 400.0]), max_size=12))
@pytest.mark.usefixtures("clock")
def test_a_clock_that_jumps_never_doubles_a_session(
    tmp_path_factory: pytest.TempPathFactory, jumps: list[float]
) -> None:
    from sessionprep.services.workspace import Workspace
    from tests.helpers.clock import HandClock
    from tests.helpers.vaults import fresh_vault

    clock = HandClock()
    workspace = Workspace(fresh_vault(tmp_path_factory.mktemp("vault"), clock), clock)
    weekly(workspace, datetime(2026, 3, 5, 10))  # noqa: DTZ001 - on the wall
    for days in jumps:
        clock.turn(days=days)
        for each in workspace.read(sessions.by_time):
            if each.state is SessionState.PLANNED and sessions.is_over(each, clock.now()):
                workspace.do(Label.CLOSE, closing.close, each.id)
    due = [each.due for each in workspace.read(sessions.by_time)]
    assert len(due) == len(set(due))
    workspace.close()
