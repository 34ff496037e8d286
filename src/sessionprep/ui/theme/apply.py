"""Dress the whole application, and dress it again whenever the person or the system asks.

Colours and type belong to the application; the style sheet belongs to each window. Qt styles a widget anew each time it
moves into another while the application has a sheet: building a tab took four times as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QLayout

from sessionprep.ui.theme import tokens
from sessionprep.ui.theme.appearance import LARGEST, SMALLEST, Appearance, Theme
from sessionprep.ui.theme.fonts import body_font
from sessionprep.ui.theme.palette import palette_of
from sessionprep.ui.theme.scale import text_pixels
from sessionprep.ui.theme.sheet import sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget


__all__ = ["Appearance", "Theme", "clothe", "dress"]

_MIDDLE = 128
_KEPT = "wardrobe"
_CLOTHED = "clothed"


def application(name: str) -> QApplication:
    """The one application, in the style that we dress. To set the style later would have Python meet all of QStyle."""
    from PySide6.QtWidgets import QApplication

    return QApplication([name, "-style", "Fusion"])


def dress(app: QApplication, appearance: Appearance) -> None:
    """May be called at any time; what is on the screen changes at once."""
    _wardrobe_of(app).put_on(appearance)


def clothe(app: QApplication, window: QWidget) -> None:
    """Give a window the style sheet, now and whenever it changes; its dialogs and menus wear it too."""
    _wardrobe_of(app).clothe(window)


def _wardrobe_of(app: QApplication) -> _Wardrobe:
    wardrobe = app.property(_KEPT)  # not by findChild, which would have Python meet everything the application owns
    if not isinstance(wardrobe, _Wardrobe):
        wardrobe = _Wardrobe(app)
        app.setProperty(_KEPT, wardrobe)
    return wardrobe


class _Wardrobe(QObject):
    """Lives with the application and follows the system between light and dark."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._undressed = app.palette()
        self._appearance = Appearance()
        self._worn: tuple[tokens.Tokens, int] | None = None
        self._sheet = ""
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
        clothed = [window for window in self._app.topLevelWidgets() if window.property(_CLOTHED)]
        # Type while the old sheet is on, or Qt 6.11 gives it to most widgets one change late.
        # Colours while none is on, or they do not reach what the old one has coloured.
        self._app.setFont(body_font(size))
        for window in clothed:
            window.setStyleSheet("")
        self._app.setPalette(palette_of(chosen))
        self._sheet = sheet(chosen, text_pixels())
        for window in clothed:
            window.setStyleSheet(self._sheet)
        if before != size:
            self._stretch(size / before)

    def clothe(self, window: QWidget) -> None:
        window.setProperty(_CLOTHED, True)  # noqa: FBT003 - a property has no other name for it
        window.setStyleSheet(self._sheet)

    def _stretch(self, ratio: float) -> None:
        """Layouts were measured in the text's size when they were made; now they follow it."""
        for window in self._app.topLevelWidgets():
            for layout in window.findChildren(QLayout):
                edges = layout.contentsMargins()
                layout.setContentsMargins(
                    *(round(edge * ratio) for edge in (edges.left(), edges.top(), edges.right(), edges.bottom()))
                )
                if isinstance(layout, QGridLayout):  # which has no one spacing when its two differ
                    layout.setHorizontalSpacing(round(layout.horizontalSpacing() * ratio))
                    layout.setVerticalSpacing(round(layout.verticalSpacing() * ratio))
                else:
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
