"""Everything a vault holds, for its owner: private things too, in a file that nothing protects."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.expectation import Expectation
from sessionprep.domain.goal import Goal, GoalStep
from sessionprep.domain.note import Feeling, Note
from sessionprep.domain.place import Place, Tick
from sessionprep.domain.question import Answer, Question
from sessionprep.domain.rhythm import Rhythm
from sessionprep.domain.session import PlanItem, Session
from sessionprep.domain.talk import Talk
from sessionprep.domain.task import Task
from sessionprep.domain.therapist import CallAnswer, Therapist
from sessionprep.domain.understanding import Understanding

if TYPE_CHECKING:
    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.work import Work

FORMAT = "sessionprep-export"
VERSION = 1
# The names in the file; a class may be renamed, these may not.
NAMES: dict[type[AnyRecord], str] = {
    Therapist: "therapists",
    Rhythm: "rhythms",
    Session: "sessions",
    PlanItem: "plan_items",
    Question: "questions",
    Answer: "answers",
    Talk: "talks",
    Expectation: "expectations",
    Understanding: "understandings",
    Goal: "goals",
    GoalStep: "goal_steps",
    Task: "tasks",
    Place: "places",
    Tick: "ticks",
    Boundary: "boundaries",
    Note: "notes",
    Feeling: "feelings",
    CallAnswer: "call_answers",
}
Value = str | int | None


def as_json(work: Work) -> bytes:
    """The same vault gives the same bytes: records by their id, fields in their own order, times in UTC."""
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "records": {
            name: [_fields(record) for record in sorted(work.table(kind).all(), key=lambda each: each.id)]
            for kind, name in NAMES.items()
        },
        "drafts": {name: work.drafts.get(name) for name in work.drafts.names()},
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _fields(record: AnyRecord) -> dict[str, Value]:
    own = {each.name: _plain(getattr(record, each.name)) for each in fields(record) if each.name != "stamp"}
    return own | {
        "created_at": _plain(record.stamp.created_at),
        "updated_at": _plain(record.stamp.updated_at),
        "revision": record.stamp.revision,
    }


def _plain(value: object) -> Value:
    if isinstance(value, datetime):
        return value.isoformat()
    if value is None or isinstance(value, int):
        return value
    return str(value)
