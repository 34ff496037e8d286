"""The path holds what is there of one's own, in any order, and counts nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.expectation import ExpectationState
from sessionprep.domain.path_step import StepState
from sessionprep.domain.question import QuestionState
from sessionprep.domain.record import Privacy
from sessionprep.domain.talk import Reception
from sessionprep.domain.trust import ReasonState
from sessionprep.services import path
from sessionprep.services.content.path import Step
from sessionprep.services.labels import Label
from tests.helpers import make

if TYPE_CHECKING:
    from sessionprep.domain.records import AnyRecord
    from sessionprep.services.workspace import Workspace

OPEN: dict[Step, AnyRecord] = {
    Step.WHY: make.trust_reason(),
    Step.BRING_UP: make.talk(),
    Step.EXPECTATIONS: make.expectation(),
    Step.GRADUALLY: make.question(hard=2, state=QuestionState.NOT_YET),
    Step.NOTICE: make.moment(),
    Step.BOUNDARIES: make.boundary(),
    Step.QUESTIONS: make.question(),
}
SETTLED: dict[Step, AnyRecord] = {
    Step.WHY: make.trust_reason(state=ReasonState.FADED),
    Step.BRING_UP: make.talk(reception=Reception.CHANGED),
    Step.EXPECTATIONS: make.expectation(state=ExpectationState.FITS),
    Step.GRADUALLY: make.question(hard=2, state=QuestionState.ANSWERED),
    Step.QUESTIONS: make.question(state=QuestionState.ANSWERED),
}


def put(workspace: Workspace, *records: AnyRecord) -> None:
    workspace.do(Label.SAMPLE, lambda work: [work.table(type(each)).put(each) for each in records])


@pytest.mark.parametrize("step", list(Step))
def test_each_step_holds_what_is_not_settled_of_it_and_nothing_else(workspace: Workspace, step: Step) -> None:
    put(workspace, *OPEN.values(), *SETTLED.values())
    assert [each.id for each in workspace.read(path.mine, step)] == [OPEN[step].id]


def test_nothing_is_stored_before_something_was_said_about_a_step(workspace: Workspace) -> None:
    workspace.do(Label.WRITE, path.say, Step.WHY, " ")
    assert workspace.read(path.about, Step.WHY) is None
    workspace.do(Label.WRITE, path.say, Step.WHY, "slowly")
    workspace.do(Label.CHOOSE, path.stand, Step.WHY, StepState.DONE_FOR_NOW)
    workspace.do(Label.CHOOSE, path.stand, Step.WHY, StepState.NOT_NOW)
    workspace.do(Label.WRITE, path.say, Step.WHY, "")
    kept = workspace.read(path.about, Step.WHY)
    assert kept is not None
    assert (kept.state, kept.wording, kept.privacy) == (StepState.NOT_NOW, "", Privacy.PRIVATE)
    assert workspace.read(lambda work: work.path_steps.count()) == 1
