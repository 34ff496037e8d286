"""What a person chose about the looks; knows no Qt, so that it can be read before Qt is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SMALLEST, LARGEST = 80, 200


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"  # light or dark as the system is


@dataclass(frozen=True, slots=True)
class Appearance:
    """The text size is in per cent, 80 to 200."""

    theme: Theme = Theme.SYSTEM
    text_size: int = 100
