"""Pictures of what is in front, each in light and dark; if wanted, also with large text and from right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from sessionprep.ui.theme.apply import Appearance, Theme, dress

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from sessionprep.app.tour.hands import Hands

_LARGE = 200
_MOMENT = 12  # milliseconds
_MOST_LOOKS = 100
_LIGHT = Appearance(Theme.LIGHT)


class Camera:
    """Changes the light for a moment; nothing a person chose is touched."""

    def __init__(self, app: QApplication, hands: Hands, folder: Path, titles: set[str], *, every_look: bool) -> None:
        self._app = app
        self._hands = hands
        self._folder = folder
        self._more = folder / "more" if every_look else None
        self._taken: list[str] = []
        self._titles = titles
        app.setCursorFlashTime(0)  # a caret that blinks is in every second picture only
        dress(app, _LIGHT)

    def take(self, name: str) -> None:
        """Once for each name; what stands on the windows' frames, where they have one, goes into `titles`."""
        self._titles.update(each.windowTitle() for each in self._app.topLevelWidgets())
        if name in self._taken:
            return
        self._taken.append(name)
        name = f"{len(self._taken):02} {name}"
        self._hands.put_mouse_away()
        self._keep(self._folder, f"{name} light")
        dress(self._app, Appearance(Theme.DARK))
        self._keep(self._folder, f"{name} dark")
        if self._more is not None:
            self._keep_large(self._more, f"{name} large")
            self._app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self._keep(self._more, f"{name} right to left")
            self._app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        dress(self._app, _LIGHT)
        self._as_it_rests()

    def _keep_large(self, folder: Path, name: str) -> None:
        """A dialog opens in the size its words need; one that is open already is given it here, for a moment."""
        sizes = [(each, each.size()) for each in self._app.topLevelWidgets() if each.isVisible()]
        dress(self._app, Appearance(Theme.LIGHT, _LARGE))
        front = self._hands.front()
        if isinstance(front, QDialog):
            self._as_it_rests()
            front.resize(front.sizeHint())
        self._keep(folder, name)
        dress(self._app, _LIGHT)
        self._as_it_rests()
        for window, size in sizes:  # large text may have stretched it
            window.resize(size)
        self._as_it_rests()

    def _keep(self, folder: Path, name: str) -> None:
        folder.mkdir(exist_ok=True)
        self._as_it_rests().save(str(folder / f"{name.replace(' ', '-')}.png"))

    def _as_it_rests(self) -> QImage:
        """What is in front, once nothing moves there any more."""
        seen = self._look()
        for _look in range(_MOST_LOOKS):
            before, seen = seen, self._look()
            if seen == before:
                break
        return seen

    def _look(self) -> QImage:
        self._hands.rest(_MOMENT)
        return self._hands.front().grab().toImage()
