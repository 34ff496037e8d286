"""What left the vault: to whom, how, and in exactly which words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import MaskId, ShareId, ShareItemId, TherapistId


class Means(StrEnum):
    """How it was handed over."""

    FILE = "file"
    PAPER = "paper"
    SCREEN = "on screen"
    ALOUD = "read aloud"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One time something left. It never leaves itself.

    `page` is the page as JSON, masks and all, from which the same bytes can be made again; `digest` is the SHA-256 of
    those bytes before any encryption, in hexadecimal, or empty where no file was made.
    """

    id: ShareId
    recipient: str = ""  # a label in own words
    therapist: TherapistId | None = None
    means: Means = Means.FILE
    format: str = ""
    sheet: str = ""
    purpose: str = ""
    encrypted: bool = False
    digest: str = ""
    fonts: str = ""  # those that drew it, one to a line
    page: str = ""
    privacy: Privacy = Privacy.PRIVATE
    stamp: Stamp = UNWRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareItem:
    """One field that was in it, in the words it had then; the record may be gone since."""

    id: ShareItemId
    share: ShareId
    record: str
    field: str
    words: str
    privacy: Privacy = Privacy.PRIVATE
    stamp: Stamp = UNWRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """A name that is never to be read on a page, and what stands there instead."""

    id: MaskId
    name: str
    instead: str = ""
    position: int = 0
    privacy: Privacy = Privacy.PRIVATE
    stamp: Stamp = UNWRITTEN
