"""The path: seven steps in any order, each with what is there of one's own; nothing counts them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from sessionprep.domain.expectation import ExpectationState
from sessionprep.domain.ids import PathStepId
from sessionprep.domain.path_step import PathStep
from sessionprep.domain.trust import ReasonState
from sessionprep.services import hard_to_say, moments, questions, repairs
from sessionprep.services.content.path import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.path_step import StepState
    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.work import Work


def about(work: Work, step: Step) -> PathStep | None:
    """None while nothing was said about it."""
    return next(iter(work.path_steps.having(step=step)), None)


def stand(work: Work, step: Step, state: StepState) -> None:
    work.path_steps.put(replace(_begun(work, step), state=state))


def say(work: Work, step: Step, wording: str) -> None:
    if wording.strip() or about(work, step) is not None:
        work.path_steps.put(replace(_begun(work, step), wording=wording))


def mine(work: Work, step: Step) -> Sequence[AnyRecord]:
    """What there is of one's own that is not settled, what matters most first."""
    match step:
        case Step.WHY:
            there = [each for each in work.trust_reasons.all() if each.state is not ReasonState.FADED]
            return (*there, *work.experiences.all())
        case Step.BRING_UP:
            return [each for each in work.talks.all() if each.reception not in repairs.CLOSED]
        case Step.EXPECTATIONS:
            return [each for each in work.expectations.all() if each.state is not ExpectationState.FITS]
        case Step.GRADUALLY:
            return [each for each in hard_to_say.steps(work) if not hard_to_say.is_said(each)]
        case Step.NOTICE:
            return moments.listed(work)
        case Step.BOUNDARIES:
            return work.boundaries.all()
        case Step.QUESTIONS:
            return [each for each in questions.listed(work) if each.state in questions.OPEN]
        case _:
            assert_never(step)


def _begun(work: Work, step: Step) -> PathStep:
    return about(work, step) or PathStep(id=PathStepId(work.fresh_id()), step=step)
