"""How the window looks: chosen while it runs, kept for next time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from sessionprep.ui.theme.apply import dress
from sessionprep.ui.window.remembered import recall, remember, resized

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from sessionprep.ui.theme.appearance import Appearance, Theme

USUAL_TEXT = 100


class Looks:
    """Dresses the application at once, and whenever something else is chosen."""

    def __init__(self, app: QApplication, file: Path) -> None:
        self._app = app
        self._file = file
        self._now = recall(file)
        dress(app, self._now.appearance)

    @property
    def appearance(self) -> Appearance:
        return self._now.appearance

    def size_within(self, screen: QSize) -> QSize:
        """Of the window last time, as far as the screen it opens on has room for it."""
        return QSize(*self._now.size).boundedTo(screen)

    def keep_size(self, size: QSize) -> None:
        self._now = replace(self._now, size=(size.width(), size.height()))
        remember(self._file, self._now)

    def change_text(self, by: int) -> None:
        """By so many per cent, as far as it goes."""
        self._wear(resized(self.appearance, by))

    def usual_text(self) -> None:
        self._wear(replace(self.appearance, text_size=USUAL_TEXT))

    def change_theme(self, theme: Theme) -> None:
        self._wear(replace(self.appearance, theme=theme))

    def _wear(self, appearance: Appearance) -> None:
        self._now = replace(self._now, appearance=appearance)
        dress(self._app, appearance)
        remember(self._file, self._now)
