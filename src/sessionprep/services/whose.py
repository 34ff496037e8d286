"""Which therapist each thing was said with, so that nothing of one goes to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.check_in import CheckInReply
from sessionprep.domain.goal import GoalStep
from sessionprep.domain.moment import Moment
from sessionprep.domain.note import Feeling, NoteLine
from sessionprep.domain.question import Answer
from sessionprep.domain.talk import Raising, Talk
from sessionprep.domain.therapist import Stage
from sessionprep.domain.understanding import Understanding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.domain.ids import TherapistId
    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.work import Work

Owners = frozenset[str]


@dataclass(frozen=True, slots=True)
class Whose:
    """By the id of a session, a goal, a question and whatever else something hangs on.

    Whoever is not there is nobody's but the person's.
    """

    known: dict[str, Owners]
    mine: Owners

    def may_see(self, record: AnyRecord) -> bool:
        """Nobody's, or said with this one alone."""
        return self.owners(record) <= self.mine

    def owners(self, record: AnyRecord) -> Owners:
        found = {own} if (own := getattr(record, "therapist", None)) else set[str]()
        for link in _links(record):
            found |= self.known.get(link, frozenset())
        return frozenset(found)


def whose(work: Work, therapist: TherapistId | None) -> Whose:
    """Seen by this one. With None by nobody in particular, who is the only one there is if there is only one."""
    met = [each.id for each in work.therapists.all() if each.stage is not Stage.CONSIDERING]
    mine = frozenset([therapist] if therapist else met if len(met) == 1 else [])
    found = Whose({}, mine)
    for table in (
        *(work.sessions, work.goals, work.questions, work.notes),
        *(work.boundaries, work.moments, work.check_ins, work.check_in_replies, work.talks),
    ):
        for each in table.all():
            if owners := found.owners(each):
                found.known[each.id] = owners
    return found


def _links(record: AnyRecord) -> Iterator[str]:
    """What it was said in, answers, or is a part of."""
    if session := getattr(record, "session", None):
        yield session
    match record:
        case Answer():
            yield record.question
        case Feeling() | NoteLine():
            yield record.note
        case GoalStep():
            yield record.goal
        case Understanding(goal=str(goal)):
            yield goal
        case Moment(boundary=str(boundary)):
            yield boundary
        case CheckInReply():
            yield record.check_in
        case Talk():
            yield from (
                each for each in (record.question, record.moment, record.note, record.reply, record.boundary) if each
            )
        case Raising():
            yield record.talk
