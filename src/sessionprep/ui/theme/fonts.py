"""The typeface we ship: Atkinson Hyperlegible, drawn so that letters are hard to mistake."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from sessionprep.paths import resource
from sessionprep.ui.theme.scale import DESIGN_DPI, TEXT_POINTS, screen_dpi

FAMILY = "Atkinson Hyperlegible"
_CUTS = ("AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold")  # the screens use no italics


def body_font(text_size: int) -> QFont:
    """The body font at this per cent; the system's own typeface when ours is not there."""
    font = QFont(QGuiApplication.font())
    if _register():
        font.setFamilies([FAMILY])
    # macOS counts 72 dots to the inch and would draw the same points a quarter smaller.
    font.setPointSizeF(TEXT_POINTS * text_size / 100 * max(1.0, DESIGN_DPI / screen_dpi()))
    return font


@cache
def _register() -> bool:
    """Once in a process; asking Qt which families there are would make it read every font of the system."""
    folder = resource("fonts")
    return all(QFontDatabase.addApplicationFont(str(folder / f"{name}.ttf")) >= 0 for name in _CUTS)
