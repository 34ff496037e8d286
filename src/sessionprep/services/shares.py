"""The ledger of what left the vault: to whom, how, when, and in exactly which words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from sessionprep.domain.ids import ShareId, ShareItemId, fresh_id
from sessionprep.domain.share import Means, Share, ShareItem
from sessionprep.services.summary import kept_page
from sessionprep.services.summary.offer import Key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sessionprep.domain.ids import TherapistId
    from sessionprep.services.summary.offer import Item
    from sessionprep.services.summary.page import Page
    from sessionprep.vault.work import Work


_ALOUD = "words"  # the field of what was noted by hand, whose record is the entry itself
_MILLISECONDS = 12  # hexadecimal digits with which an id begins


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
    means: Means = Means.FILE


def note(work: Work, handing: Handing) -> Share:
    """Each time is one of its own, also when the very same page is handed over twice."""
    share = Share(
        id=_next_id(work),
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


def begin_aloud(work: Work, recipient: str = "", therapist: TherapistId | None = None) -> Share:
    """An entry that is written by hand, for what was said and never was a page."""
    share = work.shares.put(Share(id=_next_id(work), recipient=recipient, therapist=therapist, means=Means.ALOUD))
    item = ShareItem(id=ShareItemId(work.fresh_id()), share=share.id, record=share.id, field=_ALOUD, words="")
    work.share_items.put(item)
    return share


def is_by_hand(share: Share) -> bool:
    """Only such an entry can be written in; any other says what left, and that stays so."""
    return not share.page and not share.digest


def aloud(work: Work, share: ShareId) -> str:
    return "\n\n".join(each.words for each in work.share_items.having(share=share))


def say_aloud(work: Work, share: ShareId, words: str) -> None:
    for item in work.share_items.having(share=share, field=_ALOUD):
        work.share_items.put(replace(item, words=words))


def say_how(work: Work, share: ShareId, means: Means) -> None:
    work.shares.put(replace(work.shares.get(share), means=means))


def listed(work: Work) -> tuple[Share, ...]:
    """The latest first, as they were noted, whatever the clock said and whatever was written in them since."""
    return tuple(sorted(work.shares.all(), key=lambda each: each.id, reverse=True))


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
    then, now = (dict(line.rpartition(" ")[::2] for line in each.splitlines()) for each in (share.fonts, fonts))
    return tuple(sorted(name for name in then.keys() | now.keys() if then.get(name) != now.get(name)))


def addressed(work: Work, recipient: str, meant: TherapistId | None) -> TherapistId | None:
    """The therapist who is called so; where nobody is named, the one it is `meant` for."""
    named = recipient.strip().casefold()
    called = [each.id for each in work.therapists.all() if each.label.strip().casefold() == named]
    return meant if not named or meant in called else next(iter(called), None)


def known_to(work: Work, recipient: str, therapist: TherapistId | None) -> dict[Key, Known]:
    """What this one was given, by item, in the words they had last."""
    found: dict[Key, Known] = {}
    for share in reversed(listed(work)):
        if _is_with(share, recipient, therapist):
            for item in work.share_items.having(share=share.id):
                if item.words.strip():
                    found[Key(item.record, item.field)] = Known(item.words, share.stamp.created_at, share.means)
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
    if share.therapist is not None and (therapist is not None or not recipient):
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
    """Say anew who it was: another name is somebody else, also where it was a therapist."""
    found = work.shares.get(share)
    therapist = addressed(work, recipient, found.therapist)
    work.shares.put(replace(found, recipient=recipient, therapist=therapist))


def _next_id(work: Work) -> ShareId:
    """Behind all that were noted before, also where the clock was turned back since."""
    newest = max((each.id for each in work.shares.all()), default="")
    return ShareId(fresh_id(max(work.now, _made_at(newest) + timedelta(milliseconds=1))))


def _made_at(share: str) -> datetime:
    """What its id says; of one that somebody else made up, long ago."""
    try:
        return datetime.fromtimestamp(int(share[:_MILLISECONDS], 16) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)
