"""How something stood from which day on; what is put right within minutes was a slip and leaves no trace."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessionprep.domain.turn import Turn
    from sessionprep.vault.work import Work

_SLIP = timedelta(minutes=5)


def stand(work: Work, turn: Turn, first: str) -> None:
    """From now on. `first` is how it stood before there was any turn, which needs none."""
    earlier = list(work.turns.having(boundary=turn.boundary, reason=turn.reason))
    if earlier and abs(work.now - earlier[-1].stamp.updated_at) < _SLIP:
        work.turns.remove(earlier.pop().id)
    if turn.state != (earlier[-1].state if earlier else first):
        work.turns.put(turn)
