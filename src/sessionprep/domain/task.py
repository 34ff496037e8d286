from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.question import Clarity
from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import GoalId, QuestionId, SessionId, TaskId, TherapistId


class TaskState(StrEnum):
    """Not having done it is as good an answer as having done it."""

    OPEN = "open"
    TRIED = "tried"
    DONE = "done"
    LET_GO = "let go"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What to do between two sessions. An unclear one has the `question` that asks about it."""

    id: TaskId
    wording: str
    why: str = ""
    when: str = ""
    notice: str = ""  # how I'll notice
    obstacles: str = ""  # what may get in the way
    outcome: str = ""  # how it went, in own words
    clarity: Clarity = Clarity.UNSAID
    state: TaskState = TaskState.OPEN
    session: SessionId | None = None  # where it was agreed
    goal: GoalId | None = None
    question: QuestionId | None = None
    therapist: TherapistId | None = None
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN
