"""Time as the tour needs it: it stands still until the next chapter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

# The evening before the last chapter; the sample person's sessions lie around it.
LAST_EVENING = datetime(2026, 11, 16, 19, 30, tzinfo=UTC)


@dataclass(slots=True)
class TourClock:
    """Every wall shows UTC, so that pictures are the same wherever they are taken."""

    moment: datetime
    zone: str = "UTC"

    def now(self) -> datetime:
        return self.moment

    def turn_to(self, moment: datetime) -> None:
        self.moment = moment
