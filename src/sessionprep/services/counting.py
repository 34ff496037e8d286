"""How many there are of what, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.records import RECORD_TYPES
from sessionprep.text import ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sessionprep.domain.records import AnyRecord


def counted(kind: type[AnyRecord], number: int) -> str:
    """Such as “13 questions”."""
    return _words(kind.__name__, number).format(number=number)


def counted_tables(living: Mapping[str, int]) -> tuple[str, ...]:
    """Of tables by their names, those that hold anything, in the order a person thinks of them."""
    from sessionprep.vault.mapping.every import mapping_of

    found = ((kind, living.get(mapping_of(kind).table, 0)) for kind in RECORD_TYPES)
    return tuple(counted(kind, number) for kind, number in found if number)


def _words(kind: str, number: int) -> str:
    return {
        "Therapist": ngettext("{number} therapist", "{number} therapists", number),
        "Rhythm": ngettext("{number} rhythm of sessions", "{number} rhythms of sessions", number),
        "Session": ngettext("{number} session", "{number} sessions", number),
        "PlanItem": ngettext("{number} place in a plan", "{number} places in plans", number),
        "Question": ngettext("{number} question", "{number} questions", number),
        "Answer": ngettext("{number} answer", "{number} answers", number),
        "Talk": ngettext("{number} paragraph to say", "{number} paragraphs to say", number),
        "Understanding": ngettext("{number} line about how we work", "{number} lines about how we work", number),
        "Goal": ngettext("{number} goal", "{number} goals", number),
        "GoalStep": ngettext("{number} step", "{number} steps", number),
        "Task": ngettext("{number} task", "{number} tasks", number),
        "Place": ngettext("{number} place", "{number} places", number),
        "Tick": ngettext("{number} tick for arriving", "{number} ticks for arriving", number),
        "Expectation": ngettext("{number} expectation", "{number} expectations", number),
        "Boundary": ngettext("{number} boundary", "{number} boundaries", number),
        "Note": ngettext("{number} note", "{number} notes", number),
        "Feeling": ngettext("{number} feeling", "{number} feelings", number),
        "CallAnswer": ngettext("{number} answer of a first call", "{number} answers of first calls", number),
        "NoteLine": ngettext("{number} line of a note", "{number} lines of notes", number),
        "CheckIn": ngettext("{number} check-in", "{number} check-ins", number),
        "CheckInReply": ngettext("{number} answer of a check-in", "{number} answers of check-ins", number),
        "Moment": ngettext("{number} moment", "{number} moments", number),
        "Raising": ngettext("{number} time something was raised", "{number} times something was raised", number),
        "TrustReason": ngettext("{number} reason trust is hard", "{number} reasons trust is hard", number),
        "Experience": ngettext("{number} earlier experience", "{number} earlier experiences", number),
        "Story": ngettext("{number} story", "{number} stories", number),
        "Turn": ngettext("{number} turn something took", "{number} turns things took", number),
        "PathStep": ngettext("{number} step of the path", "{number} steps of the path", number),
        "SupportContact": ngettext(
            "{number} person or line for support", "{number} people or lines for support", number
        ),
        "Share": ngettext("{number} time something was shared", "{number} times something was shared", number),
        "ShareItem": ngettext("{number} thing that was shared", "{number} things that were shared", number),
        "Mask": ngettext("{number} name to mask", "{number} names to mask", number),
    }[kind]
