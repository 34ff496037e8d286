"""The passphrase of a page that is to be opened by somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.text import _
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.new_passphrase import NewPassphrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from sessionprep.ui.kit.jobs import Jobs


def ask_passphrase(parent: QWidget, jobs: Jobs, chosen: Callable[[str], object]) -> DialogShell:
    """Another one than the vault's, typed twice; it is kept nowhere."""
    purpose = _(
        "Whoever is to read the page needs it. Tell it to them by another way than the file goes, and do not use "
        "the passphrase of your vault. It is kept nowhere. Who has opened the page can copy it and pass it on."
    )
    field = NewPassphrase(_("A &passphrase for this file"), lambda: jobs)
    shell = DialogShell(parent, _("Lock the file"), purpose, field)
    shell.add_quiet(_("Cancel"), shell.reject)
    go = shell.add_primary(_("&Choose where to save…"), field.decide)
    go.setEnabled(False)

    def done(passphrase: str) -> None:
        field.forget()
        shell.accept()
        chosen(passphrase)

    field.changed.connect(lambda: go.setEnabled(field.is_ready()))
    field.chosen.connect(done)
    shell.start_in(field)
    shell.open()
    return shell
