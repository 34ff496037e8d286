"""Rows that follow the vault: they change from a ChangeSet and from nothing else."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sessionprep.domain.record import Record
from sessionprep.ui.kit.rows import RowsModel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sessionprep.services.history import ChangeSet
    from sessionprep.services.workspace import Work, Workspace
    from sessionprep.ui.kit.bridge import Bridge
    from sessionprep.ui.kit.row import Row

R = TypeVar("R", bound=Record)
Key = tuple[Any, ...]
_MANY = 64  # changes; beyond these reading everything again is quicker


@dataclass(frozen=True, slots=True)
class Source(Generic[R]):
    """Where rows come from.

    `pen` looks up once what many rows need and gives what draws one of them; `key` gives the order, `belongs` the rows
    in which another kind of record shows, asked of it as it was and as it is.
    """

    kind: type[R]
    load: Callable[[Work], Sequence[R]]
    pen: Callable[[Work], Callable[[R], Row]]
    key: Callable[[R], Key]
    keep: Callable[[Work, R], bool] | None = None
    belongs: Callable[[Work, Any], Iterable[str]] | None = None


class RecordModel(RowsModel, Generic[R]):
    """One row for each record of a source."""

    def __init__(self, workspace: Workspace, bridge: Bridge, source: Source[R]) -> None:
        super().__init__()
        self._workspace = workspace
        self._source = source
        self._keys: list[tuple[Key, str]] = []
        bridge.committed.connect(self.apply)
        self.reload()

    def reload(self) -> None:
        """Read everything again: at the start, for another filter, or after very many changes."""
        self._workspace.read(self._load)

    def use(self, source: Source[R]) -> None:
        """Show another choice of records."""
        self._source = source
        self.reload()

    def apply(self, step: ChangeSet) -> None:
        """Touch exactly the rows that the step named."""
        if len(step.changes) > _MANY:
            self.reload()
        else:
            self._workspace.read(self._follow_step, step)

    def _load(self, work: Work) -> None:
        records = [each for each in self._source.load(work) if self._kept(work, each)]
        self._keys = sorted((self._source.key(each), each.id) for each in records)
        draw = self._source.pen(work)
        drawn = {each.id: draw(each) for each in records}
        self.show([drawn[row_id] for _key, row_id in self._keys])

    def _follow_step(self, work: Work, step: ChangeSet) -> None:
        named: dict[str, None] = {}
        for change in step.changes:
            subject = change.after or change.before
            if isinstance(subject, self._source.kind):
                named[subject.id] = None
            elif self._source.belongs is not None:
                for each in (change.before, change.after):
                    if each is not None:
                        named.update(dict.fromkeys(self._source.belongs(work, each)))
        draw = self._source.pen(work)
        for row_id in named:
            self._refresh(work, draw, row_id)

    def _refresh(self, work: Work, draw: Callable[[R], Row], row_id: str) -> None:
        known = next((pair for pair in self._keys if pair[1] == row_id), None)
        record = work.table(self._source.kind).find(row_id)
        if record is None or not self._kept(work, record):
            if known is not None:
                self._keys.remove(known)
            self.drop(row_id)
            return
        pair = (self._source.key(record), row_id)
        if known != pair:
            if known is not None:
                self._keys.remove(known)
            insort(self._keys, pair)
        place = bisect_left(self._keys, pair)
        self.put(draw(record), self._keys[place - 1][1] if place else None)

    def _kept(self, work: Work, record: R) -> bool:
        return self._source.keep is None or self._source.keep(work, record)
