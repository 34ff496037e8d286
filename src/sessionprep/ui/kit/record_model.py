"""Rows that follow the vault: they change from a ChangeSet and from nothing else."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sessionprep.domain.record import Record
from sessionprep.ui.kit.rows import RowsModel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

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
    """One row for each record of a source. Nothing is told while the vault is being read: who hears of it may write."""

    def __init__(self, workspace: Workspace, bridge: Bridge, source: Source[R]) -> None:
        super().__init__()
        self._workspace = workspace
        self._source = source
        self._keys: list[tuple[Key, str]] = []  # in order
        self._key_of: dict[str, Key] = {}
        bridge.committed.connect(self.apply)
        self.reload()

    def reload(self) -> None:
        """Read everything again: at the start, for another filter, or after very many changes."""
        drawn = self._workspace.read(self._draw_all)
        self._key_of = {row.id: key for key, row in drawn}
        self._keys = [(key, row.id) for key, row in drawn]
        self.show(row for _key, row in drawn)

    def use(self, source: Source[R]) -> None:
        """Show another choice of records."""
        self._source = source
        self.reload()

    def apply(self, step: ChangeSet) -> None:
        """Touch exactly the rows that the step named."""
        if len(step.changes) > _MANY:
            self.reload()
            return
        for row_id, drawn in self._workspace.read(self._draw_named, step).items():
            self._forget(row_id)
            if drawn is None:
                self.drop(row_id)
            else:
                self._place(*drawn)

    def _draw_all(self, work: Work) -> list[tuple[Key, Row]]:
        draw, key = self._source.pen(work), self._source.key
        drawn = [(key(each), draw(each)) for each in self._source.load(work) if self._kept(work, each)]
        return sorted(drawn, key=lambda pair: (pair[0], pair[1].id))

    def _draw_named(self, work: Work, step: ChangeSet) -> dict[str, tuple[Key, Row] | None]:
        """Each row the step named, with its place; None for one that is no longer shown."""
        draw = self._source.pen(work)
        drawn: dict[str, tuple[Key, Row] | None] = {}
        for row_id in self._named(work, step):
            record = work.table(self._source.kind).find(row_id)
            shown = record is not None and self._kept(work, record)
            drawn[row_id] = (self._source.key(record), draw(record)) if record and shown else None
        return drawn

    def _named(self, work: Work, step: ChangeSet) -> Iterator[str]:
        for change in step.changes:
            for each in (change.before, change.after):
                if isinstance(each, self._source.kind):
                    yield each.id
                elif each is not None and self._source.belongs is not None:
                    yield from self._source.belongs(work, each)

    def _forget(self, row_id: str) -> None:
        key = self._key_of.pop(row_id, None)
        if key is not None:
            del self._keys[bisect_left(self._keys, (key, row_id))]

    def _place(self, key: Key, row: Row) -> None:
        pair = (key, row.id)
        place = bisect_left(self._keys, pair)
        self._keys.insert(place, pair)
        self._key_of[row.id] = key
        self.put(row, self._keys[place - 1][1] if place else None)

    def _kept(self, work: Work, record: R) -> bool:
        return self._source.keep is None or self._source.keep(work, record)
