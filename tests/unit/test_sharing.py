"""Leaving the vault is a list of what may, and nothing else may."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.record import Privacy, Stamp
from sessionprep.domain.records import RECORD_TYPES
from sessionprep.domain.sharing import MAY_LEAVE, Piece, pieces
from tests.helpers import make
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.domain.records import AnyRecord


def one_of_each() -> list[AnyRecord]:
    session, question, note = make.session(), make.question(), make.note()
    hanging: list[AnyRecord] = [make.plan_item(session, question), make.answer(question), make.feeling(note)]
    goal = make.goal()
    hanging += [make.goal_step(goal), make.tick(session), make.talk(), make.understanding(), make.task(), make.place()]
    alone: list[AnyRecord] = [
        make.therapist(),
        make.call_answer(make.therapist()),
        make.rhythm(),
        make.expectation(),
        make.boundary(),
    ]
    checked, experience = make.check_in(), make.experience()
    hanging += [checked, make.check_in_reply(checked), make.raising(make.talk()), make.note_line(note)]
    alone += [make.moment(), make.trust_reason(), experience, make.story(experience), make.turn()]
    alone += [make.path_step(), make.support_contact(), make.share(), make.share_item(make.share()), make.mask()]
    return [*alone, session, question, note, goal, *hanging]


def test_there_is_a_record_of_every_kind_to_try() -> None:
    assert {type(record) for record in one_of_each()} == set(RECORD_TYPES)


def test_a_longer_list_is_a_decision_and_not_a_slip() -> None:
    assert {kind.__name__: names for kind, names in MAY_LEAVE.items()} == {
        "Session": ("purpose",),
        "Question": ("wording",),
        "Answer": ("wording",),
        "Talk": ("wording", "change"),
        "Goal": ("wording", "why", "notice"),
        "GoalStep": ("wording",),
        "Task": ("wording", "why", "when", "outcome"),
        "Expectation": ("wording", "said"),
        "Understanding": ("wording",),
        "Boundary": ("wording", "spoken"),
        "Note": ("keep", "hard", "next_time", "body"),
        "Feeling": ("word", "own"),
        "NoteLine": ("wording",),
        "Moment": ("saw", "meant"),
        "Experience": ("line",),
    }


def test_only_fields_that_exist_are_allowed() -> None:
    for kind, names in MAY_LEAVE.items():
        assert set(names) <= {field.name for field in fields(kind)}


@pytest.mark.parametrize("record", one_of_each(), ids=lambda record: type(record).__name__)
@pytest.mark.parametrize("privacy", [Privacy.PRIVATE, Privacy.SEALED])
def test_nothing_of_a_private_or_sealed_record_may_leave(record: AnyRecord, privacy: Privacy) -> None:
    assert pieces(replace(record, privacy=privacy)) == ()


@pytest.mark.parametrize("record", one_of_each(), ids=lambda record: type(record).__name__)
def test_nothing_of_a_deleted_record_may_leave(record: AnyRecord) -> None:
    assert pieces(replace(record, stamp=Stamp(deleted_at=NOON))) == ()


def test_what_i_think_and_how_i_took_an_answer_never_leave() -> None:
    question = make.question("Why?", thinking="because of her")
    assert pieces(question) == (Piece(question.id, "wording", "Why?"),)
    answer = make.answer(question, "Soon.", reaction="I was cross")
    assert pieces(answer) == (Piece(answer.id, "wording", "Soon."),)


def test_what_i_think_they_work_on_never_leaves() -> None:
    goal = make.goal("To sleep.", why="I am tired.", notice="I wake up later.", theirs="My marriage.")
    assert [piece.words for piece in pieces(goal)] == ["To sleep.", "I am tired.", "I wake up later."]
    task = make.task("Try it.", why="It helps.", notice="mine", obstacles="mine too")
    assert [piece.words for piece in pieces(task)] == ["Try it.", "It helps."]


def test_of_what_was_put_into_words_only_the_paragraph_may_leave() -> None:
    talk = make.talk("I went quiet.", happened="she laughed", felt="small", wish="time", fear="her")
    assert pieces(talk) == (Piece(talk.id, "wording", "I went quiet."),)


def test_a_field_without_words_cannot_be_picked() -> None:
    note = make.note("", keep="  \n", hard="the silence")
    assert pieces(note) == (Piece(note.id, "hard", "the silence"),)
