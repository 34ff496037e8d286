"""Sizes: an 8-px grid that grows with the text."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

TEXT_POINTS = 11.5
DESIGN_DPI = 96
_DESIGN_PIXELS = TEXT_POINTS * DESIGN_DPI / 72


def scale() -> float:
    """How much larger than drawn everything is: 1.0 at 100 % text on an ordinary screen."""
    return text_pixels() / _DESIGN_PIXELS


def text_pixels() -> float:
    font = QGuiApplication.font()
    if font.pixelSize() > 0:
        return float(font.pixelSize())
    return font.pointSizeF() * screen_dpi() / 72


def screen_dpi() -> float:
    return QGuiApplication.primaryScreen().logicalDotsPerInchY()


def space(steps: float) -> int:
    """Pixels for this many steps of the grid; one step is 8 at 100 % text."""
    return round(8 * steps * scale())


def icon_size() -> int:
    """Beside a word in body text."""
    return space(2.25)
