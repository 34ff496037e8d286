"""Places and what goes wrong there, what to see to before a session, and the word for being disturbed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.ids import PlaceId, TickId
from sessionprep.domain.place import Place, Tick
from sessionprep.services import listing, settings
from sessionprep.services.content.arriving import ANY
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.session import Session
    from sessionprep.services.content.arriving import PlaceKind, ToSeeTo
    from sessionprep.services.content.library import Library
    from sessionprep.vault.work import Work

_WORD = "arriving.word"


def listed(work: Work) -> tuple[Place, ...]:
    return work.places.all()


def find(work: Work, place: PlaceId) -> Place | None:
    return work.places.find(place)


def add(work: Work, wording: str) -> Place:
    return listing.append(work.places, [Place(id=PlaceId(work.fresh_id()), wording=wording)])[0]


def add_pasted(work: Work, lines: str) -> tuple[Place, ...]:
    new = (Place(id=PlaceId(work.fresh_id()), wording=line) for line in listing.pasted(lines))
    return listing.append(work.places, new)


def add_kinds(work: Work, kinds: Iterable[PlaceKind]) -> tuple[Place, ...]:
    """A place called as each kind is; of a kind that is there already, no second one."""
    known = {each.kind for each in listed(work)}
    new = (Place(id=PlaceId(work.fresh_id()), wording=_(each.title), kind=each.id) for each in kinds)
    return listing.append(work.places, [each for each in new if each.kind not in known])


def rename(work: Work, place: PlaceId, wording: str) -> None:
    """Sessions that name it so follow; while it has no name they keep the one it had."""
    before = work.places.get(place)
    work.places.put(replace(before, wording=wording))
    if before.wording.strip() and wording.strip():
        for session in work.sessions.having(place=before.wording):
            work.sessions.put(replace(session, place=wording))


def is_a(work: Work, place: PlaceId, kind: str) -> None:
    work.places.put(replace(work.places.get(place), kind=kind))


def is_good(work: Work, place: PlaceId, quality: str, *, good: bool) -> None:
    found = work.places.get(place)
    left = [each for each in found.good.split() if each != quality]
    work.places.put(replace(found, good=" ".join([*left, quality] if good else left)))


def goes_wrong(work: Work, place: PlaceId, words: str) -> None:
    work.places.put(replace(work.places.get(place), wrong=words))


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.places, ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    """Sessions go on naming it."""
    listing.delete(work.places, ids)


def named(work: Work, name: str) -> Place | None:
    """The place a session means by this name."""
    return next((each for each in listed(work) if each.wording.strip() == name.strip()), None) if name.strip() else None


def goes_wrong_at(work: Work, name: str, words: str) -> None:
    """A place that was only named so far is one of the places from now on."""
    found = named(work, name) or add(work, name.strip())
    goes_wrong(work, found.id, words)


def kind_of(work: Work, library: Library, name: str) -> str:
    """An id or own words; a session may also name a kind in place of a place. Empty where neither is known."""
    found = named(work, name)
    if found is not None:
        return found.kind
    return next((each.id for each in library.arriving.kinds if library.place_title(each.id) == name.strip()), "")


def may_be_heard(work: Work, library: Library, name: str) -> bool:
    kind = kind_of(work, library, name)
    return any(each.heard for each in library.arriving.kinds if each.id == kind)


def to_see_to(work: Work, library: Library, session: Session) -> tuple[ToSeeTo, ...]:
    """What is on the list for this session: by its way of meeting, its kind of place, and for all of them."""
    wanted = (session.way, kind_of(work, library, session.place), ANY)
    return tuple(item for meant_for in wanted for item in library.arriving.items if item.meant_for == meant_for)


def seen_to(work: Work, session: SessionId) -> frozenset[str]:
    return frozenset(tick.item for tick in work.ticks.having(session=session))


def tick(work: Work, session: SessionId, item: str, *, seen_to: bool) -> None:
    ticks: Iterable[Tick] = work.ticks.having(session=session, item=item)
    if seen_to and not ticks:
        work.ticks.put(Tick(id=TickId(work.fresh_id()), session=session, item=item))
    elif not seen_to:
        for each in ticks:
            work.ticks.remove(each.id)


def word(work: Work) -> str:
    """Agreed on with the therapist: it says that somebody is here."""
    return settings.chosen(work, _WORD)


def agree_on(work: Work, agreed: str) -> None:
    settings.choose(work, _WORD, agreed.strip())
