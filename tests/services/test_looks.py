"""Right after, a day later, and before the next."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.note import Energy, Look, Strength, When
from sessionprep.domain.record import Privacy
from sessionprep.services import looks, note_lines, notes, sessions
from sessionprep.services.labels import Label
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.domain.note import Note
    from sessionprep.domain.session import Session
    from sessionprep.services.looks import LastTime
    from sessionprep.services.workspace import Workspace
    from tests.helpers.clock import HandClock


@pytest.fixture
def last(workspace: Workspace) -> Session:
    return workspace.do(Label.PLAN, sessions.add, NOON - timedelta(hours=30), "UTC")


@pytest.fixture
def coming(workspace: Workspace, last: Session) -> Session:
    return workspace.do(Label.PLAN, sessions.add, last.starts_at + timedelta(days=7), "UTC")


@pytest.fixture
def written(workspace: Workspace, last: Session) -> Note:
    note = workspace.do(Label.ADD, looks.after, last.id)
    workspace.do(Label.WRITE, notes.keep, note.id, "The pause.")
    return note


def told(workspace: Workspace, coming: Session) -> LastTime | None:
    return workspace.read(looks.last_time, coming.id, NOON)


def test_what_was_written_right_after_is_read_back_before_the_next(
    workspace: Workspace, written: Note, coming: Session
) -> None:
    found = told(workspace, coming)
    assert found is not None
    assert (found.note.id, found.lines, found.heavy) == (written.id, ("The pause.", "", ""), False)


def test_what_took_over_or_is_private_is_named_and_not_shown(
    workspace: Workspace, written: Note, coming: Session
) -> None:
    felt = workspace.do(Label.ADD, notes.feel, written.id, When.AFTER, own="wobbly")
    workspace.do(Label.CHOOSE, notes.how_strong, felt.id, Strength.TAKES_OVER)
    found = told(workspace, coming)
    assert found is not None
    assert found.heavy
    workspace.undo()
    workspace.do(Label.CHOOSE, notes.guard, written.id, Privacy.PRIVATE)
    found = told(workspace, coming)
    assert found is not None
    assert found.heavy


def test_feelings_that_were_only_ticked_are_read_back_too(workspace: Workspace, last: Session, coming: Session) -> None:
    note = workspace.do(Label.ADD, looks.after, last.id)
    workspace.do(Label.ADD, notes.feel, note.id, When.BEFORE, own="tense")
    assert told(workspace, coming) is None
    calm = workspace.do(Label.ADD, notes.feel, note.id, When.AFTER, own="calm")
    found = told(workspace, coming)
    assert found is not None
    assert [each.id for each in found.felt] == [calm.id]


def test_words_are_read_back_before_ticks_in_another_note(workspace: Workspace, written: Note, coming: Session) -> None:
    ticked = workspace.do(Label.ADD, notes.add, written.session)
    workspace.do(Label.ADD, notes.feel, ticked.id, When.AFTER, own="calm")
    found = told(workspace, coming)
    assert found is not None
    assert found.note.id == written.id


def test_sealed_words_are_not_even_named(workspace: Workspace, written: Note, coming: Session) -> None:
    workspace.do(Label.CHOOSE, notes.guard, written.id, Privacy.SEALED)
    assert told(workspace, coming) is None


def test_nothing_of_another_therapist_is_read_back(workspace: Workspace, written: Note, coming: Session) -> None:
    assert written.session is not None
    workspace.do(Label.WRITE, sessions.meet_with, coming.id, "Dr B")
    assert told(workspace, coming) is None
    workspace.do(Label.WRITE, sessions.meet_with, written.session, "Dr B")
    assert told(workspace, coming) is not None


@pytest.mark.parametrize(("hours", "offered"), [(-29, False), (-20, True), (0, True), (125, True), (130, False)])
@pytest.mark.usefixtures("coming")
def test_a_day_later_is_offered_from_some_hours_after_until_the_next_is_near(
    workspace: Workspace, last: Session, clock: HandClock, hours: int, *, offered: bool
) -> None:
    clock.moment = NOON + timedelta(hours=hours)
    assert workspace.read(looks.day_later, clock.now()) == (last.id if offered else None)


def test_once_written_it_is_offered_no_more_and_goes_on_in_the_same_note(workspace: Workspace, last: Session) -> None:
    note = workspace.do(Label.ADD, looks.look_back, last.id, Look.NEXT_DAY)
    assert workspace.read(looks.day_later, NOON) == last.id  # nothing is in it yet
    workspace.do(Label.WRITE, note_lines.fill, note.id, "stayed", "The chair.")
    assert workspace.read(looks.day_later, NOON) is None
    assert workspace.do(Label.ADD, looks.look_back, last.id, Look.NEXT_DAY).id == note.id


def test_a_line_in_sight_leaves_nothing_behind_when_it_is_emptied_and_one_asked_for_stays(
    workspace: Workspace, written: Note
) -> None:
    workspace.do(Label.WRITE, note_lines.fill, written.id, "stayed", "The chair.")
    workspace.do(Label.WRITE, note_lines.fill, written.id, "stayed", "")
    workspace.do(Label.ADD, note_lines.want, written.id, "held-back")
    workspace.do(Label.WRITE, note_lines.write, written.id, "held-back", "")
    assert [each.prompt for each in workspace.read(note_lines.of, written.id)] == ["held-back"]
    workspace.do(Label.DELETE, note_lines.let_go, written.id, "held-back")
    assert workspace.read(note_lines.of, written.id) == ()


def test_lines_are_as_private_as_their_note_and_go_with_it(workspace: Workspace, written: Note) -> None:
    workspace.do(Label.CHOOSE, notes.guard, written.id, Privacy.PRIVATE)
    line = workspace.do(Label.ADD, note_lines.want, written.id, "held-back")
    assert line.privacy is Privacy.PRIVATE
    workspace.do(Label.CHOOSE, notes.guard, written.id, Privacy.SHAREABLE)
    assert [each.privacy for each in workspace.read(note_lines.of, written.id)] == [Privacy.SHAREABLE]
    workspace.do(Label.DELETE, notes.delete, [written.id])
    assert workspace.read(note_lines.of, written.id) == ()


def test_a_note_with_nothing_but_the_energy_left_is_not_blank(workspace: Workspace, last: Session) -> None:
    note = workspace.do(Label.ADD, looks.after, last.id)
    workspace.do(Label.CHOOSE, notes.has_left, note.id, Energy.NONE)
    assert workspace.do(Label.ADD, notes.begin).id != note.id


def test_places_are_kept_one_to_a_line(workspace: Workspace, written: Note) -> None:
    felt = workspace.do(Label.ADD, notes.feel, written.id, When.AFTER, own="wobbly")
    workspace.do(Label.CHOOSE, notes.is_in, felt.id, ["body.chest", "behind\nthe eyes"])
    assert workspace.read(notes.feelings, written.id)[0].places == "body.chest\nbehind the eyes"
