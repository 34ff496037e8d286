from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Generic, cast

from sessionprep.domain.record import Privacy, R, same_content
from sessionprep.vault.links import LINKS
from sessionprep.vault.refusals import Gone
from sessionprep.vault.sealed import AMONG, listed
from sessionprep.vault.values import kept_text, plain

if TYPE_CHECKING:
    from sessionprep.domain.record import Stamp
    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.driver import Connection
    from sessionprep.vault.ledger import Ledger
    from sessionprep.vault.mapping.mapping import Mapping
    from sessionprep.vault.values import Value


@dataclass(frozen=True, slots=True)
class Place:
    """Where one record stands in its list."""

    id: str
    position: int


class Table(Generic[R]):
    """One kind of record within one piece of work. Whatever is deleted leaves a tombstone, seen only by its id.

    What is sealed is as if it were not there, unless the piece of work sees everything.
    """

    def __init__(self, ledger: Ledger, mapping: Mapping[R]) -> None:
        self._ledger = ledger
        self._mapping = mapping
        self._sight = ledger.sight

    def get(self, record_id: str) -> R:
        """Raises Gone, a sentence for the person, when it is not there any more."""
        found = self.find(record_id)
        if found is None:
            raise Gone
        return found

    def find(self, record_id: str) -> R | None:
        found = self.including_deleted(record_id)
        return None if found is None or found.stamp.deleted_at is not None else found

    def including_deleted(self, record_id: str) -> R | None:
        found = self._stored(record_id)
        return None if found is None or not self._sight.sees(found) else self._sight.shown(found)

    def _stored(self, record_id: str) -> R | None:
        """Sealed or not."""
        statement = f"{self._mapping.select} WHERE id = ?"
        row = self._ledger.connection.execute(statement, (record_id,)).fetchone()
        return None if row is None else self._mapping.read(row)

    def all(self) -> tuple[R, ...]:
        return self.having()

    def having(self, **equal: object) -> tuple[R, ...]:
        """The records with these field values, in the order their list reads; of a frozenset, any will do."""
        condition, values = self._condition(equal)
        statement = f"{self._mapping.select} WHERE {condition} ORDER BY {self._mapping.order}"
        read = self._mapping.read
        found = (read(row) for row in self._ledger.connection.execute(statement, values))
        return tuple(map(self._sight.shown, found) if self._sight.leads_away(self._mapping.kind) else found)

    def places(self, **equal: object) -> tuple[Place, ...]:
        """Of the same records in the same order, without what they say: to move one, nothing else has to be read."""
        condition, values = self._condition(equal)
        statement = (
            f"SELECT id, position FROM {self._mapping.table} "  # noqa: S608 - our own words only
            f"WHERE {condition} ORDER BY {self._mapping.order}"
        )
        return tuple(Place(*row) for row in self._ledger.connection.execute(statement, values))

    def count(self, **equal: object) -> int:
        return self._ask("count(*)", equal) or 0

    def has_any(self, **equal: object) -> bool:
        """Reads no further than the first: a count goes through all of them, words and all."""
        condition, values = self._condition(equal)
        statement = f"SELECT EXISTS (SELECT 1 FROM {self._mapping.table} WHERE {condition})"  # noqa: S608 - our own words only
        return bool(self._ledger.connection.execute(statement, values).fetchone()[0])

    def first_position(self, **equal: object) -> int | None:
        return self._ask("min(position)", equal)

    def last_position(self, **equal: object) -> int | None:
        return self._ask("max(position)", equal)

    def put(self, record: R) -> R:
        """The record as stored. Writes nothing when a person could see no difference; brings a deleted one back.

        Raises Gone rather than write over what is not seen.
        """
        connection = self._ledger.expect_writable()
        record, stored = _with_kept_texts(record), self._stored(record.id)
        if stored is not None and not self._sight.sees(stored):
            raise Gone
        before = None if stored is None or stored.stamp.deleted_at is not None else self._sight.shown(stored)
        if before is not None and same_content(before, record):
            return before
        now = self._ledger.now
        stamp = replace(
            record.stamp,
            created_at=now if stored is None else stored.stamp.created_at,
            updated_at=now,
            deleted_at=None,
            revision=self._ledger.next_revision(),
        )
        after = _stamped(record, stamp)
        self._write(connection, stored, after, self._sight.kept(after, stored))
        self._note(before, after)
        return after

    def bring_in(self, record: R) -> None:
        """As it was written somewhere else, its stamp and all; for a vault in which nothing was written yet."""
        connection = self._ledger.expect_writable()
        self._ledger.reach(record.stamp.revision)
        self._write(connection, None, record, _with_kept_texts(record))

    def remove(self, record_id: str) -> None:
        """What is sealed and pointed to it is set free, unseen; a sealed part of it stays as well."""
        connection = self._ledger.expect_writable()
        before = self.get(record_id)
        now = self._ledger.now
        stamp = replace(before.stamp, updated_at=now, deleted_at=now, revision=self._ledger.next_revision())
        kept = self._sight.kept(_stamped(before, stamp), self._stored(record_id))
        self._write(connection, before, None, kept)
        self._ledger.set_free(self._mapping.kind, record_id)
        self._note(before, None)

    def _write(self, connection: Connection, before: R | None, after: R | None, written: R) -> None:
        self._ledger.touches(cast("AnyRecord | None", before), cast("AnyRecord | None", after))
        connection.execute(self._mapping.upsert, self._mapping.write(written))

    def _note(self, before: R | None, after: R | None) -> None:
        record = before if after is None else after
        if record is not None:
            self._ledger.note(record.id, cast("AnyRecord | None", before), cast("AnyRecord | None", after))

    def _ask(self, what: str, equal: dict[str, object]) -> int | None:
        condition, values = self._condition(equal)
        statement = f"SELECT {what} FROM {self._mapping.table} WHERE {condition}"  # noqa: S608 - our own words only
        found: int | None = self._ledger.connection.execute(statement, values).fetchone()[0]
        return found

    def _condition(self, equal: dict[str, object]) -> tuple[str, tuple[Value, ...]]:
        unknown = equal.keys() - self._mapping.columns
        if unknown:
            raise ValueError(f"{self._mapping.table} has no {', '.join(sorted(unknown))}")
        parts = ["deleted_at IS NULL"]
        values: list[Value] = []
        if not self._sight.everything:
            parts.append(f"privacy <> '{Privacy.SEALED}'")
            self._leave_out_parts(parts, values)
        for name, value in equal.items():
            column = self._column(name, values)
            among = value if isinstance(value, frozenset) else (value,)
            parts.append(f"{column} IN ({', '.join('?' * len(among))})" if among is value else f"{column} IS ?")
            values += map(plain, among)
        return " AND ".join(parts), tuple(values)

    def _leave_out_parts(self, parts: list[str], values: list[Value]) -> None:
        for link in LINKS[self._mapping.kind]:
            if link.part and (wholes := self._sight.hidden(link.to)):
                parts.append(f'("{link.field}" IS NULL OR "{link.field}" NOT {AMONG})')
                values.append(listed(wholes))

    def _column(self, name: str, values: list[Value]) -> str:
        """A link to something that is not seen counts as none."""
        link = next((each for each in LINKS[self._mapping.kind] if each.field == name), None)
        unseen = self._sight.hidden(link.to) if link else frozenset()
        if not unseen:
            return f'"{name}"'
        values.append(listed(unseen))
        return f'CASE WHEN "{name}" {AMONG} THEN NULL ELSE "{name}" END'


def _stamped(record: R, stamp: Stamp) -> R:
    return replace(record, stamp=stamp)


def _with_kept_texts(record: R) -> R:
    texts = {
        field.name: kept_text(value)
        for field in fields(record)
        if type(value := getattr(record, field.name)) is str  # kinds are words of ours and stay as they are
    }
    return replace(record, **texts)
