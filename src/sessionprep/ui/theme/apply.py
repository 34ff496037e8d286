"""Dress the whole application, and dress it again whenever the person or the system asks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from sessionprep.ui.theme import tokens
from sessionprep.ui.theme.fonts import body_font
from sessionprep.ui.theme.palette import palette_of
from sessionprep.ui.theme.scale import text_pixels
from sessionprep.ui.theme.sheet import sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"  # light or dark as the system is


SMALLEST, LARGEST = 80, 200


@dataclass(frozen=True, slots=True)
class Appearance:
    """The text size is in per cent, 80 to 200."""

    theme: Theme = Theme.SYSTEM
    text_size: int = 100


def dress(app: QApplication, appearance: Appearance) -> None:
    """May be called at any time; what is on the screen changes at once."""
    wardrobe = app.findChild(_Wardrobe)
    if wardrobe is None:
        app.setStyle("Fusion")
        wardrobe = _Wardrobe(app)
    wardrobe.put_on(appearance)


class _Wardrobe(QObject):
    """Lives with the application and follows the system between light and dark."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = Appearance()
        self._worn: tuple[tokens.Tokens, int] | None = None
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def put_on(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._ask_for_frames()
        self._follow()

    def _ask_for_frames(self) -> None:
        """Window frames are the system's to draw; where it listens, they match."""
        hints = self._app.styleHints()
        match self._appearance.theme:
            case Theme.LIGHT:
                hints.setColorScheme(Qt.ColorScheme.Light)
            case Theme.DARK:
                hints.setColorScheme(Qt.ColorScheme.Dark)
            case Theme.SYSTEM | Theme.CONTRAST:
                hints.unsetColorScheme()

    def _follow(self) -> None:
        size = min(max(self._appearance.text_size, SMALLEST), LARGEST)
        chosen = self._chosen()
        if self._worn == (chosen, size):
            return
        self._worn = (chosen, size)
        self._app.setStyleSheet("")
        self._app.setPalette(palette_of(chosen))
        self._app.setFont(body_font(size))
        self._app.setStyleSheet(sheet(chosen, text_pixels()))

    def _chosen(self) -> tokens.Tokens:
        system_is_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        match self._appearance.theme:
            case Theme.LIGHT:
                return tokens.LIGHT
            case Theme.DARK:
                return tokens.DARK
            case Theme.CONTRAST:
                return tokens.CONTRAST_DARK if system_is_dark else tokens.CONTRAST_LIGHT
            case Theme.SYSTEM:
                return tokens.DARK if system_is_dark else tokens.LIGHT
