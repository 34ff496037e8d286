"""How every field is set out: its name above, the control, a quiet sentence below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from sessionprep.ui.kit.headings import label_for, quiet
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QWidget

_LAYERS = 2  # a control that stands alone is in its field, one of several in a row of it


def set_out(field: QWidget, words: str, control: QWidget, hint: str = "", *, row: QWidget | None = None) -> QLabel:
    """`row` holds the control and what stands beside it, when it does not stand alone. Returns the hint's line."""
    column = QVBoxLayout(field)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(0.5))
    column.addWidget(label_for(control, words))
    column.addWidget(row or control)
    line = quiet(hint)
    column.addWidget(line)
    say_below(line, control, hint)
    field.setFocusProxy(control)
    return line


def say_below(line: QLabel, control: QWidget, hint: str) -> None:
    """Change the quiet sentence, also for those who hear it."""
    line.setText(hint)
    line.setVisible(bool(hint))
    control.setAccessibleDescription(hint)


def field_around(control: QWidget) -> QWidget:
    """All that was set out with it: its name, and the other choices beside it."""
    around: QWidget | None = control
    for _layer in range(_LAYERS):
        around = around.parentWidget() if around else None
        if around is not None and around.focusProxy() is not None:
            return around
    return control
