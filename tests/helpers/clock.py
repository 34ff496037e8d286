from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@dataclass(slots=True)
class HandClock:
    """Stands still until a test turns it, forward or back."""

    moment: datetime = NOON
    zone: str = "UTC"

    def now(self) -> datetime:
        return self.moment

    def turn(self, **by: float) -> None:
        """`clock.turn(minutes=5)`, `clock.turn(days=-400)`."""
        self.moment += timedelta(**by)
