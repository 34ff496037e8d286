"""The check-in of one session; leaving it after any answer, or none, is complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import sessions
from sessionprep.services.days import brief
from sessionprep.text import _
from sessionprep.ui.kit.check_in_page import CheckInPage
from sessionprep.ui.kit.dialog import DialogShell

if TYPE_CHECKING:
    from sessionprep.domain.ids import SessionId
    from sessionprep.ui.kit.context import Context

_WIDE = 104  # steps of the grid: room for six answers beside each other


def open_check_in(context: Context, session: SessionId) -> None:
    found = context.workspace.read(sessions.find, session)
    if found is None:
        return
    page = CheckInPage(context, session)
    day = brief(found.starts_at, found.zone, context.clock.now())
    purpose = _("About {day}. Enter skips one. Nothing is added up, and it stays with you.")
    shell = DialogShell(context.window, _("How was it?"), purpose.format(day=day), page, wide=_WIDE)
    shell.settles(page.settle)
    shell.add_primary(_("Done"), shell.reject).setDefault(False)
    page.done.connect(shell.reject)
    page.left.connect(shell.reject)
    shell.finished.connect(page.leave)
    shell.start_in(page.start())
    shell.open()
