"""An entry of the ledger in words: to whom, when, how, and what kind of thing it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from sessionprep.domain.share import Means
from sessionprep.services.summary.formats import Format
from sessionprep.services.summary.purpose import Purpose
from sessionprep.services.summary.purpose import words as purpose_words
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.domain.ids import TherapistId
    from sessionprep.domain.share import Share
    from sessionprep.vault.work import Work


def means(kind: Means) -> str:
    match kind:
        case Means.FILE:
            return _("As a file")
        case Means.PAPER:
            return _("On paper")
        case Means.SCREEN:
            return _("On the screen")
        case Means.ALOUD:
            return _("Said aloud")
        case _:
            assert_never(kind)


def file_kind(ending: str) -> str:
    """What a file with this ending is called; one that only a later version knows, by its ending."""
    known = {
        Format.PDF: _("PDF"),
        Format.WEB_PAGE: _("Web page"),
        Format.WORD: _("Word document"),
        Format.MARKDOWN: _("Markdown"),
        Format.TEXT: _("Plain text"),
    }
    return {kind.value: words for kind, words in known.items()}.get(ending, ending)


def purpose(share: Share) -> str:
    """One that only a later version knows is told as it is kept."""
    known = {kind.value: kind for kind in Purpose}
    return purpose_words(known[share.purpose]) if share.purpose in known else share.purpose


def how(share: Share) -> Iterator[str]:
    """What is there to say of it, one thing after another."""
    yield means(share.means)
    if share.format:
        yield file_kind(share.format)
    if share.encrypted:
        yield _("opens with a passphrase")
    if told := purpose(share):
        yield told


def who(work: Work, recipient: str, therapist: TherapistId | None) -> str:
    """By the label of then, else as the therapist is called now; empty where nobody was named."""
    found = work.therapists.find(therapist) if therapist and not recipient.strip() else None
    return recipient.strip() or (found.label if found else "")
