"""Who is there right now: one key away from everywhere, and in nobody's way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from sessionprep.text import _
from sessionprep.ui.dialogs.support.public import PublicLines
from sessionprep.ui.dialogs.support.room import SupportRoom
from sessionprep.ui.kit.dialog import DialogShell

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from sessionprep.ui.kit.context import Context

_NAME = "support"


def open_support(context: Context) -> None:
    _open(context.window, lambda: SupportRoom(context))


def open_public_support(window: QWidget) -> None:
    """While no vault is open, or one waits under cover: nobody's own people."""
    _open(window, PublicLines)


def _open(window: QWidget, inside: Callable[[], SupportRoom | PublicLines]) -> None:
    """Above whatever is open; asked for again while it is there, nothing happens."""
    in_front = QApplication.activeModalWidget()
    if in_front is not None and in_front.objectName() == _NAME:
        return
    room = inside()
    purpose = _("You don’t have to be alone with this. SessionPrep alerts nobody, and nothing you do here is watched.")
    shell = DialogShell(in_front or window, _("Support right now"), purpose, room)
    shell.setObjectName(_NAME)
    room.stand_in(shell)
    shell.open()
