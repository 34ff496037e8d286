"""Something hard to say, put together into one paragraph that can be spoken or handed over."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import (
        BoundaryId,
        CheckInReplyId,
        MomentId,
        NoteId,
        QuestionId,
        RaisingId,
        SessionId,
        TalkId,
    )


class Reception(StrEnum):
    """What came of raising it. Not being heard says nothing about how it was said."""

    OPEN = ""
    RAISED = "raised"
    HEARD = "heard"
    CHANGED = "changed"
    NOT_HEARD = "not heard"
    LET_GO = "let go"


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """Its four parts stay mine; `wording` is the paragraph, and nothing else of it may ever leave."""

    id: TalkId
    question: QuestionId | None = None
    happened: str = ""
    felt: str = ""
    wish: str = ""
    fear: str = ""
    wording: str = ""
    change: str = ""  # what I asked to be different
    reception: Reception = Reception.OPEN
    moment: MomentId | None = None  # what it goes back to: one of these four
    note: NoteId | None = None
    reply: CheckInReplyId | None = None
    boundary: BoundaryId | None = None
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Raising:
    """One time it was brought up, how they responded, and what came of it."""

    id: RaisingId
    talk: TalkId
    session: SessionId | None = None
    responded: str = ""
    reception: Reception = Reception.RAISED
    privacy: Privacy = Privacy.PRIVATE
    stamp: Stamp = UNWRITTEN
