"""Something hard to say, put together into one paragraph that can be spoken or handed over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import QuestionId, TalkId


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
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN
