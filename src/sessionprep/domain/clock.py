from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime


class Clock(Protocol):
    """The only source of time: `now` is UTC, `zone` the IANA name of the clock on the wall."""

    def now(self) -> datetime: ...

    @property
    def zone(self) -> str: ...
