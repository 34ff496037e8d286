"""Places and what goes wrong there, the list for arriving, and what happens to both when something goes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from sessionprep.services import places, sessions
from sessionprep.services.content.library import load
from sessionprep.services.labels import Label
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.domain.session import Session
    from sessionprep.services.workspace import Workspace

LIBRARY = load()


def met(workspace: Workspace, way: str = "", place: str = "") -> Session:
    session = workspace.do(Label.PLAN, sessions.add, NOON + timedelta(days=3), "UTC")
    workspace.do(Label.WRITE, sessions.meet_by, session.id, way)
    workspace.do(Label.WRITE, sessions.meet_at, session.id, place)
    return now(workspace, session)


def now(workspace: Workspace, session: Session) -> Session:
    found = workspace.read(sessions.find, session.id)
    assert found is not None
    return found


def to_see_to(workspace: Workspace, session: Session) -> set[str]:
    return {item.id[:2] for item in workspace.read(places.to_see_to, LIBRARY, session)}


@pytest.mark.parametrize(
    ("way", "wanted"), [("in person", "IP"), ("phone", "PH"), ("video", "VI"), ("text", "TX"), ("letters", "")]
)
def test_the_list_is_that_of_the_way_of_meeting(workspace: Workspace, way: str, wanted: str) -> None:
    assert to_see_to(workspace, met(workspace, way)) == {"AN", wanted} - {""}


def test_a_car_has_items_of_its_own_also_under_a_name_of_ones_own(workspace: Workspace) -> None:
    assert to_see_to(workspace, met(workspace, "phone", "A parked car")) == {"AN", "PH", "CA"}
    mine = workspace.do(Label.ADD, places.add, "The old van")
    workspace.do(Label.CHOOSE, places.is_a, mine.id, "car")
    assert to_see_to(workspace, met(workspace, "phone", "The old van")) == {"AN", "PH", "CA"}


def test_what_is_said_to_be_a_kind_counts_more_than_the_name(workspace: Workspace) -> None:
    cafe = "A café or another public place"
    assert workspace.read(places.may_be_heard, LIBRARY, cafe)
    mine = workspace.do(Label.ADD, places.add, cafe)
    workspace.do(Label.CHOOSE, places.is_a, mine.id, "own")
    assert not workspace.read(places.may_be_heard, LIBRARY, cafe)
    assert not workspace.read(places.may_be_heard, LIBRARY, "")


def test_sessions_follow_a_new_name(workspace: Workspace) -> None:
    mine = workspace.do(Label.ADD, places.add, "Kitchen")
    session = met(workspace, "video", "Kitchen")
    workspace.do(Label.WRITE, places.rename, mine.id, "")
    workspace.do(Label.WRITE, places.rename, mine.id, "Kitchen")
    workspace.do(Label.WRITE, places.rename, mine.id, "Study")
    assert now(workspace, session).place == "Study"
    workspace.do(Label.DELETE, places.delete, [mine.id])
    assert now(workspace, session).place == "Study"


def test_what_goes_wrong_makes_a_place_of_a_name(workspace: Workspace) -> None:
    workspace.do(Label.WRITE, places.goes_wrong_at, " Kitchen ", "the drill")
    workspace.do(Label.WRITE, places.goes_wrong_at, "Kitchen", "the drill next door")
    (place,) = workspace.read(places.listed)
    assert (place.wording, place.wrong) == ("Kitchen", "the drill next door")


def test_a_quality_is_there_once_and_can_go(workspace: Workspace) -> None:
    mine = workspace.do(Label.ADD, places.add, "Kitchen")
    for good in (True, True):
        workspace.do(Label.CHOOSE, places.is_good, mine.id, "quiet", good=good)
    workspace.do(Label.CHOOSE, places.is_good, mine.id, "alone", good=True)
    workspace.do(Label.CHOOSE, places.is_good, mine.id, "quiet", good=False)
    (place,) = workspace.read(places.listed)
    assert place.good == "alone"


def test_a_session_goes_with_its_ticks_and_comes_back_with_them(workspace: Workspace) -> None:
    session = met(workspace, "video")
    for seen_to in (True, True):
        workspace.do(Label.CHOOSE, places.tick, session.id, "VI1", seen_to=seen_to)
    workspace.do(Label.DELETE, sessions.delete, session.id)
    assert workspace.read(lambda work: work.ticks.all()) == ()
    workspace.undo()
    assert workspace.read(places.seen_to, session.id) == {"VI1"}
    workspace.do(Label.CHOOSE, places.tick, session.id, "VI1", seen_to=False)
    assert workspace.read(places.seen_to, session.id) == frozenset()


def test_each_session_has_ticks_of_its_own(workspace: Workspace) -> None:
    first, second = met(workspace, "video"), met(workspace, "video")
    workspace.do(Label.CHOOSE, places.tick, first.id, "VI1", seen_to=True)
    assert workspace.read(places.seen_to, second.id) == frozenset()
