"""What may ever leave the vault in a summary: a list of what is allowed, never of what is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.expectation import Expectation
from sessionprep.domain.goal import Goal, GoalStep
from sessionprep.domain.moment import Moment
from sessionprep.domain.note import Feeling, Note, NoteLine
from sessionprep.domain.question import Answer, Question
from sessionprep.domain.record import Privacy
from sessionprep.domain.session import Session
from sessionprep.domain.talk import Talk
from sessionprep.domain.task import Task
from sessionprep.domain.trust import Experience
from sessionprep.domain.understanding import Understanding

if TYPE_CHECKING:
    from sessionprep.domain.records import AnyRecord

# A field that is not named here cannot be picked, whoever asks: `thinking`, `reaction` and a goal's `theirs` are absent
# on purpose, and of a task what I'll notice and what may get in the way, which are said to oneself. Of what was put
# into words only the paragraph and what was asked to be different are there, never its parts; of an earlier experience
# only the line written to be known.
MAY_LEAVE: dict[type[AnyRecord], tuple[str, ...]] = {
    Session: ("purpose",),
    Question: ("wording",),
    Answer: ("wording",),
    Talk: ("wording", "change"),
    Goal: ("wording", "why", "notice"),
    GoalStep: ("wording",),
    Task: ("wording", "why", "when", "outcome"),
    Expectation: ("wording", "said"),
    Understanding: ("wording",),
    Boundary: ("wording", "spoken"),
    Note: ("keep", "hard", "next_time", "body"),
    Feeling: ("word", "own"),
    NoteLine: ("wording",),
    Moment: ("saw", "meant"),
    Experience: ("line",),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One field of one record that a person may pick."""

    record: str
    field: str
    words: str


def pieces(record: AnyRecord) -> tuple[Piece, ...]:
    """The fields of this record that may be picked and have words in them; none if it is private, sealed or deleted."""
    if record.privacy is not Privacy.SHAREABLE or record.stamp.deleted_at is not None:
        return ()
    fields = MAY_LEAVE.get(type(record), ())
    return tuple(Piece(record.id, field, words) for field in fields if (words := getattr(record, field)).strip())
