from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.question import Answer, Question, QuestionState
from sessionprep.domain.record import Privacy
from sessionprep.domain.sharing import MAY_LEAVE, pieces
from sessionprep.services import questions, sessions
from sessionprep.services.content.library import load
from sessionprep.services.labels import Label
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.services.workspace import Workspace
    from tests.helpers.clock import HandClock

SEEN = (QuestionState.TO_ASK, QuestionState.ASKED, QuestionState.NOT_YET, QuestionState.ANSWERED)


def the_question(workspace: Workspace) -> Question:
    return workspace.read(questions.listed)[0]


def write_answer(workspace: Workspace, words: str) -> None:
    workspace.do(Label.WRITE, questions.answer, the_question(workspace).id, words)


@pytest.fixture
def asked(workspace: Workspace) -> Question:
    return workspace.do(Label.ADD, questions.add, "why now?")


@pytest.mark.parametrize("state", SEEN)
def test_the_first_words_of_an_answer_mark_it_answered(
    state: QuestionState, workspace: Workspace, asked: Question
) -> None:
    workspace.do(Label.CHOOSE, questions.mark, asked.id, state)
    write_answer(workspace, "because")
    assert the_question(workspace).state is QuestionState.ANSWERED


@pytest.mark.parametrize("state", [QuestionState.CLEAR, QuestionState.FOLLOW_UP, QuestionState.ASKED])
def test_writing_on_leaves_what_was_chosen_since(state: QuestionState, workspace: Workspace, asked: Question) -> None:
    write_answer(workspace, "because")
    workspace.do(Label.CHOOSE, questions.mark, asked.id, state)
    write_answer(workspace, "because of the move")
    assert the_question(workspace).state is state


def test_a_question_whose_answer_is_cleared_is_to_ask_again(workspace: Workspace, asked: Question) -> None:
    write_answer(workspace, "meant for another question")
    write_answer(workspace, " ")
    assert the_question(workspace).state is QuestionState.TO_ASK
    assert asked.id in workspace.read(lambda work: [each.id for each in questions.listed(work)])


def test_clearing_takes_no_choice_back(workspace: Workspace, asked: Question) -> None:
    write_answer(workspace, "because")
    workspace.do(Label.CHOOSE, questions.mark, asked.id, QuestionState.NOT_YET)
    write_answer(workspace, "")
    assert the_question(workspace).state is QuestionState.NOT_YET


def test_an_answer_keeps_the_session_it_was_heard_in(workspace: Workspace, asked: Question) -> None:
    first, second = (workspace.do(Label.PLAN, sessions.add, NOON, "UTC").id for _each in range(2))
    workspace.do(Label.WRITE, questions.answer, asked.id, "because", first)
    workspace.do(Label.WRITE, questions.answer, asked.id, "because, as I remember", second)
    answer = workspace.read(questions.answer_to, asked.id)
    assert answer is not None
    assert (answer.session, answer.wording) == (first, "because, as I remember")


def test_what_i_think_can_never_leave(workspace: Workspace, asked: Question) -> None:
    workspace.do(Label.WRITE, questions.think, asked.id, "they look bored")
    assert [piece.words for piece in pieces(the_question(workspace))] == ["why now?"]
    assert "thinking" not in MAY_LEAVE[Question]
    assert "reaction" not in MAY_LEAVE[Answer]


def test_a_private_question_hides_its_answers_earlier_and_later(workspace: Workspace, asked: Question) -> None:
    write_answer(workspace, "because")
    workspace.do(Label.CHOOSE, questions.guard, asked.id, Privacy.PRIVATE)
    other = workspace.do(Label.ADD, questions.add, "what else?")
    workspace.do(Label.CHOOSE, questions.guard, other.id, Privacy.PRIVATE)
    workspace.do(Label.WRITE, questions.answer, other.id, "nothing")
    asked_and_answered = workspace.read(lambda work: (questions.listed(work), work.answers.all()))
    assert [pieces(record) for records in asked_and_answered for record in records] == [()] * 4


def test_the_bank_is_not_doubled_and_says_what_was_new(workspace: Workspace) -> None:
    picks = load().bank[0].questions[:3]
    first = workspace.do(Label.ADD, questions.add_from_bank, picks[:2])
    again = workspace.do(Label.ADD, questions.add_from_bank, picks)
    assert again[:2] == first
    assert [each.origin for each in workspace.read(questions.listed)] == [pick.id for pick in picks]


def test_writing_an_answer_is_one_step_back(workspace: Workspace, asked: Question, clock: HandClock) -> None:
    for words in ("be", "becau", "because"):
        write_answer(workspace, words)
        clock.turn(seconds=2)
    workspace.undo()
    assert workspace.read(questions.answer_to, asked.id) is None
    assert the_question(workspace).state is QuestionState.TO_ASK
    workspace.redo()
    answer = workspace.read(questions.answer_to, asked.id)
    assert answer is not None
    assert answer.wording == "because"


def test_two_fields_of_one_question_are_two_steps_back(workspace: Workspace, asked: Question) -> None:
    workspace.do(Label.WRITE, questions.reword, asked.id, "why then?")
    workspace.do(Label.WRITE, questions.think, asked.id, "they look bored")
    workspace.undo()
    assert (the_question(workspace).wording, the_question(workspace).thinking) == ("why then?", "")
    workspace.undo()
    assert the_question(workspace).wording == "why now?"
