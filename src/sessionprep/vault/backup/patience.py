"""Looking through a folder while somebody waits, who did not put there what lies in it."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

AT_LEISURE = float("inf")


class LookedLongEnough(Exception):
    """What was looked for may be there all the same."""


def for_at_most(seconds: float, alive: Callable[[], object]) -> Callable[[], object]:
    """`alive` for so long from now on; then it stops the looking by raising LookedLongEnough."""
    until = monotonic() + seconds

    def go_on() -> None:
        alive()
        if monotonic() >= until:
            raise LookedLongEnough

    return go_on
