from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.vault import meta

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.driver import Connection


@dataclass(frozen=True, slots=True)
class Change:
    """What one piece of work did to one record; None stands for a record that is not there or was deleted."""

    before: AnyRecord | None
    after: AnyRecord | None


class Ledger:
    """What the tables of one piece of work share: its moment, its changes, and the count that orders writes."""

    def __init__(self, connection: Connection, now: datetime, *, writable: bool) -> None:
        self._connection: Connection | None = connection
        self.writable = writable
        self._changes: dict[str, Change] = {}
        self._revision: int | None = None
        self.now = now

    @property
    def connection(self) -> Connection:
        """Gone when the work is over: a table kept beyond it is a bug."""
        if self._connection is None:
            raise RuntimeError("this piece of work is over")
        return self._connection

    @property
    def changes(self) -> list[Change]:
        """One for each record touched, in the order first touched."""
        return list(self._changes.values())

    def expect_writable(self) -> Connection:
        if not self.writable:
            raise RuntimeError("reading does not write")
        return self.connection

    def next_revision(self) -> int:
        if self._revision is None:
            found = meta.read(self.connection)
            self._revision = found.revision if found else 0
        self._revision += 1
        return self._revision

    def reach(self, revision: int) -> None:
        """Count on from at least here."""
        self._revision = max(self.next_revision() - 1, revision)

    def note(self, record_id: str, before: AnyRecord | None, after: AnyRecord | None) -> None:
        """Two changes to one record count as one; made and removed again counts as none."""
        earlier = self._changes.pop(record_id, None)
        change = Change(earlier.before if earlier else before, after)
        if change.before is not None or change.after is not None:
            self._changes[record_id] = change

    def balance(self) -> None:
        """The last write before the transaction ends."""
        if self._revision is not None:
            meta.put_revision(self.connection, self._revision)

    def close(self) -> None:
        self._connection = None
