"""What can be undone and redone since the vault was opened."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from sessionprep.domain.record import same_content
from sessionprep.services.labels import MERGED, Label

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.ledger import Change, SetFree

MERGE_SECONDS = 30
MOST_STEPS = 500


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Everything one act changed, in the order it happened."""

    label: Label
    changes: tuple[Change, ...]
    at: datetime
    freed: tuple[SetFree, ...] = ()  # what undo ties again, unseen


@dataclass(slots=True)
class History:
    """Two stacks; a new step forgets what had been undone."""

    done: list[ChangeSet] = field(default_factory=list)
    undone: list[ChangeSet] = field(default_factory=list)

    def push(self, step: ChangeSet) -> None:
        self.undone.clear()
        last = self.done[-1] if self.done else None
        if last is not None and _continues(last, step):
            later = {_record(change).id: change.after for change in step.changes}
            joined = (replace(each, after=later.get(_record(each).id, each.after)) for each in last.changes)
            self.done[-1] = replace(last, changes=tuple(joined), at=step.at, freed=last.freed + step.freed)
            return
        self.done.append(step)
        del self.done[:-MOST_STEPS]

    def forget_all(self) -> None:
        self.done.clear()
        self.undone.clear()

    def forget(self, ids: AbstractSet[str]) -> None:
        """No step with one of these is undone or done again."""
        for steps in (self.done, self.undone):
            steps[:] = [step for step in steps if not (ids and ids & _names(step))]


def _continues(last: ChangeSet, step: ChangeSet) -> bool:
    """The same person is still typing in the same field."""
    return (
        step.label is last.label
        and step.label in MERGED
        and _touched(step) <= _touched(last)
        and 0 <= (step.at - last.at).total_seconds() <= MERGE_SECONDS
        and _begins_where_it_ended(last, step)
    )


def _begins_where_it_ended(last: ChangeSet, step: ChangeSet) -> bool:
    """Else another window wrote in between, and undo is all that brings its words back."""
    ended = {_record(change).id: change.after for change in last.changes}
    return all(same_content(ended.get(_record(change).id), change.before) for change in step.changes)


def _touched(step: ChangeSet) -> set[tuple[str, str]]:
    """Each field that is no longer what it was, with the id of its record."""
    return {
        (_record(change).id, field.name)
        for change in step.changes
        for field in fields(_record(change))
        if field.name != "stamp" and getattr(change.before, field.name, None) != getattr(change.after, field.name, None)
    }


def _names(step: ChangeSet) -> set[str]:
    """One that was made and taken back in the same breath is neither before nor after."""
    return {each.id for change in step.changes for each in (change.before, change.after) if each is not None}


def _record(change: Change) -> AnyRecord:
    return change.before or change.after  # type: ignore[return-value]  # a change of nothing into nothing is none
