"""A dialog of fields about one therapist, which save themselves as everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.therapist import Therapist
from sessionprep.text import _
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sessionprep.domain.ids import TherapistId
    from sessionprep.ui.kit.context import Context

    Bind = Callable[[Form], object]


class OwnPage(QWidget):
    def __init__(self, context: Context, fields: Sequence[QWidget]) -> None:
        super().__init__()
        self._fields = fields
        self._status = quiet("")
        self.form = Form(context, Therapist, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for part in (*fields, self._status):
            column.addWidget(part)

    def set_status(self, words: str) -> None:
        self._status.setText(words)

    def show_in(self, context: Context, therapist: TherapistId, name: str, purpose: str) -> DialogShell:
        """Once the fields are bound; the form goes with the dialog, and hears no more of the vault."""
        shell = DialogShell(context.window, name, purpose, self)
        self.form.show(therapist)
        shell.settles(self.form.settle)
        shell.add_quiet(_("Close"), shell.reject)  # not the one that Return presses: here it ends a line
        shell.finished.connect(lambda _result: self._leave())
        shell.start_in(self._fields[0])
        shell.open()
        return shell

    def _leave(self) -> None:
        self.form.show("")
        self.form.deleteLater()
