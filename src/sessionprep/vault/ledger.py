from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.vault import meta
from sessionprep.vault.links import LINKS_TO
from sessionprep.vault.mapping.every import mapping_of
from sessionprep.vault.sealed import AMONG, Sight, listed, with_parts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.driver import Connection
    from sessionprep.vault.links import Kind, Link
    from sessionprep.vault.sealed import Sealed


@dataclass(frozen=True, slots=True)
class Change:
    """What one piece of work did to one record; None stands for a record that is not there or was deleted."""

    before: AnyRecord | None
    after: AnyRecord | None


@dataclass(frozen=True, slots=True)
class SetFree:
    """A sealed record no longer points to one that was deleted. Undo ties them again; nobody sees either."""

    link: Link
    record: str
    to: str


class Ledger:
    """What the tables of one piece of work share: its moment, its changes, and the count that orders writes."""

    def __init__(
        self, connection: Connection, now: datetime, sealed: Sealed, *, writable: bool, everything: bool
    ) -> None:
        self._connection: Connection | None = connection
        self.writable = writable
        self._changes: dict[str, Change] = {}
        self._revision: int | None = None
        self.now = now
        self.sealed = sealed
        self.sight = Sight(sealed, everything=everything)
        self.freed: list[SetFree] = []
        self.were_sealed: dict[Kind, frozenset[str]] = {}  # before this work, of the kinds it sealed or took out

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

    def touches(self, before: AnyRecord | None, after: AnyRecord | None) -> None:
        """Told of each write before it happens: what is sealed by it, or was, is looked for anew."""
        for each in (before, after):
            if each is not None and self.sight.is_sealed(each):
                for kind in with_parts(type(each)):
                    if kind not in self.were_sealed:  # asked once: after each write it would be read anew
                        self.were_sealed[kind] = self.sealed.of(kind)
                self.sealed.forget(type(each))

    def set_free(self, kind: Kind, gone: str) -> None:
        """What is not seen cannot be asked what becomes of it: it stays, and points to nothing any more."""
        for link in LINKS_TO[kind]:
            if link.may_be_none and (unseen := self.sight.hidden(link.kind)):
                among = f'"{link.field}" = ? AND id {AMONG}'
                table, values = mapping_of(link.kind).table, (gone, listed(unseen))
                found = self.connection.execute(f"SELECT id FROM {table} WHERE {among}", values).fetchall()  # noqa: S608 - our own words only
                self.connection.execute(f'UPDATE {table} SET "{link.field}" = NULL WHERE {among}', values)  # noqa: S608 - our own words only
                self.freed += [SetFree(link, row[0], gone) for row in found]

    def tie(self, freed: Sequence[SetFree]) -> None:
        """Those it was taken from are there again; whatever was put there since stays."""
        for each in freed:
            column = f'"{each.link.field}"'
            statement = f"UPDATE {mapping_of(each.link.kind).table} SET {column} = ? WHERE id = ? AND {column} IS NULL"  # noqa: S608 - our own words only
            self.expect_writable().execute(statement, (each.to, each.record))

    def balance(self) -> None:
        """The last write before the transaction ends."""
        if self._revision is not None:
            meta.put_revision(self.connection, self._revision)

    def close(self) -> None:
        self._connection = None
