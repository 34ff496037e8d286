from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.boundary import BoundaryState, Known, Whose
from sessionprep.domain.record import Privacy
from sessionprep.services import boundaries, seal, talks
from sessionprep.services.labels import Label
from sessionprep.services.talks import Part
from sessionprep.services.whose import whose
from tests.helpers import make

if TYPE_CHECKING:
    from sessionprep.domain.boundary import Boundary
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.work import Work
    from tests.helpers.clock import HandClock


@pytest.fixture
def line(workspace: Workspace) -> Boundary:
    return workspace.do(Label.ADD, boundaries.add, "No calls at night.", whose=Whose.THEIRS)


def stood(workspace: Workspace, line: Boundary) -> list[str]:
    return [each.state for each in workspace.read(boundaries.turns, line.id)]


def mark(workspace: Workspace, line: Boundary, *states: BoundaryState) -> None:
    for state in states:
        workspace.do(Label.CHOOSE, boundaries.mark, line.id, state)


def test_how_it_stood_is_kept_and_one_undo_takes_both_back(
    workspace: Workspace, clock: HandClock, line: Boundary
) -> None:
    mark(workspace, line, BoundaryState.AGREED)
    clock.turn(days=3)
    mark(workspace, line, BoundaryState.CROSSED)
    assert stood(workspace, line) == ["agreed", "crossed"]
    workspace.undo()
    found = workspace.read(boundaries.find, line.id)
    assert (found.state if found else None, stood(workspace, line)) == (BoundaryState.AGREED, ["agreed"])


def test_a_slip_that_is_put_right_at_once_leaves_no_trace(
    workspace: Workspace, clock: HandClock, line: Boundary
) -> None:
    mark(workspace, line, BoundaryState.AGREED)
    clock.turn(days=1)
    mark(workspace, line, BoundaryState.CROSSED, BoundaryState.AGREED)
    assert stood(workspace, line) == ["agreed"]
    mark(workspace, line, BoundaryState.CROSSED, BoundaryState.STRAINED)
    assert stood(workspace, line) == ["agreed", "strained"]


def test_a_line_of_theirs_that_was_not_talked_about_can_be_asked_about_once(
    workspace: Workspace, line: Boundary
) -> None:
    assert workspace.read(boundaries.may_ask, line)
    asked = workspace.do(Label.ADD, boundaries.ask_about, line.id)
    assert asked.wording == "Is this a line of yours: “No calls at night”?"
    assert workspace.do(Label.ADD, boundaries.ask_about, line.id).id == asked.id
    now = workspace.read(boundaries.find, line.id)
    assert now is not None
    assert not workspace.read(boundaries.may_ask, now)


@pytest.mark.parametrize(
    ("whose", "known", "offered"),
    [
        (Whose.THEIRS, Known.GUESSED, True),
        (Whose.THEIRS, Known.TALKED, False),
        (Whose.MINE, Known.UNSAID, False),
        (Whose.SHARED, Known.UNSAID, False),
    ],
)
def test_only_their_own_lines_are_asked_about(
    workspace: Workspace, whose: Whose, known: Known, *, offered: bool
) -> None:
    assert workspace.read(boundaries.may_ask, make.boundary(whose=whose, known=known)) is offered


def test_what_quotes_a_line_hides_with_it(workspace: Workspace, line: Boundary) -> None:
    asked = workspace.do(Label.ADD, boundaries.ask_about, line.id)
    talk = workspace.do(Label.ADD, boundaries.bring_up, line.id)
    assert workspace.do(Label.ADD, boundaries.bring_up, line.id).id == talk.id
    workspace.do(Label.CHOOSE, boundaries.guard, line.id, Privacy.PRIVATE)
    quoting = workspace.read(lambda work: (work.questions.get(asked.id), work.talks.get(talk.id)))
    assert {each.privacy for each in quoting} == {Privacy.PRIVATE}


def test_what_was_put_into_other_words_hides_with_it_too(workspace: Workspace, line: Boundary) -> None:
    talk = workspace.do(Label.ADD, boundaries.bring_up, line.id)
    workspace.do(Label.WRITE, talks.write_part, talk.id, Part.HAPPENED, "Last time: no calls at night, we said.")
    workspace.do(Label.WRITE, boundaries.reword, line.id, "No calls after nine")
    assert workspace.do(Label.ADD, boundaries.bring_up, line.id).id == talk.id
    workspace.seal_away(seal.put_away, boundaries.guard, line.id)
    assert workspace.read(talks.listed) == ()


def test_what_was_put_into_words_stays_when_its_line_goes(workspace: Workspace, line: Boundary) -> None:
    workspace.do(Label.ADD, boundaries.bring_up, line.id)
    workspace.do(Label.DELETE, boundaries.delete, [line.id])
    assert [each.boundary for each in workspace.read(talks.listed)] == [None]


def test_what_is_brought_up_about_a_line_with_one_of_them_is_not_seen_by_another(workspace: Workspace) -> None:
    mine, other = make.therapist("A"), make.therapist("B")
    line = make.boundary(therapist=mine.id)

    def write(work: Work) -> None:
        for each in (mine, other):
            work.therapists.put(each)
        work.boundaries.put(line)

    workspace.do(Label.SAMPLE, write)
    talk = workspace.do(Label.ADD, boundaries.bring_up, line.id)
    assert workspace.read(whose, mine.id).may_see(talk)
    assert not workspace.read(whose, other.id).may_see(talk)
    assert not workspace.read(whose, other.id).may_see(make.moment(boundary=line.id))
