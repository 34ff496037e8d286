"""Pictures for people: a widget as it looks in each appearance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sessionprep.ui.theme.appearance import Appearance, Theme
from sessionprep.ui.theme.apply import dress

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

LOOKS = {
    "light": Appearance(theme=Theme.LIGHT),
    "dark": Appearance(theme=Theme.DARK),
    "contrast": Appearance(theme=Theme.CONTRAST),
    "small": Appearance(theme=Theme.LIGHT, text_size=80),
    "large": Appearance(theme=Theme.LIGHT, text_size=200),
    "rtl": Appearance(theme=Theme.LIGHT),
}


def draw_looks(make: Callable[[], QWidget], folder: Path, name: str) -> None:
    """Writes NAME-light.png, NAME-dark.png and so on; `make` gives a new widget of the size wanted."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for look, appearance in LOOKS.items():
        dress(app, appearance)
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if look == "rtl" else Qt.LayoutDirection.LeftToRight)
        widget = make()
        widget.show()
        widget.grab().save(str(folder / f"{name}-{look}.png"))
        widget.close()
        widget.deleteLater()
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    dress(app, LOOKS["light"])
