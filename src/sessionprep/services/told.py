"""What somebody was told, item by item, beside what the same records say by now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.note import Feeling, Strength
from sessionprep.domain.sharing import MAY_LEAVE
from sessionprep.services import shares, wording
from sessionprep.services.summary.clean import printable
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sessionprep.domain.ids import TherapistId
    from sessionprep.domain.records import AnyRecord
    from sessionprep.services.shares import Known
    from sessionprep.services.summary.offer import Key, Naming
    from sessionprep.vault.work import Work


class Since(StrEnum):
    """What became of the words since they were given."""

    THE_SAME = "the same"
    OTHERWISE = "otherwise"
    GONE = "gone"
    SPOKEN = "spoken"  # noted by hand: there never was a record


@dataclass(frozen=True, slots=True)
class Told:
    """`record` is what says it now, if there is one to go to; `now` is what it says."""

    key: Key
    known: Known
    since: Since
    record: AnyRecord | None = None
    now: str = ""


def told(work: Work, recipient: str, therapist: TherapistId | None, named: Naming) -> tuple[Told, ...]:
    """The latest first. What is sealed is not there, and so it looks as if it were gone."""
    known = shares.known_to(work, recipient, therapist)
    records = _records(work, {key.record for key in known})
    spoken = {str(each.id) for each in work.shares.all()}
    found = [_told(key, each, records.get(key.record), named, spoken) for key, each in known.items()]
    return tuple(sorted(found, key=lambda each: each.known.at, reverse=True))


def _told(key: Key, known: Known, record: AnyRecord | None, named: Naming, spoken: set[str]) -> Told:
    if key.record in spoken:
        return Told(key, known, Since.SPOKEN)
    if record is None:
        return Told(key, known, Since.GONE)
    now = _as_offered(record, key.field, named)
    return Told(key, known, Since.THE_SAME if now == known.words else Since.OTHERWISE, record, now)


def _records(work: Work, ids: Iterable[str]) -> dict[str, AnyRecord]:
    wanted = frozenset(ids)
    if not wanted:
        return {}
    found = (record for kind in MAY_LEAVE for record in work.table(kind).having(id=wanted))
    return {record.id: record for record in found}


def _as_offered(record: AnyRecord, field: str, named: Naming) -> str:
    """In the words in which it would be offered today."""
    words = printable(str(getattr(record, field, "")))
    if not isinstance(record, Feeling):
        return words
    felt = named(words) if field == "word" else words
    if record.strength is Strength.UNSET:
        return felt
    return _("{feeling} ({strength})").format(feeling=felt, strength=wording.name(record.strength))
