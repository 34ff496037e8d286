"""Where a record that was shared can be seen as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.expectation import Expectation
from sessionprep.domain.goal import Goal, GoalStep
from sessionprep.domain.moment import Moment
from sessionprep.domain.note import Feeling, Note, NoteLine
from sessionprep.domain.question import Answer, Question
from sessionprep.domain.session import Session
from sessionprep.domain.talk import Talk
from sessionprep.domain.task import Task

if TYPE_CHECKING:
    from sessionprep.domain.records import AnyRecord


def lead(record: AnyRecord) -> tuple[str, str] | None:
    """The tab and the record it shows; a part is shown with what it belongs to. None where nothing leads there."""
    match record:
        case Session() | Task():
            return "next_session", record.id
        case Question() | Talk():
            return "questions", record.id
        case Answer():
            return "questions", record.question
        case Expectation() | Goal():
            return "expectations", record.id
        case GoalStep():
            return "expectations", record.goal
        case Boundary():
            return "boundaries", record.id
        case Note() | Moment():
            return "notes", record.id
        case Feeling() | NoteLine():
            return "notes", record.note
        case _:
            return None
