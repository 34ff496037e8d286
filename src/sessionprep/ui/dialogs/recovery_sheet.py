"""The recovery sheet of an open vault, or of the key it is about to get."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.text import _
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.sheet_steps import SheetSteps

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from sessionprep.services.keys import Sheet


def open_sheet(
    parent: QWidget, sheet: Sheet, purpose: str, made: Callable[[], object], left: Callable[[], object]
) -> DialogShell:
    """Either `made`, when one line was typed from it, or `left`."""
    steps = SheetSteps(sheet)
    shell = DialogShell(parent, _("Recovery sheet"), purpose, steps)
    other = shell.add_quiet("", lambda: steps.go_back() if steps.asking else shell.reject())
    go_on = shell.add_primary("", steps.go_on)

    def name_buttons() -> None:
        go_on.setText(_("&Check it") if steps.asking else _("I have &written it down"))
        other.setText(_("&Show it again") if steps.asking else _("Not now"))

    steps.moved.connect(name_buttons)
    steps.confirmed.connect(shell.accept)
    shell.accepted.connect(made)
    shell.rejected.connect(left)
    name_buttons()
    shell.start_in(go_on)
    shell.open()
    return shell
