"""Which records are sealed, and what of the others may be said of them meanwhile."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.record import Privacy, R
from sessionprep.vault import driver
from sessionprep.vault.links import LINKS, LINKS_TO
from sessionprep.vault.mapping.every import mapping_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.vault.driver import Connection
    from sessionprep.vault.links import Kind, Link

AMONG = "IN (SELECT value FROM json_each(?))"  # any number of ids as one value
_NONE: frozenset[str] = frozenset()


def listed(ids: frozenset[str]) -> str:
    return json.dumps(sorted(ids))


class Sealed:
    """The living ones by kind, with all that is a part of them: read when first asked for, kept until written to."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ids: dict[Kind, frozenset[str]] = {}
        self._version: int | None = None

    def of(self, kind: Kind) -> frozenset[str]:
        found = self._ids.get(kind)
        if found is None:
            found = self._ids[kind] = self._read(kind)
        return found

    def look_again(self) -> None:
        """Another process may have written, or a piece of work was given up."""
        version = driver.others_writes(self._connection)
        if version != self._version:
            self._version = version
            self._ids.clear()

    def forget_all(self) -> None:
        self._ids.clear()

    def forget(self, kind: Kind) -> None:
        """One of this kind was sealed, or is not any more, and its parts with it."""
        for each in with_parts(kind):
            self._ids.pop(each, None)

    def _read(self, kind: Kind) -> frozenset[str]:
        conditions, values = [f"privacy = '{Privacy.SEALED}'"], []
        for link in LINKS[kind]:
            if link.part and (wholes := self.of(link.to)):
                conditions.append(f'"{link.field}" {AMONG}')
                values.append(listed(wholes))
        among = " OR ".join(conditions)
        statement = f"SELECT id FROM {mapping_of(kind).table} WHERE deleted_at IS NULL AND ({among})"  # noqa: S608 - our own words only
        return frozenset(row[0] for row in self._connection.execute(statement, values))


class Sight:
    """What one piece of work sees: all of it, or what is not sealed."""

    def __init__(self, sealed: Sealed, *, everything: bool) -> None:
        self._sealed = sealed
        self.everything = everything

    def hidden(self, kind: Kind) -> frozenset[str]:
        return _NONE if self.everything else self._sealed.of(kind)

    def leads_away(self, kind: Kind) -> bool:
        """Whether a record of this kind may point to one that is not seen."""
        return any(self.hidden(link.to) for link in LINKS[kind] if not link.part)

    def sees(self, record: R) -> bool:
        return self.everything or not self.is_sealed(record)

    def is_sealed(self, record: R) -> bool:
        """Or a part of what is."""
        return record.privacy is Privacy.SEALED or any(
            getattr(record, link.field) in self._sealed.of(link.to) for link in LINKS[type(record)] if link.part
        )

    def shown(self, record: R) -> R:
        """As if it pointed to nothing that is not seen."""
        away = {link.field: None for link in self._leading_away(record)}
        return replace(record, **away) if away else record

    def kept(self, record: R, stored: R | None) -> R:
        """To be written: what it pointed to unseen stays, unless something else was put there."""
        if stored is None:
            return record
        away = {link.field: getattr(stored, link.field) for link in self._leading_away(stored)}
        unseen = {field: to for field, to in away.items() if getattr(record, field) is None}
        return replace(record, **unseen) if unseen else record

    def _leading_away(self, record: R) -> Iterator[Link]:
        if self.everything:
            return
        for link in LINKS[type(record)]:
            to = getattr(record, link.field)
            if to is not None and not link.part and to in self._sealed.of(link.to):
                yield link


def with_parts(kind: Kind) -> tuple[Kind, ...]:
    found = [kind]
    for each in found:
        found += [link.kind for link in LINKS_TO[each] if link.part and link.kind not in found]
    return tuple(found)
