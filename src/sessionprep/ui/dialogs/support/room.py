from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.services import support
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.dialogs.support.editing import Editing
from sessionprep.ui.dialogs.support.entries import Entries
from sessionprep.ui.kit.said_line import SaidLine
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.dialog import DialogShell


class SupportRoom(QWidget):
    """The entries, or one of them in fields."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._said = SaidLine()
        self._entries, self._editing = Entries(context), Editing(context)
        self._pages = QStackedWidget()
        for page in (self._entries, self._editing):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1.5))
        column.addWidget(self._said)
        column.addWidget(self._pages)
        self._entries.edit_wanted.connect(self._edit)
        self._entries.said.connect(self._said.say)
        self._editing.done.connect(self._back)
        self._editing.delete_wanted.connect(self._delete)
        self._said.undo_wanted.connect(self._take_back)

    def stand_in(self, shell: DialogShell) -> None:
        shell.add_quiet(_("Close"), shell.reject)
        shell.settles(self._settle)
        self._entries.start()

    def _edit(self, record: str) -> None:
        found = self._context.workspace.read(support.find, record)
        if found is not None:
            self._said.say("")
            self._pages.setCurrentWidget(self._editing)
            self._editing.start(found)

    def _back(self) -> None:
        """Whoever was begun and stayed without a word is taken away again."""
        if self._settle():
            self._show_entries("")

    def _delete(self) -> None:
        contact = self._context.workspace.read(support.find, self._editing.form.record)
        if contact is None or not self._editing.form.settle():
            return
        if self._context.save(Label.DELETE, support.delete, (contact.id,)):
            self._show_entries(_("It is as it came again.") if contact.origin else _("Deleted."), undo=True)

    def _take_back(self) -> None:
        try:
            self._context.workspace.undo()
        except Expected as refusal:
            self._said.say(refusal.sentence)
            return
        self._show_entries(_("It is back."))

    def _show_entries(self, sentence: str, *, undo: bool = False) -> None:
        self._entries.look()
        self._pages.setCurrentWidget(self._entries)
        self._said.say(sentence, undo=undo)
        if undo:
            self._said.setFocus()
        else:
            self._entries.start()

    def _settle(self) -> bool:
        self._entries.settle()
        if not self._editing.form.settle():
            return False
        record = self._editing.form.record
        found = self._context.workspace.read(support.find, record) if record else None
        if found is not None and support.is_blank(found):
            self._context.save(Label.DELETE, support.delete, (found.id,))
        return True
