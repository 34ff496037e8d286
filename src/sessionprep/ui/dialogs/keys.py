"""The sheet of all keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import body
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence


def open_keys(parent: QWidget, keys: Sequence[tuple[str, str]]) -> DialogShell:
    """Each pair is what is done and the key that does it."""
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(space(4))
    grid.setVerticalSpacing(space(1))
    grid.setColumnStretch(0, 1)
    for row, (words, key) in enumerate(keys):
        grid.addWidget(body(words), row, 0)
        grid.addWidget(body(key), row, 1)
    shell = DialogShell(parent, _("Keys"), _("Everything can be done without a mouse."), inside)
    shell.add_primary(_("Close"), shell.accept)
    shell.open()
    return shell
