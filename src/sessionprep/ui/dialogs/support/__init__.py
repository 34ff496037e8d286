"""Who is there right now: one key away from everywhere, and in nobody's way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import body
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context

_NAME = "support"


def open_support(context: Context) -> None:
    """Above whatever is open; asked for again while it is there, nothing happens."""
    in_front = QApplication.activeModalWidget()
    if in_front is not None and in_front.objectName() == _NAME:
        return
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(2))
    column.addWidget(body(_("SessionPrep alerts nobody, and nothing here is watched.")))
    shell = DialogShell(
        in_front or context.window, _("Support right now"), _("You don’t have to be alone with this."), inside
    )
    shell.setObjectName(_NAME)
    shell.add_primary(_("Close"), shell.accept)
    shell.open()
