"""How what is there of one's own is shown on the path, and the way to its room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.expectation import Expectation
from sessionprep.domain.moment import Moment
from sessionprep.domain.question import Question
from sessionprep.domain.talk import Talk
from sessionprep.domain.trust import Experience, TrustReason
from sessionprep.services import wording
from sessionprep.services.content.path import Step
from sessionprep.text import _
from sessionprep.ui.kit.linked_field import Link
from sessionprep.ui.kit.record_links import to_question, to_talk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.records import AnyRecord
    from sessionprep.services.content.library import Library
    from sessionprep.services.content.path import ShippedStep

_MOST = 3  # of each step; the room has all of them
_ROOMS = {
    Step.WHY: ("notes", "trust"),
    Step.BRING_UP: ("questions", "put into words"),
    Step.EXPECTATIONS: ("expectations", ""),
    Step.GRADUALLY: ("questions", "hard to say"),
    Step.NOTICE: ("notes", "moments"),
    Step.BOUNDARIES: ("boundaries", ""),
    Step.QUESTIONS: ("questions", ""),
}


def room(shipped: ShippedStep) -> Link:
    """So that a step with nothing in it yet leads somewhere too."""
    tab, record = _ROOMS[shipped.step]
    return Link(tab, record, _("Room"), _(shipped.room), "list-plus")


def links(records: Sequence[AnyRecord], library: Library) -> tuple[Link, ...]:
    return tuple(link for each in records[:_MOST] if (link := _link(each, library)) is not None)


def _link(record: AnyRecord, library: Library) -> Link | None:
    match record:
        case Question():
            return to_question(record)
        case Talk():
            return to_talk(record)
        case TrustReason():
            kind = _("Reason, {state}").format(state=wording.name(record.state).lower())
            return Link("notes", record.id, kind, library.trust.reason_title(record.reason) or _unsaid(), "heart")
        case Experience():
            return Link("notes", record.id, _("Earlier experience"), record.line or _unsaid(), "notebook-pen")
        case Expectation():
            kind = _("Expectation, {state}").format(state=wording.name(record.state).lower())
            return Link("expectations", record.id, kind, record.wording or _unsaid(), "target")
        case Moment():
            return Link("notes", record.id, _("Moment"), record.saw or _unsaid(), "eye")
        case Boundary():
            kind = _("Boundary, {state}").format(state=wording.name(record.state).lower())
            return Link("boundaries", record.id, kind, record.wording or _unsaid(), "shield-check")
        case _:
            return None


def _unsaid() -> str:
    return _("(no words yet)")
