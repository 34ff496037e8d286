"""The open vault as the screens see it: one way to write, one way to read, undo, and who wants to know."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from sessionprep.domain.expected import Expected
from sessionprep.domain.record import same_content
from sessionprep.services.history import ChangeSet, History
from sessionprep.services.labels import LASTING, Label
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.clock import Clock
    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.ledger import Change
    from sessionprep.vault.vault import Vault
    from sessionprep.vault.work import Work as Work  # the screens name it through here

P = ParamSpec("P")
T = TypeVar("T")
Listener = "Callable[[ChangeSet], None]"


class Stale(Expected):
    """Undo found the record changed since."""


class Workspace:
    """Nothing else writes: there is no commit to call and no connection to reach."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self.vault = vault
        self.clock = clock
        self._history = History()
        self._listeners: list[Callable[[ChangeSet], None]] = []

    def do(self, label: Label, act: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the use case in one transaction: all of it is stored and can be undone, or nothing happened."""
        with self.vault.work() as work:
            result = act(work, *args, **kwargs)
            changes = tuple(work.changes)
        if changes:
            step = ChangeSet(label, changes, self.clock.now())
            if label not in LASTING:
                self._history.push(step)
            self._tell(step)
        return result

    def read(self, look: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        with self.vault.reading() as work:
            return look(work, *args, **kwargs)

    def undo(self) -> Label | None:
        """Take back the last step; None when there is none. Raises Stale, and forgets the step, if it does not fit."""
        return self._swap(self._history.done, self._history.undone)

    def redo(self) -> Label | None:
        return self._swap(self._history.undone, self._history.done)

    @property
    def undoable(self) -> Label | None:
        return self._history.done[-1].label if self._history.done else None

    @property
    def redoable(self) -> Label | None:
        return self._history.undone[-1].label if self._history.undone else None

    def subscribe(self, listener: Callable[[ChangeSet], None]) -> Callable[[], None]:
        """Call the listener after each commit; call what comes back to stop."""
        self._listeners.append(listener)

        def stop() -> None:
            with suppress(ValueError):
                self._listeners.remove(listener)

        return stop

    def close(self) -> None:
        """Forget everything read so far and close the file."""
        self._listeners.clear()
        self._history = History()
        self.vault.close()

    def _swap(self, source: list[ChangeSet], target: list[ChangeSet]) -> Label | None:
        if not source:
            return None
        step = source.pop()
        with self.vault.work() as work:
            for change in reversed(step.changes):
                _put_back(work, change)
            swapped = ChangeSet(step.label, tuple(work.changes), self.clock.now())
        target.append(swapped)
        self._tell(swapped)
        return step.label

    def _tell(self, step: ChangeSet) -> None:
        for listener in tuple(self._listeners):
            listener(step)


def _put_back(work: Work, change: Change) -> None:
    was, now = change.before, change.after
    subject = was or now
    if subject is None:
        return
    table = work.table(type(subject))
    if not same_content(_found(work, subject), now):
        raise Stale(_("This has changed since, so it was left as it is."))
    if was is None:
        table.remove(subject.id)
    else:
        table.put(was)


def _found(work: Work, subject: AnyRecord) -> AnyRecord | None:
    return work.table(type(subject)).find(subject.id)
