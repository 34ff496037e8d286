"""What they said first, what they say now, and what is asked next."""

from __future__ import annotations

from dataclasses import replace
from time import process_time
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.question import Clarity, Question, QuestionState, in_order
from sessionprep.domain.record import Privacy
from sessionprep.services import answers, closing, questions, questions_return, sessions
from sessionprep.services.content.library import load as library
from sessionprep.services.export_markdown import as_markdown
from sessionprep.services.labels import Label
from sessionprep.services.summary.offer import offer
from sessionprep.services.summary.scope import OneSession
from tests.helpers import make
from tests.helpers.clock import NOON, HandClock
from tests.helpers.vaults import past_seal

if TYPE_CHECKING:
    from sessionprep.services.workspace import Workspace


@pytest.fixture
def asked(workspace: Workspace) -> Question:
    return workspace.do(Label.ADD, questions.add, "why now?")


def hear(workspace: Workspace, question: Question, *said: str) -> None:
    """One thing after the other."""
    for words in said:
        workspace.do(Label.ADD, answers.begin_anew, question.id)
        workspace.do(Label.WRITE, questions.answer, question.id, words)


def now(workspace: Workspace, question: Question) -> Question:
    return workspace.read(lambda work: work.questions.get(question.id))


def said(workspace: Workspace, question: Question) -> list[str]:
    return [each.wording for each in workspace.read(answers.of, question.id)]


def test_what_they_say_now_supersedes_and_leaves_what_they_said(workspace: Workspace, asked: Question) -> None:
    hear(workspace, asked, "soon", "later", "never")
    found = workspace.read(answers.of, asked.id)
    assert [each.wording for each in found] == ["never", "later", "soon"]
    assert [each.supersedes for each in found] == [found[1].id, found[2].id, None]
    workspace.do(Label.DELETE, answers.delete, found[1].id)
    assert [each.supersedes for each in workspace.read(answers.of, asked.id)] == [found[2].id, None]
    workspace.undo()
    assert workspace.read(answers.of, asked.id)[0].supersedes == found[1].id


def test_an_answer_that_is_begun_and_left_empty_changes_nothing(workspace: Workspace, asked: Question) -> None:
    hear(workspace, asked, "soon", "later")
    workspace.do(Label.WRITE, questions.answer, asked.id, "")
    assert now(workspace, asked).state is QuestionState.ANSWERED
    assert said(workspace, asked) == ["soon"]
    workspace.do(Label.ADD, answers.begin_anew, asked.id)  # it was begun already
    assert workspace.read(lambda work: work.answers.count()) == 2


def test_a_page_to_share_has_what_was_said_last_and_the_export_has_all(workspace: Workspace, asked: Question) -> None:
    session = workspace.do(Label.PLAN, sessions.add, NOON, "UTC").id
    workspace.do(Label.PLAN, sessions.include, session, [asked.id])
    hear(workspace, asked, "soon", "later")
    workspace.do(Label.ADD, answers.begin_anew, asked.id)
    offered = workspace.read(offer, OneSession(session), lambda word: word)
    assert [item.words for topic in offered.topics for item in topic.items()] == ["why now?", "later"]
    exported = past_seal(workspace, as_markdown, library()).decode()
    assert "soon" in exported
    assert "later" in exported


@pytest.mark.parametrize(
    ("clarity", "state"),
    [
        (Clarity.CLEAR, QuestionState.CLEAR),
        (Clarity.PARTLY, QuestionState.ANSWERED),
        (Clarity.UNCLEAR, QuestionState.ANSWERED),
    ],
)
def test_a_clear_answer_makes_the_question_clear(
    clarity: Clarity, state: QuestionState, workspace: Workspace, asked: Question
) -> None:
    hear(workspace, asked, "soon")
    for each in (clarity, Clarity.CLEAR, clarity):
        workspace.do(Label.CHOOSE, answers.find_clear, asked.id, each)
    assert now(workspace, asked).state is state
    assert questions.stands(now(workspace, asked)) is QuestionState.ANSWERED


def test_a_question_that_stands_is_answered_anew_each_time(
    workspace: Workspace, asked: Question, clock: HandClock
) -> None:
    workspace.do(Label.CHOOSE, questions_return.stand, asked.id, 1)
    for words in ("good", "better"):
        clock.turn(days=7)
        session = workspace.do(Label.PLAN, sessions.add, clock.now(), "UTC").id
        workspace.do(Label.WRITE, questions.answer, asked.id, words, session)
        workspace.do(Label.CLOSE, closing.close, session)
        assert now(workspace, asked).state is QuestionState.TO_ASK
    heard = workspace.read(answers.of, asked.id)
    assert [each.wording for each in heard] == ["better", "good"]
    assert [workspace.read(answers.heard_on, each, "UTC").day for each in heard] == [16, 9]


def test_a_follow_up_quotes_what_was_said_and_is_as_private(workspace: Workspace, asked: Question) -> None:
    hear(workspace, asked, "when you are ready")
    further = workspace.do(Label.ADD, answers.ask_further, asked.id)
    assert "when you are ready" in further.wording
    assert workspace.read(answers.following, asked.id) == (further,)
    workspace.do(Label.CHOOSE, questions.guard, asked.id, Privacy.PRIVATE)
    assert now(workspace, further).privacy is Privacy.PRIVATE
    workspace.do(Label.CHOOSE, questions.guard, asked.id, Privacy.SHAREABLE)
    assert now(workspace, further).privacy is Privacy.PRIVATE
    workspace.do(Label.DELETE, questions.delete, [asked.id])
    assert now(workspace, further).follows is None


def test_what_quotes_an_answer_is_for_whoever_gave_it(workspace: Workspace, asked: Question) -> None:
    session = workspace.do(Label.PLAN, sessions.add, NOON, "UTC").id
    workspace.do(Label.CHOOSE, sessions.meet_with, session, "Dr A")
    workspace.do(Label.WRITE, questions.answer, asked.id, "when you are ready", session)
    for made in (
        workspace.do(Label.ADD, answers.ask_further, asked.id),
        workspace.do(Label.ADD, answers.look_again, asked.id)[0],
    ):
        assert made.therapist == workspace.read(lambda work: work.sessions.get(session)).therapist


def test_a_very_long_row_of_answers_is_put_in_order_at_once() -> None:
    question = make.question("why now?")
    row = [make.answer(question, "now")]
    for _each in range(6000):
        row.append(replace(make.answer(question, "then"), supersedes=row[-1].id))
    begun = process_time()
    assert in_order(reversed(row)) == tuple(row)
    assert process_time() - begun < 1.0  # all pairs of them would take several


def test_the_newest_supersedes_the_others_in_whatever_order_they_come_back(
    workspace: Workspace, asked: Question
) -> None:
    """As when a vault is made out of an export, which has them by their ids."""
    first, second, third = (make.answer(asked, words) for words in ("soon", "later", "never"))
    chain = [replace(third, supersedes=second.id), replace(second, supersedes=first.id), first]
    workspace.do(Label.ADD, lambda work: [work.answers.put(each) for each in chain])
    assert said(workspace, asked) == ["never", "later", "soon"]


def test_answers_that_supersede_each_other_in_a_circle_are_all_still_there(
    workspace: Workspace, asked: Question
) -> None:
    first, second = (make.answer(asked, words) for words in ("soon", "later"))
    circle = [replace(first, supersedes=second.id), replace(second, supersedes=first.id)]
    workspace.do(Label.ADD, lambda work: [work.answers.put(each) for each in circle])
    assert sorted(said(workspace, asked)) == ["later", "soon"]
