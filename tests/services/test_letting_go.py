"""Whatever a goal, a session, a question or a therapist is taken away from stays, and can be reached."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.records import RECORD_TYPES
from sessionprep.services import belonging, expectations, goals, questions, sessions
from sessionprep.services.labels import Label
from tests.helpers import make

if TYPE_CHECKING:
    from sessionprep.domain.records import AnyRecord
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.work import Work

LINKS = ("session", "question", "goal", "therapist", "follows", "say_first")


def put(workspace: Workspace, *records: AnyRecord) -> None:
    def write(work: Work) -> None:
        for record in records:
            work.table(type(record)).put(record)

    workspace.do(Label.SAMPLE, write)


def dangling(work: Work) -> list[str]:
    """Links of living records to what is not there any more."""
    living = [each for kind in RECORD_TYPES for each in work.table(kind).all()]
    ids = {each.id for each in living}
    return [
        f"{type(each).__name__}.{link}"
        for each in living
        for link in LINKS
        if getattr(each, link, None) is not None and getattr(each, link) not in ids
    ]


def count(work: Work) -> int:
    return sum(len(work.table(kind).all()) for kind in RECORD_TYPES)


def test_a_goal_goes_and_what_was_about_it_stays(workspace: Workspace) -> None:
    goal = make.goal()
    put(workspace, goal, make.goal_step(goal), make.question(goal=goal.id), make.task(goal=goal.id))
    workspace.do(Label.DELETE, goals.delete, [goal.id])
    assert workspace.read(dangling) == []
    assert workspace.read(count) == 2
    workspace.undo()
    assert workspace.read(count) == 4
    with workspace.vault.reading() as work:
        assert work.tasks.all()[0].goal == work.questions.all()[0].goal == goal.id


def test_a_question_goes_and_what_it_was_made_of_stays(workspace: Workspace) -> None:
    question = make.question()
    put(workspace, question, make.task(question=question.id), make.expectation(question=question.id))
    workspace.do(Label.DELETE, questions.delete, [question.id])
    assert workspace.read(dangling) == []
    assert workspace.read(count) == 2
    workspace.undo()
    assert workspace.read(expectations.listed)[0].question == question.id


def test_a_session_goes_and_its_tasks_stay(workspace: Workspace) -> None:
    session = make.session()
    put(workspace, session, make.task(session=session.id))
    workspace.do(Label.DELETE, sessions.delete, session.id)
    assert (workspace.read(dangling), workspace.read(count)) == ([], 1)


def test_a_therapist_nobody_meets_any_more_leaves_everything_that_was_theirs(workspace: Workspace) -> None:
    therapist, question = make.therapist(), make.question()
    session = make.session(therapist=therapist.id)
    theirs = {"therapist": therapist.id}
    put(workspace, therapist, session, replace(question, therapist=therapist.id), make.goal(**theirs))
    put(workspace, make.task(**theirs), make.expectation(**theirs), make.understanding(**theirs))
    before = workspace.read(count)
    workspace.do(Label.WRITE, sessions.meet_with, session.id, "")
    assert (workspace.read(dangling), workspace.read(count)) == ([], before - 1)
    workspace.undo()
    with workspace.vault.reading() as work:
        assert work.goals.all()[0].therapist == therapist.id


def test_setting_free_touches_nothing_of_another_therapist(workspace: Workspace) -> None:
    one, other = make.therapist("A"), make.therapist("B")
    put(workspace, one, other, make.goal(therapist=one.id), make.goal("To sleep.", therapist=other.id))
    workspace.do(Label.DELETE, belonging.set_free, one.id)
    assert [goal.therapist for goal in workspace.read(goals.listed)] == [None, other.id]
