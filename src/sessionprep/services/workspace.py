"""The open vault as the screens see it: one way to write, one way to read, undo, and who wants to know."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from sessionprep.domain.expected import Expected
from sessionprep.domain.record import same_content
from sessionprep.services.history import ChangeSet, History
from sessionprep.services.labels import LASTING, Label
from sessionprep.text import _
from sessionprep.vault.refusals import Gone

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.clock import Clock
    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.ledger import Change
    from sessionprep.vault.seal import OpenSeal
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
        self._unsealed: set[str] = set()  # what steps met under an open seal

    def do(self, label: Label, act: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the use case in one transaction: all of it is stored and can be undone, or nothing happened."""
        with self.vault.work() as work:
            result = act(work, *args, **kwargs)
            done = _Done(work)
        self._learn(done, label)
        return result

    def read(self, look: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        with self.vault.reading() as work:
            return look(work, *args, **kwargs)

    def do_unsealed(
        self, seal: OpenSeal, label: Label, act: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The same with what is sealed in sight; undo of it goes when the seal closes."""
        with self.vault.work(seal) as work:
            result = act(work, *args, **kwargs)
            done = _Done(work)
        self._learn(done, label, until_closed=True)
        return result

    def read_unsealed(
        self, seal: OpenSeal, look: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        with self.vault.reading(seal) as work:
            return look(work, *args, **kwargs)

    def seal_away(self, act: Callable[Concatenate[Work, P], object], *args: P.args, **kwargs: P.kwargs) -> None:
        """Seals at once and with all that belongs to it. Nothing from before can be undone or done again.

        What was deleted or taken back before may quote it without pointing to it, and would come back open.
        """
        with self.vault.working_past_seal() as work:
            act(work, *args, **kwargs)
            done = _Done(work)
        self._learn(done, Label.CHOOSE)
        self._history.forget_all()

    def close_seal(self, seal: OpenSeal) -> None:
        """Nothing that was done under it can be undone any more."""
        seal.close()
        self._history.forget(self._unsealed)
        self._unsealed.clear()

    def undo(self, seal: OpenSeal | None = None) -> Label | None:
        """Take back the last step; None when there is none. Raises Stale, and forgets the step, if it does not fit.

        What the vault could not take, raising CannotSave or the like, is still there to be undone.
        """
        return self._swap(self._history.done, self._history.undone, seal)

    def redo(self) -> Label | None:
        return self._swap(self._history.undone, self._history.done, None)

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

    def _swap(self, source: list[ChangeSet], target: list[ChangeSet], seal: OpenSeal | None) -> Label | None:
        if seal is None:
            self._history.forget(self._unsealed)
        if not source:
            return None
        step = source.pop()
        try:
            done = self._put_all_back(step, seal)
        except Expected as refusal:
            if not isinstance(refusal, Stale | Gone):
                source.append(step)
            raise
        target.append(ChangeSet(step.label, done.changes, self.clock.now(), done.freed))
        self._keep_apart(done, until_closed=seal is not None)
        self._tell(ChangeSet(step.label, done.shown, self.clock.now()))
        return step.label

    def _put_all_back(self, step: ChangeSet, seal: OpenSeal | None) -> _Done:
        with self.vault.work(seal) as work:
            for change in reversed(step.changes):
                _put_back(work, change)
            work.tie(step.freed)
            return _Done(work)

    def _learn(self, done: _Done, label: Label, *, until_closed: bool = False) -> None:
        """For undo, unless it met what is sealed: then nothing before it leads back there either."""
        if done.changes and label not in LASTING and (until_closed or not done.met):
            self._history.push(ChangeSet(label, done.changes, self.clock.now(), done.freed))
        self._keep_apart(done, until_closed=until_closed)
        if done.shown:
            self._tell(ChangeSet(label, done.shown, self.clock.now()))

    def _keep_apart(self, done: _Done, *, until_closed: bool) -> None:
        if until_closed:
            self._unsealed |= done.met
        else:
            self._history.forget(done.met)

    def _tell(self, step: ChangeSet) -> None:
        for listener in tuple(self._listeners):
            listener(step)


class _Done:
    """What a piece of work did, read before it is over."""

    def __init__(self, work: Work) -> None:
        self.changes = tuple(work.changes)
        outlook = work.outlook
        self.shown, self.met = outlook.changes, outlook.met
        self.freed = work.freed


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
