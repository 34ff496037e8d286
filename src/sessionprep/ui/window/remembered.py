"""How the window looked last time: theme, text size and window size, and nothing about the person."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sessionprep.ui.theme.appearance import LARGEST, SMALLEST, Appearance, Theme

if TYPE_CHECKING:
    from pathlib import Path

USUAL_SIZE = (1180, 760)
_MOST_PIXELS = 20_000


@dataclass(frozen=True, slots=True)
class Remembered:
    appearance: Appearance = field(default_factory=Appearance)
    size: tuple[int, int] = USUAL_SIZE


def recall(file: Path) -> Remembered:
    """What the file says; anything missing, odd or unreadable is as if it had never been chosen."""
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Remembered()
    if not isinstance(told, dict):
        return Remembered()
    theme = told.get("theme")
    return Remembered(
        Appearance(
            Theme(theme) if theme in set(Theme) else Theme.SYSTEM,
            _whole(told.get("text_size"), SMALLEST, LARGEST, 100),
        ),
        (
            _whole(told.get("width"), 1, _MOST_PIXELS, USUAL_SIZE[0]),
            _whole(told.get("height"), 1, _MOST_PIXELS, USUAL_SIZE[1]),
        ),
    )


def remember(file: Path, remembered: Remembered) -> None:
    """Keep it for next time; a place that cannot be written only means it is not kept."""
    told = {
        "theme": remembered.appearance.theme.value,
        "text_size": remembered.appearance.text_size,
        "width": remembered.size[0],
        "height": remembered.size[1],
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(".new")
        fresh.write_text(json.dumps(told, indent=1), encoding="utf-8")
        fresh.replace(file)
    except OSError:
        return


def resized(appearance: Appearance, by: int) -> Appearance:
    """One step larger or smaller; 0 goes back to 100 %."""
    wanted = 100 if by == 0 else appearance.text_size + by
    return replace(appearance, text_size=max(SMALLEST, min(LARGEST, wanted)))


def _whole(value: Any, least: int, most: int, usual: int) -> int:
    return value if type(value) is int and least <= value <= most else usual
