"""What can be undone and redone since the vault was opened."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sessionprep.services.labels import MERGED, Label

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.vault.ledger import Change

MERGE_SECONDS = 30
MOST_STEPS = 500


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Everything one act changed, in the order it happened."""

    label: Label
    changes: tuple[Change, ...]
    at: datetime


@dataclass(slots=True)
class History:
    """Two stacks; a new step forgets what had been undone."""

    done: list[ChangeSet] = field(default_factory=list)
    undone: list[ChangeSet] = field(default_factory=list)

    def push(self, step: ChangeSet) -> None:
        self.undone.clear()
        last = self.done[-1] if self.done else None
        if last is not None and _continues(last, step):
            merged = _joined(last.changes[0], step.changes[0])
            self.done[-1] = replace(last, changes=(merged,), at=step.at)
            return
        self.done.append(step)
        del self.done[:-MOST_STEPS]


def _continues(last: ChangeSet, step: ChangeSet) -> bool:
    """The same person is still typing in the same record."""
    return (
        step.label is last.label
        and step.label in MERGED
        and len(step.changes) == len(last.changes) == 1
        and _subject(step.changes[0]) == _subject(last.changes[0])
        and 0 <= (step.at - last.at).total_seconds() <= MERGE_SECONDS
    )


def _subject(change: Change) -> str:
    return (change.before or change.after).id  # type: ignore[union-attr]


def _joined(first: Change, second: Change) -> Change:
    return replace(first, after=second.after)
