"""Dress the whole application, and dress it again whenever the person or the system asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLayout

from sessionprep.ui.theme import tokens
from sessionprep.ui.theme.appearance import LARGEST, SMALLEST, Appearance, Theme
from sessionprep.ui.theme.fonts import body_font
from sessionprep.ui.theme.palette import palette_of
from sessionprep.ui.theme.scale import text_pixels
from sessionprep.ui.theme.sheet import sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


__all__ = ["Appearance", "Theme", "dress"]

_MIDDLE = 128
_KEPT = "wardrobe"


def application(name: str) -> QApplication:
    """The one application, in the style that we dress. To set the style later would have Python meet all of QStyle."""
    from PySide6.QtWidgets import QApplication

    return QApplication([name, "-style", "Fusion"])


def dress(app: QApplication, appearance: Appearance) -> None:
    """May be called at any time; what is on the screen changes at once."""
    wardrobe = app.property(_KEPT)  # not by findChild, which would have Python meet everything the application owns
    if not isinstance(wardrobe, _Wardrobe):
        wardrobe = _Wardrobe(app)
        app.setProperty(_KEPT, wardrobe)
    wardrobe.put_on(appearance)


class _Wardrobe(QObject):
    """Lives with the application and follows the system between light and dark."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._undressed = app.palette()
        self._appearance = Appearance()
        self._worn: tuple[tokens.Tokens, int] | None = None
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def put_on(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._app.styleHints().unsetColorScheme()
        self._follow()

    def _follow(self) -> None:
        size = min(max(self._appearance.text_size, SMALLEST), LARGEST)
        chosen = self._chosen()
        if self._worn == (chosen, size):
            return
        before = self._worn[1] if self._worn else size
        self._worn = (chosen, size)
        # A palette does not reach what an earlier style sheet has coloured.
        self._app.setStyleSheet("")
        self._app.setPalette(palette_of(chosen))
        self._app.setFont(body_font(size))
        self._app.setStyleSheet(sheet(chosen, text_pixels()))
        if before != size:
            self._stretch(size / before)

    def _stretch(self, ratio: float) -> None:
        """Layouts were measured in the text's size when they were made; now they follow it."""
        for window in self._app.topLevelWidgets():
            for layout in window.findChildren(QLayout):
                edges = layout.contentsMargins()
                layout.setContentsMargins(
                    *(round(edge * ratio) for edge in (edges.left(), edges.top(), edges.right(), edges.bottom()))
                )
                layout.setSpacing(round(layout.spacing() * ratio))

    def _chosen(self) -> tokens.Tokens:
        match self._appearance.theme:
            case Theme.LIGHT:
                return tokens.LIGHT
            case Theme.DARK:
                return tokens.DARK
            case Theme.CONTRAST:
                return tokens.CONTRAST_DARK if self._system_is_dark() else tokens.CONTRAST_LIGHT
            case Theme.SYSTEM:
                return tokens.DARK if self._system_is_dark() else tokens.LIGHT

    def _system_is_dark(self) -> bool:
        # Fusion's own palette follows the system. Asking for Qt.ColorScheme would build all hundred enums
        # of the Qt namespace, a tenth of the time to the first window.
        palette = self._undressed if self._worn is None else self._app.style().standardPalette()
        return palette.window().color().lightness() < _MIDDLE
