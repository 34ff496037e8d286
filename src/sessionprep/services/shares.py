"""The ledger of what left the vault: to whom, how, when, and in exactly which words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from sessionprep.domain.ids import ShareId, ShareItemId
from sessionprep.domain.share import Means, Share, ShareItem
from sessionprep.services.summary import kept_page
from sessionprep.services.summary.offer import Key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sessionprep.domain.ids import TherapistId
    from sessionprep.services.summary.offer import Item
    from sessionprep.services.summary.page import Page
    from sessionprep.vault.work import Work


class Standing(StrEnum):
    """How something stands against what was shared before with the same person."""

    NEW = "new"
    CHANGED = "changed"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Handing:
    """What is about to be noted. `data` are the bytes before any passphrase, None where no file was made."""

    page: Page
    items: Sequence[Item]
    means: Means
    recipient: str = ""
    therapist: TherapistId | None = None
    purpose: str = ""
    format: str = ""
    sheet: str = ""
    data: bytes | None = None
    fonts: str = ""
    encrypted: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """In the words somebody was last given, and when."""

    words: str
    at: datetime


def note(work: Work, handing: Handing) -> Share:
    """Each time is one of its own, also when the very same page is handed over twice."""
    share = Share(
        id=ShareId(work.fresh_id()),
        recipient=handing.recipient,
        therapist=handing.therapist,
        means=handing.means,
        format=handing.format,
        sheet=handing.sheet,
        purpose=handing.purpose,
        encrypted=handing.encrypted,
        digest="" if handing.data is None else sha256(handing.data).hexdigest(),
        fonts=handing.fonts,
        page=kept_page.as_text(handing.page),
    )
    for item in handing.items:
        new = ShareItem(
            id=ShareItemId(work.fresh_id()),
            share=share.id,
            record=item.key.record,
            field=item.key.field,
            words=item.words,
        )
        work.share_items.put(new)
    return work.shares.put(share)


def listed(work: Work) -> tuple[Share, ...]:
    """The latest first, as they were noted, whatever the clock said."""
    return tuple(sorted(work.shares.all(), key=lambda each: each.stamp.revision, reverse=True))


def find(work: Work, share: ShareId) -> Share | None:
    return work.shares.find(share)


def page(share: Share) -> Page:
    """Exactly what was handed over, masks and all. Raises ValueError where it was damaged."""
    return kept_page.from_text(share.page)


def is_the_same(share: Share, data: bytes) -> bool:
    """Whether these bytes are the file that was saved then."""
    return share.digest == sha256(data).hexdigest()


def changed_fonts(share: Share, fonts: str) -> tuple[str, ...]:
    """The typefaces that draw the page otherwise now than they did; each line is a name and what it was drawn with."""
    then, now = (dict(line.rsplit(" ", 1) for line in each.splitlines()) for each in (share.fonts, fonts))
    return tuple(sorted(name for name in then.keys() | now.keys() if then.get(name) != now.get(name)))


def known_to(work: Work, recipient: str, therapist: TherapistId | None) -> dict[Key, Known]:
    """What this one was given, by item, in the words they had last."""
    found: dict[Key, Known] = {}
    for share in reversed(listed(work)):
        if _is_with(share, recipient, therapist):
            for item in work.share_items.having(share=share.id):
                found[Key(item.record, item.field)] = Known(item.words, share.stamp.created_at)
    return found


def standing(known: Mapping[Key, Known], items: Iterable[Item]) -> dict[Key, Standing]:
    """What is new to somebody, what says something else by now, and what they know as it is."""
    return {item.key: _standing(known.get(item.key), item.words) for item in items}


def _standing(known: Known | None, words: str) -> Standing:
    if known is None:
        return Standing.NEW
    return Standing.KNOWN if known.words == words else Standing.CHANGED


def _is_with(share: Share, recipient: str, therapist: TherapistId | None) -> bool:
    """By the therapist where there is one; a label alone is enough where there is none."""
    if therapist is not None and share.therapist is not None:
        return share.therapist == therapist
    return share.recipient.casefold() == recipient.casefold()


def recipients(work: Work) -> tuple[tuple[str, TherapistId | None], ...]:
    """Everybody something was shared with, the latest first, each once."""
    found: dict[str, tuple[str, TherapistId | None]] = {}
    for share in listed(work):
        found.setdefault(share.therapist or share.recipient.casefold(), (share.recipient, share.therapist))
    return tuple(found.values())


def forget(work: Work, ids: Sequence[str]) -> None:
    """Take entries out of the ledger; what was handed over stays handed over."""
    for each in ids:
        for item in work.share_items.having(share=each):
            work.share_items.remove(item.id)
        work.shares.remove(each)


def relabel(work: Work, share: ShareId, recipient: str) -> None:
    """Say anew who it was."""
    work.shares.put(replace(work.shares.get(share), recipient=recipient))
