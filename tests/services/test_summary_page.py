"""From ticks to the page: only what was picked, and only while it may still leave."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.record import Privacy
from sessionprep.services import boundaries, questions
from sessionprep.services.labels import Label
from sessionprep.services.summary.offer import Key
from sessionprep.services.summary.page import Entry, Page, page
from sessionprep.services.summary.scope import OneSession
from tests.helpers import make

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sessionprep.domain.question import Question
    from sessionprep.domain.records import AnyRecord
    from sessionprep.domain.session import Session
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.work import Work


def put(workspace: Workspace, *records: AnyRecord) -> None:
    def write(work: Work) -> None:
        for record in records:
            work.table(type(record)).put(record)

    workspace.do(Label.SAMPLE, write)


def made(workspace: Workspace, session: Session, picks: Iterable[Key], sender: str = "") -> Page:
    return workspace.read(page, OneSession(session.id), str, frozenset(picks), sender)


def entries(page: Page) -> list[Entry]:
    return [entry for section in page.sections for group in section.groups for entry in group.entries]


@pytest.fixture
def session(workspace: Workspace) -> Session:
    session = make.session(purpose="find out why")
    put(workspace, session)
    return session


@pytest.fixture
def question(workspace: Workspace, session: Session) -> Question:
    question = make.question("Why?", thinking="because of her")
    put(workspace, question, make.plan_item(session, question), make.answer(question, "Soon.", id="a"))
    return question


def test_nothing_picked_is_an_empty_page(workspace: Workspace, session: Session, question: Question) -> None:
    assert made(workspace, session, []).sections == ()
    assert question.wording == "Why?"


def test_a_picked_answer_stands_beneath_its_picked_question(
    workspace: Workspace, session: Session, question: Question
) -> None:
    picks = [Key("a", "wording"), Key(question.id, "wording")]
    assert entries(made(workspace, session, picks)) == [Entry("Why?", "", (Entry("Soon.", "What I heard"),))]


def test_an_answer_whose_question_was_not_picked_stands_by_itself(
    workspace: Workspace, session: Session, question: Question
) -> None:
    assert entries(made(workspace, session, [Key("a", "wording")])) == [Entry("Soon.", "What I heard")]
    assert question.wording == "Why?"


def test_a_pick_of_a_field_that_may_not_leave_is_dropped(
    workspace: Workspace, session: Session, question: Question
) -> None:
    assert made(workspace, session, [Key(question.id, "thinking"), Key("a", "reaction")]).sections == ()


def test_a_pick_that_became_private_is_dropped(workspace: Workspace, session: Session, question: Question) -> None:
    picks = [Key(question.id, "wording"), Key("a", "wording"), Key(session.id, "purpose")]
    workspace.do(Label.CHOOSE, questions.guard, question.id, Privacy.PRIVATE)
    assert entries(made(workspace, session, picks)) == [Entry("find out why")]


def test_a_pick_that_was_deleted_is_dropped(workspace: Workspace, session: Session) -> None:
    boundary = make.boundary()
    put(workspace, boundary)
    picks = [Key(boundary.id, "wording")]
    assert len(entries(made(workspace, session, picks))) == 1
    workspace.do(Label.DELETE, boundaries.delete, [boundary.id])
    assert entries(made(workspace, session, picks)) == []


def test_a_pick_of_another_session_is_not_on_this_page(workspace: Workspace, session: Session) -> None:
    other = make.session(14, purpose="another time")
    put(workspace, other)
    assert made(workspace, session, [Key(other.id, "purpose")]).sections == ()


def test_feelings_of_one_moment_share_a_line(workspace: Workspace, session: Session) -> None:
    note = make.note("", session=session.id)
    first, second = make.feeling(note, "calm", position=1), make.feeling(note, "on edge", position=2)
    put(workspace, note, first, second)
    picks = [Key(second.id, "own"), Key(first.id, "own")]
    assert entries(made(workspace, session, picks)) == [Entry("calm, on edge", "After the session")]


def test_the_sender_is_one_line_and_only_what_was_typed(workspace: Workspace, session: Session) -> None:
    assert made(workspace, session, []).sender == ""
    assert made(workspace, session, [], " Sam\n\x00 B. ").sender == "Sam B."


def test_a_second_note_is_told_apart_by_when_it_looks_back(workspace: Workspace, session: Session) -> None:
    first, second = make.note("one", session=session.id), make.note("two", session=session.id)
    put(workspace, first)
    picks = [Key(first.id, "body"), Key(second.id, "body")]
    assert made(workspace, session, picks).sections[0].groups[0].caption == ""
    put(workspace, replace(second))
    assert made(workspace, session, picks).sections[0].groups[0].caption == "Right after"
