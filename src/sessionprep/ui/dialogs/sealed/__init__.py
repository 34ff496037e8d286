"""The sealed room: what is sealed, after the passphrase was given again, for as long as somebody is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.text import _
from sessionprep.ui.dialogs.sealed.room import SealedRoom
from sessionprep.ui.kit.dialog import DialogShell

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context

_WIDE = 84


def open_sealed(context: Context) -> DialogShell:
    """The same whether anything is sealed or not, until the passphrase is given."""
    room = SealedRoom(context)
    purpose = _(
        "What you sealed shows here and nowhere else. It closes when you leave, or after two minutes untouched."
    )
    shell = DialogShell(context.window, _("Sealed"), purpose, room, wide=_WIDE)
    room.stand_in(shell)
    shell.open()
    return shell
