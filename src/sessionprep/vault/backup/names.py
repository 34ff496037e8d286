"""A backup's file name: when it was made, in UTC, and after how many writes."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_NAME = re.compile(r"(\d{4}-\d{2}-\d{2}T\d{6})-r(\d{1,15})(-\d{1,3})?\.zip", re.ASCII)
_MOMENT = "%Y-%m-%dT%H%M%S"
_YEARS = range(1970, 9000)


def file_name(made_at: datetime, revision: int, more: int = 0) -> str:
    """`2026-11-23T101500-r1234.zip`; with `more`, for when that is taken."""
    again = f"-{more}" if more else ""
    return f"{made_at.astimezone(UTC).strftime(_MOMENT)}-r{revision}{again}.zip"


def is_datable(made_at: datetime) -> bool:
    """No clock says anything else; with a moment at the end of time nothing could be reckoned."""
    return made_at.year in _YEARS


def read_name(name: str) -> tuple[datetime, int] | None:
    """None for a file that is no backup, whatever else it is."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        made_at = datetime.fromisoformat(found[1]).replace(tzinfo=UTC)  # ten times as quick as its own format
    except ValueError:
        return None
    return (made_at, int(found[2])) if is_datable(made_at) else None
