"""People of one's own to turn to, and the public lines of the country that was chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.ids import SupportContactId
from sessionprep.domain.support import SupportContact
from sessionprep.services import listing, settings
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.services.content.support import SupportCountry, SupportLine
    from sessionprep.vault.work import Work

_COUNTRY = "support.country"


def people(work: Work) -> tuple[SupportContact, ...]:
    """One's own, in the order they were put in."""
    return work.support_contacts.having(origin="")


def find(work: Work, contact: str) -> SupportContact | None:
    return work.support_contacts.find(contact)


def add(work: Work) -> SupportContact:
    new = SupportContact(id=SupportContactId(work.fresh_id()), label="")
    return listing.append(work.support_contacts, [new])[0]


def change(work: Work, line: SupportLine) -> SupportContact:
    """One's own copy of a shipped line, which stays as it is whatever is shipped later."""
    known = changed(work, line)
    new = SupportContact(
        id=SupportContactId(work.fresh_id()),
        label=_(line.label),
        reached=line.number,
        hours=_(line.hours),
        wording=_(line.says),
        origin=line.id,
    )
    return known or listing.append(work.support_contacts, [new])[0]


def changed(work: Work, line: SupportLine) -> SupportContact | None:
    return next(iter(work.support_contacts.having(origin=line.id)), None)


def name(work: Work, contact: SupportContactId, label: str) -> None:
    work.support_contacts.put(replace(work.support_contacts.get(contact), label=label))


def reach_by(work: Work, contact: SupportContactId, reached: str) -> None:
    work.support_contacts.put(replace(work.support_contacts.get(contact), reached=reached))


def there_at(work: Work, contact: SupportContactId, hours: str) -> None:
    work.support_contacts.put(replace(work.support_contacts.get(contact), hours=hours))


def helps(work: Work, contact: SupportContactId, wording: str) -> None:
    work.support_contacts.put(replace(work.support_contacts.get(contact), wording=wording))


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.support_contacts, ids, before, origin="")


def delete(work: Work, ids: Sequence[str]) -> None:
    """Of a changed line only what was changed: the shipped one shows again."""
    listing.delete(work.support_contacts, ids)


def is_blank(contact: SupportContact) -> bool:
    return not any(each.strip() for each in (contact.label, contact.reached, contact.hours, contact.wording))


def country(work: Work) -> str:
    """Empty until one is chosen: nothing is guessed from how the computer is set up."""
    return settings.chosen(work, _COUNTRY)


def choose_country(work: Work, chosen: str) -> None:
    settings.choose(work, _COUNTRY, chosen)


def lines(work: Work, countries: Sequence[SupportCountry]) -> tuple[tuple[SupportLine, SupportContact | None], ...]:
    """Those of the chosen country, each with the person's own copy if it was changed."""
    chosen = country(work)
    found = next((each for each in countries if each.id == chosen), None)
    return tuple((line, changed(work, line)) for line in (found.lines if found else ()))
