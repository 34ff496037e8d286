from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.record import UNWRITTEN, Privacy, Stamp

if TYPE_CHECKING:
    from sessionprep.domain.ids import TherapistId


@dataclass(frozen=True, slots=True, kw_only=True)
class Therapist:
    """Known by a label the person chose; it need not be a name."""

    id: TherapistId
    label: str
    position: int = 0
    privacy: Privacy = Privacy.SHAREABLE
    stamp: Stamp = UNWRITTEN
