"""How something stood from which day on; what is put right within minutes was a slip and leaves no trace."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sessionprep.domain.ids import TurnId
from sessionprep.domain.turn import Turn

if TYPE_CHECKING:
    from sessionprep.domain.ids import BoundaryId, TrustReasonId
    from sessionprep.vault.work import Work

_SLIP = timedelta(minutes=15)


def of(work: Work, *, reason: TrustReasonId | None = None, boundary: BoundaryId | None = None) -> tuple[Turn, ...]:
    """The newest last."""
    return work.turns.having(reason=reason, boundary=boundary)


def begin(work: Work, reason: TrustReasonId, state: str) -> None:
    work.turns.put(Turn(id=TurnId(work.fresh_id()), reason=reason, state=state))


def stand(work: Work, reason: TrustReasonId, state: str) -> None:
    """From now on, unless it stood so already."""
    earlier = list(of(work, reason=reason))
    if len(earlier) > 1 and abs(work.now - earlier[-1].stamp.created_at) < _SLIP:
        work.turns.remove(earlier.pop().id)
    if not earlier or earlier[-1].state != state:
        begin(work, reason, state)
