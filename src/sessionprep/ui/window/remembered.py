"""How the window looked last time: theme, text size and window size, and nothing about the person."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sessionprep.domain.expected import Expected
from sessionprep.ui.theme.appearance import LARGEST, SMALLEST, Appearance, Theme

if TYPE_CHECKING:
    from pathlib import Path

USUAL_SIZE = (1180, 760)
_MOST_PIXELS = 20_000
_MOST_CHARACTERS = 4096


@dataclass(frozen=True, slots=True)
class Remembered:
    appearance: Appearance = field(default_factory=Appearance)
    size: tuple[int, int] = USUAL_SIZE


def recall(file: Path) -> Remembered:
    """What the file says; anything missing, odd or unreadable is as if it had never been chosen."""
    try:
        told = json.loads(_start_of(file))
    except (OSError, ValueError, RecursionError):
        return Remembered()
    if not isinstance(told, dict):
        return Remembered()
    theme = told.get("theme")
    return Remembered(
        Appearance(
            Theme(theme) if theme in list(Theme) else Theme.SYSTEM,
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
    from sessionprep.services.plain_file import save  # not before the first picture

    with suppress(OSError, Expected):
        file.parent.mkdir(parents=True, exist_ok=True)
        save(file, json.dumps(told, indent=1).encode())


def resized(appearance: Appearance, by: int) -> Appearance:
    """By so many per cent, as far as it goes."""
    return replace(appearance, text_size=max(SMALLEST, min(LARGEST, appearance.text_size + by)))


def _start_of(file: Path) -> str:
    """A few lines are ours; a pipe would never end, so only a file is opened."""
    if not file.is_file():
        return ""
    with file.open(encoding="utf-8") as opened:
        return opened.read(_MOST_CHARACTERS)


def _whole(value: Any, least: int, most: int, usual: int) -> int:
    return value if type(value) is int and least <= value <= most else usual
