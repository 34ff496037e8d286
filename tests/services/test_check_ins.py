from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.check_in import Degree
from sessionprep.domain.record import Privacy
from sessionprep.services import check_ins, notes, sessions, talks
from sessionprep.services.labels import Label
from tests.helpers import make
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.domain.session import Session
    from sessionprep.services.workspace import Workspace


@pytest.fixture
def held(workspace: Workspace) -> list[Session]:
    """Three of them, the last one yesterday."""
    add = workspace.do
    return [add(Label.PLAN, sessions.add, NOON - timedelta(days=days), "UTC") for days in (15, 8, 1)]


def say(workspace: Workspace, session: Session, degree: Degree | str, item: str = "pace") -> None:
    workspace.do(Label.CHOOSE, check_ins.answer, session.id, item, degree)


def test_a_skipped_item_has_no_answer_and_the_last_one_taken_back_leaves_nothing(
    workspace: Workspace, held: list[Session]
) -> None:
    say(workspace, held[2], Degree.PARTLY)
    say(workspace, held[2], Degree.YES)
    assert [(each.item, each.degree) for each in workspace.read(check_ins.replies, held[2].id)] == [
        ("pace", Degree.YES)
    ]
    say(workspace, held[2], "")
    assert workspace.read(check_ins.of, held[2].id) is None


def test_earlier_answers_come_the_latest_first_and_none_is_added_up(workspace: Workspace, held: list[Session]) -> None:
    for session, degree in zip(held, (Degree.YES, Degree.CANT_TELL, Degree.A_LITTLE), strict=True):
        say(workspace, session, degree)
    told = workspace.read(check_ins.earlier, held[2].id)["pace"]
    assert [each.degree for each in told] == [Degree.CANT_TELL, Degree.YES]


@pytest.mark.parametrize(
    ("before", "now", "much"),
    [
        (Degree.YES, Degree.PARTLY, True),
        (Degree.NOT_AT_ALL, Degree.PARTLY, True),
        (Degree.YES, Degree.MOSTLY, False),
        (Degree.YES, Degree.CANT_TELL, False),
        (Degree.CANT_TELL, Degree.NOT_AT_ALL, False),
    ],
)
def test_two_steps_against_the_last_answer_are_much(
    workspace: Workspace, held: list[Session], before: Degree, now: Degree, *, much: bool
) -> None:
    say(workspace, held[0], before)
    say(workspace, held[2], now)
    assert workspace.read(check_ins.is_much_changed, held[2].id) is much


def test_one_that_could_not_be_told_is_passed_over(workspace: Workspace, held: list[Session]) -> None:
    for session, degree in zip(held, (Degree.YES, Degree.CANT_TELL, Degree.PARTLY), strict=True):
        say(workspace, session, degree)
    assert workspace.read(check_ins.is_much_changed, held[2].id)


def test_answers_about_another_therapist_are_not_beside_these(workspace: Workspace, held: list[Session]) -> None:
    say(workspace, held[0], Degree.YES)
    workspace.do(Label.WRITE, sessions.meet_with, held[2].id, "Dr B")
    assert workspace.read(check_ins.earlier, held[2].id) == {}


def test_each_session_is_asked_about_once_however_many_come_after(workspace: Workspace, held: list[Session]) -> None:
    for session in held:
        workspace.do(Label.CHOOSE, check_ins.note_asked, session.id)
    assert all(workspace.read(check_ins.was_asked, session.id) for session in held)


def test_answers_go_with_their_session_and_the_words_stay_as_a_note_until_undone(
    workspace: Workspace, held: list[Session]
) -> None:
    say(workspace, held[2], Degree.YES)
    found = workspace.read(check_ins.reply, held[2].id, "pace")
    assert found is not None
    talk = workspace.do(Label.ADD, talks.begin_from, felt="hurried", reply=found.id)
    workspace.do(Label.WRITE, check_ins.say_different, held[2].id, "We met outside.")
    workspace.do(Label.DELETE, sessions.delete, held[2].id)
    assert workspace.read(lambda work: work.check_ins.all()) == ()
    assert workspace.read(lambda work: work.check_in_replies.all()) == ()
    (note,) = workspace.read(notes.listed)
    assert (note.body, note.privacy) == ("We met outside.", Privacy.PRIVATE)
    assert workspace.read(lambda work: work.talks.get(talk.id)).reply is None
    workspace.undo()
    assert workspace.read(check_ins.degree, held[2].id, "pace") == Degree.YES
    assert workspace.read(notes.listed) == ()
    assert workspace.read(lambda work: work.talks.get(talk.id)).reply == found.id


def test_a_check_in_without_words_leaves_no_note(workspace: Workspace, held: list[Session]) -> None:
    say(workspace, held[2], Degree.YES)
    workspace.do(Label.DELETE, sessions.delete, held[2].id)
    assert workspace.read(notes.listed) == ()


def test_an_answer_taken_back_lets_go_of_what_was_put_into_words(workspace: Workspace, held: list[Session]) -> None:
    say(workspace, held[2], Degree.A_LITTLE)
    found = workspace.read(check_ins.reply, held[2].id, "pace")
    assert found is not None
    talk = make.talk(reply=found.id)
    workspace.do(Label.ADD, lambda work: work.talks.put(talk))
    say(workspace, held[2], "")
    assert workspace.read(lambda work: work.talks.get(talk.id).reply) is None
