"""A widget as it looks in each appearance."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sessionprep.ui.theme.appearance import Appearance, Theme
from sessionprep.ui.theme.apply import clothe, dress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
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


W = TypeVar("W", bound="QWidget")


def clothed(window: W) -> W:
    """As the program's own window is; a test's window does not come to the style sheet by itself."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    clothe(app, window)
    return window


@contextmanager
def wearing(look: str) -> Iterator[None]:
    """The whole application in one of the LOOKS, and light from left to right again afterwards."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        dress(app, LOOKS[look])
        if look == "rtl":
            app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        yield
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        dress(app, LOOKS["light"])


def draw_looks(make: Callable[[], QWidget], folder: Path, name: str) -> None:
    """For a person to look at: NAME-light.png, NAME-dark.png and so on; `make` gives a new widget each time."""
    folder.mkdir(parents=True, exist_ok=True)
    for look in LOOKS:
        with wearing(look):
            widget = clothed(make())
            widget.show()
            widget.grab().save(str(folder / f"{name}-{look}.png"))
            widget.close()
            widget.deleteLater()
