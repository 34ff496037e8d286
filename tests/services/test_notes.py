from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sessionprep.domain.note import Look, When
from sessionprep.domain.record import Privacy
from sessionprep.domain.session import SessionState
from sessionprep.services import felt, notes, questions, seal, sessions, talks
from sessionprep.services.labels import Label
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.domain.note import Note
    from sessionprep.services.workspace import Workspace
    from tests.helpers.clock import HandClock


def begin(workspace: Workspace) -> Note:
    return workspace.do(Label.ADD, notes.begin)


def test_a_note_begun_now_is_about_the_session_that_began_last_and_says_it_took_place(workspace: Workspace) -> None:
    for in_hours in (-200, -1, 30):
        workspace.do(Label.PLAN, sessions.add, NOON + timedelta(hours=in_hours), "UTC")
    note = begin(workspace)
    assert note.session is not None
    session = workspace.read(sessions.find, note.session)
    assert session is not None
    assert (session.starts_at, session.state) == (NOON - timedelta(hours=1), SessionState.HELD)
    assert note.look is Look.RIGHT_AFTER


def test_a_note_without_a_session_looks_back_at_any_time(workspace: Workspace) -> None:
    assert (begin(workspace).session, begin(workspace).look) == (None, Look.FREE)


def test_a_note_still_waiting_for_its_first_words_is_not_begun_twice(workspace: Workspace) -> None:
    waiting = begin(workspace)
    assert begin(workspace).id == waiting.id
    workspace.do(Label.CHOOSE, notes.feel, waiting.id, When.AFTER, word="low")
    assert begin(workspace).id != waiting.id


def test_an_empty_note_of_another_day_is_left_as_it_is(workspace: Workspace, clock: HandClock) -> None:
    empty = begin(workspace)
    clock.turn(days=2)
    assert begin(workspace).id != empty.id


def test_the_newest_note_comes_first(workspace: Workspace) -> None:
    first, second = (workspace.do(Label.ADD, notes.add, None) for _each in range(2))
    assert [note.id for note in workspace.read(notes.listed)] == [second.id, first.id]


def test_own_words_come_once_each_the_latest_first_and_never_from_a_sealed_note(workspace: Workspace) -> None:
    note, sealed = (workspace.do(Label.ADD, notes.add, None) for _each in range(2))
    for own in ("wobbly", "قلق", "grey"):
        workspace.do(Label.ADD, notes.feel, note.id, When.AFTER, own=own)
    workspace.do(Label.ADD, notes.feel, note.id, When.BEFORE, own="wobbly")
    workspace.do(Label.ADD, notes.feel, sealed.id, When.AFTER, own="secret")
    workspace.do(Label.CHOOSE, notes.guard, sealed.id, Privacy.SEALED)
    assert workspace.read(notes.own_words, 2) == ("wobbly", "grey")


def test_what_was_asked_about_a_feeling_hides_with_its_note(workspace: Workspace) -> None:
    """Also in other words, and once the feeling is taken back."""
    note, other = (workspace.do(Label.ADD, notes.add, None) for _each in range(2))
    for each in (note, other):
        feeling = workspace.do(Label.ADD, notes.feel, each.id, When.AFTER, own=f"wobbly {each.id}")
        question = workspace.do(Label.ADD, felt.ask_about, feeling.id, feeling.own)
        assert workspace.do(Label.ADD, felt.ask_about, feeling.id, feeling.own).id == question.id
        workspace.do(Label.ADD, felt.bring_up, feeling.id, feeling.own)
        workspace.do(Label.WRITE, questions.reword, question.id, f"Why {feeling.own}?")
        workspace.do(Label.DELETE, notes.let_go, feeling.id)
    workspace.seal_away(seal.put_away, notes.guard, note.id)
    assert [each.wording for each in workspace.read(questions.listed)] == [f"Why wobbly {other.id}?"]
    assert [each.note for each in workspace.read(talks.listed)] == [other.id]


def test_when_a_note_looks_back_is_kept(workspace: Workspace) -> None:
    note = begin(workspace)
    workspace.do(Label.CHOOSE, notes.looks_back, note.id, Look.NEXT_DAY)
    found = workspace.read(notes.find, note.id)
    assert found is not None
    assert found.look is Look.NEXT_DAY
