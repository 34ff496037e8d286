"""Everything a vault holds, for its owner: private things too, in a file that nothing protects."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.check_in import CheckIn, CheckInReply
from sessionprep.domain.expectation import Expectation
from sessionprep.domain.goal import Goal, GoalStep
from sessionprep.domain.moment import Moment
from sessionprep.domain.note import Feeling, Note, NoteLine
from sessionprep.domain.path_step import PathStep
from sessionprep.domain.place import Place, Tick
from sessionprep.domain.question import Answer, Question
from sessionprep.domain.record import Privacy
from sessionprep.domain.rhythm import Rhythm
from sessionprep.domain.session import PlanItem, Session
from sessionprep.domain.share import Mask, Share, ShareItem
from sessionprep.domain.support import SupportContact
from sessionprep.domain.talk import Raising, Talk
from sessionprep.domain.task import Task
from sessionprep.domain.therapist import CallAnswer, Therapist
from sessionprep.domain.trust import Experience, Story, TrustReason
from sessionprep.domain.turn import Turn
from sessionprep.domain.understanding import Understanding
from sessionprep.services import places
from sessionprep.services.export_shape import SHAPES, Holds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

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
    NoteLine: "note_lines",
    CheckIn: "check_ins",
    CheckInReply: "check_in_replies",
    Moment: "moments",
    Raising: "raisings",
    TrustReason: "trust_reasons",
    Experience: "experiences",
    Story: "stories",
    Turn: "turns",
    PathStep: "path_steps",
    SupportContact: "support_contacts",
    Share: "shares",
    ShareItem: "share_items",
    Mask: "masks",
}
Value = str | int | None
_ZONED = {"zone", "rule"}  # what a time needs to be one


def as_json(work: Work, report: Callable[[float], object] = lambda _share: None) -> bytes:
    """The same vault gives the same bytes: records by their id, fields in their own order, times in UTC.

    It needs a look past the seal: what is sealed is in it as well. What `report` raises stops it.
    """
    work.expect_everything()
    found: dict[type[AnyRecord], list[AnyRecord]] = {}
    for place, kind in enumerate(NAMES):
        report(place / len(NAMES) / 2)
        found[kind] = sorted(work.table(kind).all(), key=lambda each: each.id)
    for gone in _wholes_gone(work, found):
        found[type(gone)] = sorted([*found[type(gone)], gone], key=lambda each: each.id)
    ids = {kind: {str(record.id) for record in records} for kind, records in found.items()}
    told: dict[str, list[dict[str, Value]]] = {}
    for place, (kind, records) in enumerate(found.items()):
        report((1 + place / len(NAMES)) / 2)
        told[NAMES[kind]] = [_fields(record, ids) for record in records]
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "records": told,
        "drafts": {name: work.drafts.get(name) for name in work.drafts.names()},
        "word_for_someone_is_here": places.word(work),
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _wholes_gone(work: Work, found: Mapping[type[AnyRecord], Sequence[AnyRecord]]) -> Iterator[AnyRecord]:
    """What was sealed stays when that is deleted which it was a part of; the file needs the empty place it had."""
    there = {str(record.id) for records in found.values() for record in records}
    for kind, records in found.items():
        for shape in SHAPES[kind]:
            if shape.of is not None and not shape.may_be_none:
                for gone in {str(getattr(record, shape.name)) for record in records} - there:
                    there.add(gone)
                    if (whole := work.table(shape.of).including_deleted(gone)) is not None:
                        yield _emptied(whole)


def _emptied(record: AnyRecord) -> AnyRecord:
    """Nothing that was deleted comes back by it."""
    words: dict[str, Any] = {
        shape.name: "" for shape in SHAPES[type(record)] if shape.holds is Holds.TEXT and shape.name not in _ZONED
    }
    return replace(record, privacy=Privacy.SEALED, **words)


def _fields(record: AnyRecord, ids: dict[type[AnyRecord], set[str]]) -> dict[str, Value]:
    """What it points to and is deleted is left out, so that everything the file speaks of is in it."""
    own: dict[str, Value] = {}
    for shape in SHAPES[type(record)]:
        value = getattr(record, shape.name)
        gone = shape.of is not None and shape.may_be_none and value not in ids[shape.of]
        own[shape.name] = None if gone else _plain(value)
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
