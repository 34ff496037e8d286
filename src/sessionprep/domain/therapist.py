from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import CallAnswerId, TherapistId


class Stage(StrEnum):
    """Where it stands with them; none of these ends anything that was written."""

    CONSIDERING = "considering"
    STARTING = "starting"
    ONGOING = "ongoing"
    ENDING = "ending"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Therapist:
    """Known by a label the person chose; it need not be a name."""

    id: TherapistId
    label: str
    role: str = ""  # in own words: psychologist, counsellor, group
    stage: Stage = Stage.ONGOING
    approach: str = ""  # how they work, as I understand it
    felt: str = ""  # how I felt talking to them; never leaves
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAnswer:
    """What this one said to a question that everybody on the shortlist is asked; it never leaves."""

    id: CallAnswerId
    therapist: TherapistId
    item: str  # the bank's id of the question
    wording: str
    privacy: Privacy = Privacy.PRIVATE
    stamp: Stamp = UNWRITTEN
