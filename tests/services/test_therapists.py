"""Several therapists: who is met, who is considered, and what stays when one goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.record import Privacy
from sessionprep.domain.therapist import Stage
from sessionprep.domain.understanding import Subject
from sessionprep.services import endings, expectations, notes, questions, sessions, therapists, understandings
from sessionprep.services.labels import Label
from sessionprep.services.lines import Written
from tests.helpers import make
from tests.services.test_letting_go import dangling, put

if TYPE_CHECKING:
    from sessionprep.services.workspace import Workspace


def labels(workspace: Workspace) -> list[str]:
    return [each.label for each in workspace.read(therapists.listed)]


def current(workspace: Workspace) -> str:
    found = workspace.read(therapists.current)
    return found.label if found else ""


def test_whom_the_session_at_hand_is_with_is_the_one_that_counts(workspace: Workspace) -> None:
    first, second = make.therapist("A"), make.therapist("B")
    put(workspace, make.therapist("C", stage=Stage.CONSIDERING), first, second, make.therapist("D", stage=Stage.ENDED))
    assert current(workspace) == "A"
    put(workspace, make.session(1, therapist=second.id))
    assert current(workspace) == "B"


def test_whoever_is_added_beside_one_that_is_met_is_being_considered(workspace: Workspace) -> None:
    workspace.do(Label.ADD, therapists.add, "A")
    put(workspace, make.session(1))
    workspace.do(Label.CHOOSE, therapists.mark, workspace.read(therapists.listed)[0].id, Stage.ONGOING)
    assert workspace.do(Label.ADD, therapists.add, "B").stage is Stage.CONSIDERING
    assert [each.label for each in workspace.read(therapists.shortlist)] == ["B"]


def test_an_answer_of_the_first_call_is_kept_changed_and_taken_back(workspace: Workspace) -> None:
    one, other = (workspace.do(Label.ADD, therapists.add, label).id for label in "AB")
    workspace.do(Label.WRITE, therapists.answer, one, "GS1", "Quite calmly.")
    workspace.do(Label.WRITE, therapists.answer, one, "GS1", "With a form first.")
    assert workspace.read(therapists.answers, one) == {"GS1": "With a form first."}
    assert workspace.read(therapists.answers, other) == {}
    workspace.do(Label.WRITE, therapists.answer, one, "GS1", " ")
    assert workspace.read(therapists.answers, one) == {}


def test_a_therapist_goes_and_everything_about_them_can_still_be_reached(workspace: Workspace) -> None:
    gone = make.therapist("A", felt="at ease")
    put(workspace, gone, make.session(1, therapist=gone.id), make.call_answer(gone), make.goal(therapist=gone.id))
    put(workspace, make.question("Why?", therapist=gone.id), make.understanding(therapist=gone.id))
    workspace.do(Label.WRITE, endings.change, gone.id, Subject.TO_KEEP, [Written("To breathe.")])
    workspace.do(Label.DELETE, therapists.delete, [gone.id])
    assert workspace.read(dangling) == []
    assert (len(workspace.read(sessions.by_time)), len(workspace.read(questions.listed))) == (1, 1)
    assert workspace.read(understandings.plans)
    (note,) = workspace.read(notes.listed)
    assert (note.body, note.privacy) == ("What I keep:\nTo breathe.", Privacy.PRIVATE)
    workspace.undo()
    assert (labels(workspace), workspace.read(therapists.answers, gone.id)) == (["A"], {"GS1": "Quite calmly."})


def test_whoever_was_described_is_not_lost_by_naming_somebody_else(workspace: Workspace) -> None:
    session = make.session(1)
    put(workspace, session)
    workspace.do(Label.WRITE, sessions.meet_with, session.id, "A")
    workspace.do(Label.WRITE, therapists.felt, workspace.read(therapists.listed)[0].id, "at ease")
    for label in ("B", ""):
        workspace.do(Label.WRITE, sessions.meet_with, session.id, label)
    assert labels(workspace) == ["A"]


def test_what_was_heard_and_agreed_remembers_with_whom(workspace: Workspace) -> None:
    one, expectation = make.therapist("A"), make.expectation()
    put(workspace, one, expectation)
    workspace.do(Label.WRITE, expectations.hear, expectation.id, "Every week.")
    workspace.do(Label.WRITE, understandings.write_plan, "First we talk.")
    plan = workspace.read(understandings.plan)
    assert plan is not None
    assert [workspace.read(expectations.listed)[0].therapist, plan.therapist] == [one.id, one.id]


def test_what_i_want_to_say_before_it_ends_goes_into_the_next_plan_once(workspace: Workspace) -> None:
    one = make.therapist("A", stage=Stage.ENDING)
    put(workspace, one, make.session(-3, therapist=one.id), make.session(4, therapist=one.id), make.session(2))
    workspace.do(Label.WRITE, endings.change, one.id, Subject.TO_SAY, [Written("Thank you."), Written("It was hard.")])
    assert workspace.read(endings.sessions_left, one.id) == 1
    for _time in range(2):
        workspace.do(Label.ADD, endings.bring_up, one.id)
    (_past, _other, following) = workspace.read(sessions.by_time)
    planned = workspace.read(sessions.plan, following.id)
    assert [question.wording for _item, question in planned] == ["Thank you.", "It was hard."]
    assert len(workspace.read(questions.listed)) == 2


def test_the_plan_with_one_is_not_written_over_by_the_plan_with_another(workspace: Workspace) -> None:
    first, second = make.therapist("A"), make.therapist("B", stage=Stage.CONSIDERING)
    put(workspace, first, second)
    workspace.do(Label.WRITE, understandings.write_plan, "With A: slowly.")
    (of_first,) = workspace.read(understandings.plans)
    workspace.do(Label.CHOOSE, therapists.mark, first.id, Stage.ENDED)
    workspace.do(Label.CHOOSE, therapists.mark, second.id, Stage.ONGOING)
    assert workspace.read(understandings.plan) is None
    assert workspace.read(understandings.earlier_plans) == (of_first,)
    workspace.do(Label.WRITE, understandings.write_plan, "With B: at once.")
    workspace.do(Label.WRITE, understandings.write_plan, "With A: slowly!", of_first.id)  # begun before it changed
    assert {each.wording for each in workspace.read(understandings.plans)} == {"With A: slowly!", "With B: at once."}
