"""The computer's own clock, the one place that reads it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime


class SystemClock:
    """Asks for the time zone when it is first needed, because finding it takes a while."""

    def __init__(self, find_zone: Callable[[], str]) -> None:
        self._find_zone = find_zone

    @cached_property
    def zone(self) -> str:
        """The IANA name of the time zone on the person's wall."""
        return self._find_zone()

    def now(self) -> datetime:
        from datetime import UTC, datetime  # the first picture needs no time

        return datetime.now(UTC)  # noqa: TID251 - this is the clock that everything else is given
