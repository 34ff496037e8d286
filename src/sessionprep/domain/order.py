"""Places in a list, far enough apart that moving one row writes one row."""

from __future__ import annotations

STEP = 1 << 20


def between(before: int | None, after: int | None) -> int | None:
    """A position strictly between two neighbours (None: no neighbour there), or None when there is no room left."""
    if before is None:
        return 0 if after is None else after - STEP
    if after is None:
        return before + STEP
    middle = (before + after) // 2
    return middle if before < middle < after else None
