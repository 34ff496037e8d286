from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import PathStepId


class StepState(StrEnum):
    """None of them comes before another, and none is the last."""

    NOT_NOW = "not now"
    THINKING = "thinking"
    DOING = "doing"
    DONE_FOR_NOW = "done for now"


@dataclass(frozen=True, slots=True, kw_only=True)
class PathStep:
    """One of the seven steps, once something was said about it."""

    id: PathStepId
    step: str  # an id of the shipped steps
    state: StepState = StepState.NOT_NOW
    wording: str = ""
    privacy: Privacy = Privacy.PRIVATE
    stamp: Stamp = UNWRITTEN
