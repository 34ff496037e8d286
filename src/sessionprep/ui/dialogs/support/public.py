"""What anybody may see: the public lines alone, for where no vault is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from sessionprep.services.content.support import support_countries
from sessionprep.text import _
from sessionprep.ui.dialogs.support.entry import Entry, column_in, copying, fill, in_danger, shipped
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.headings import body
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.said_line import SaidLine

if TYPE_CHECKING:
    from sessionprep.services.content.support import SupportLine
    from sessionprep.ui.kit.dialog import DialogShell


class PublicLines(QWidget):
    """Begins with the country this computer is set up for; what is chosen instead is kept nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self._countries = {each.id: each for each in support_countries()}
        self._said, self._lines = SaidLine(), QWidget()
        options = [Option(each.id, _(each.name)) for each in self._countries.values()]
        hint = _("As this computer is set up, until you choose another.")
        self._country = PickField(_("Lines for the &country"), options, blank=_("None chosen"), hint=hint)
        here = QLocale.territoryToCode(QLocale().territory()).lower()
        self._country.show_value(here if here in self._countries else "")
        self._country.settle_at_once()
        self._country.settled.connect(self._look)
        column = column_in(self, 2)
        for part in (self._said, body(in_danger()), self._country, self._lines):
            column.addWidget(part)
        column.addStretch(1)
        column_in(self._lines, 2)
        self._look()

    def stand_in(self, shell: DialogShell) -> None:
        shell.add_quiet(_("Close"), shell.reject)
        first = (button for entry in self._lines.findChildren(Entry) for button in entry.buttons)
        shell.start_in(next(first, self._country))

    def _look(self) -> None:
        chosen = self._countries.get(self._country.value())
        fill(self._lines, [self._line(line) for line in (chosen.lines if chosen else ())])

    def _line(self, line: SupportLine) -> Entry:
        return shipped(line, copying(_(line.label), line.number, self._copy))

    def _copy(self, number: str) -> None:
        QGuiApplication.clipboard().setText(number)
        self._said.say(_("Copied."))
