"""What a piece of work that met something sealed looks like to those who see nothing of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.vault.ledger import Change
from sessionprep.vault.links import LINKS_TO
from sessionprep.vault.mapping.every import mapping_of
from sessionprep.vault.sealed import AMONG, Sight, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.ledger import Ledger
    from sessionprep.vault.links import Kind, Link


@dataclass(frozen=True, slots=True)
class Outlook:
    """`changes` may be told to anybody; `met` are the ids of what came under the seal, out of it, or stands beside."""

    changes: tuple[Change, ...]
    met: frozenset[str]


def outlook(ledger: Ledger) -> Outlook:
    """Asked when all is done, before the work ends."""
    if not ledger.were_sealed and not ledger.sight.everything:
        return Outlook(tuple(ledger.changes), frozenset())
    seen = Sight(ledger.sealed, everything=False)
    told = {str(each.id): change for change in ledger.changes for each in (change.before, change.after) if each}
    met: set[str] = {name for name, change in told.items() if _was_met(ledger, seen, change)}
    shown = {name: _as_seen(ledger, seen, change) for name, change in told.items()}
    for kind, were in ledger.were_sealed.items():
        now = ledger.sealed.of(kind)
        crossed = (were ^ now) | {
            name for name in met & told.keys() if isinstance(told[name].before or told[name].after, kind)
        }
        for record in _stored(ledger, kind, "id", crossed - told.keys()):
            away, back = record.id in now, record.id in were
            shown[record.id] = Change(None if back else record, None if away else seen.shown(record))
        met |= crossed
        for link in LINKS_TO[kind]:
            for record in _beside(ledger, link, crossed, seen):
                met.add(record.id)
                shown.setdefault(record.id, Change(record, record))
    return Outlook(tuple(each for each in shown.values() if each.before or each.after), frozenset(met))


def _was_met(ledger: Ledger, seen: Sight, change: Change) -> bool:
    after = change.after
    return _was_sealed(ledger, change) or (after is not None and seen.is_sealed(after))


def _was_sealed(ledger: Ledger, change: Change) -> bool:
    before = change.before
    if before is None:
        return False
    were = ledger.were_sealed.get(type(before))
    return before.id in (ledger.sealed.of(type(before)) if were is None else were)


def _as_seen(ledger: Ledger, seen: Sight, change: Change) -> Change:
    before = None if _was_sealed(ledger, change) else change.before
    after = change.after
    return Change(
        seen.shown(before) if before is not None else None,
        seen.shown(after) if after is not None and seen.sees(after) else None,
    )


def _beside(ledger: Ledger, link: Link, crossed: frozenset[str] | set[str], seen: Sight) -> Iterator[AnyRecord]:
    """What is seen and points there."""
    for record in _stored(ledger, link.kind, link.field, crossed):
        if seen.sees(record):
            yield seen.shown(record)


def _stored(ledger: Ledger, kind: Kind, field: str, ids: frozenset[str] | set[str]) -> Iterator[AnyRecord]:
    if ids:
        mapping = mapping_of(kind)
        statement = f'{mapping.select} WHERE deleted_at IS NULL AND "{field}" {AMONG}'
        yield from map(mapping.read, ledger.connection.execute(statement, (listed(frozenset(ids)),)).fetchall())
