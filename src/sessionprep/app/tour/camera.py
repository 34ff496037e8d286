"""Pictures of what is in front, each in light and dark; some also with large text and from right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from sessionprep.ui.theme.apply import Appearance, Theme, dress

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from sessionprep.app.tour.hands import Hands

_LARGE = 200
_LAID_OUT = 60  # milliseconds until what follows from a new size or direction has followed
_LIGHT = Appearance(Theme.LIGHT)


class Camera:
    """Changes the light for a moment; nothing a person chose is touched."""

    def __init__(self, app: QApplication, hands: Hands, folder: Path) -> None:
        self._app = app
        self._hands = hands
        self._folder = folder
        self._taken: list[str] = []
        app.setCursorFlashTime(0)  # a caret that blinks is in every second picture only
        dress(app, _LIGHT)

    def take(self, name: str, *, more: bool = False) -> None:
        """Once for each name."""
        if name in self._taken:
            return
        self._taken.append(name)
        sizes = [(each, each.size()) for each in self._app.topLevelWidgets() if each.isVisible()]
        name = f"{len(self._taken):02} {name}"
        self._hands.put_mouse_away()
        self._keep(f"{name} light")
        dress(self._app, Appearance(Theme.DARK))
        self._keep(f"{name} dark")
        if more:
            dress(self._app, Appearance(Theme.LIGHT, _LARGE))
            self._let_grow()
            self._keep(f"more/{name} large")
        dress(self._app, _LIGHT)
        if more:
            self._app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self._hands.rest(_LAID_OUT)
            self._keep(f"more/{name} right to left")
            self._app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._hands.rest()
        for window, size in sizes:  # large text may have stretched it
            window.resize(size)
        self._hands.rest()

    def _let_grow(self) -> None:
        """A dialog opens in the size its words need; this one was already open."""
        self._hands.rest(_LAID_OUT)
        front = self._hands.front()
        if isinstance(front, QDialog):
            front.resize(front.sizeHint())
            self._hands.rest(_LAID_OUT)

    def _keep(self, name: str) -> None:
        self._hands.rest()
        self._hands.front().grab().save(str(self._folder / f"{name.replace(' ', '-')}.png"))
