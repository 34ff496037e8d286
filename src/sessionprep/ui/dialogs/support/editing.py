"""One entry in fields that save themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.support import SupportContact
from sessionprep.services import support
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.buttons import primary, quiet_button
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context


class Editing(QWidget):
    done = Signal()
    delete_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._who = LineField(_("&Who"), example=_("My sister"))
        reached = LineField(_("&How to reach them"), example=_("A number, a door, a place"))
        hours = LineField(_("When they are &there"))
        helps = WordsField(_("What h&elps with them"), example=_("I can just say that it is a bad evening"), lines=1)
        self._status = quiet("")
        self._delete = quiet_button(_("&Delete"), "trash-2")
        ready = primary(_("D&one"))
        buttons = QWidget()
        row = Flow(buttons, space(1))
        for button in (self._delete, ready):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for part in (self._who, reached, hours, helps, self._status, buttons):
            column.addWidget(part)
        column.addStretch(1)  # the other page may be longer
        self.form = Form(context, SupportContact, self)
        keep = self.form.keep
        keep(self._who, lambda contact: contact.label, Label.WRITE, support.name)
        keep(reached, lambda contact: contact.reached, Label.WRITE, support.reach_by)
        keep(hours, lambda contact: contact.hours, Label.WRITE, support.there_at)
        keep(helps, lambda contact: contact.wording, Label.WRITE, support.helps)
        ready.clicked.connect(self.done)
        self._delete.clicked.connect(self.delete_wanted)

    def set_status(self, words: str) -> None:
        self._status.setText(words)

    def start(self, contact: SupportContact) -> None:
        self.form.show(contact.id)
        self._delete.setText(_("&Back to what it was") if contact.origin else _("&Delete"))
        self._who.setFocus(Qt.FocusReason.ShortcutFocusReason)
