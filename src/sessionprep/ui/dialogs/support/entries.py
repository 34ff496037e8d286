"""All of it in one column: people of one's own, then the lines of the country that was chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from sessionprep.services import support
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.dialogs.support.entry import Entry, column_in, copying, fill, in_danger, shipped, shown_name
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.headings import body, heading
from sessionprep.ui.kit.pick_field import PickField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.support import SupportContact
    from sessionprep.services.content.support import SupportLine
    from sessionprep.ui.dialogs.support.entry import Deed
    from sessionprep.ui.kit.context import Context


class Entries(QWidget):
    edit_wanted = Signal(str)
    said = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._people, self._lines = QWidget(), QWidget()
        self._add = quiet_button(_("&Add somebody"), "plus")
        self._add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        countries = [Option(each.id, _(each.name)) for each in context.library.support]
        self._country = PickField(_("Lines for the &country"), countries, blank=_("None chosen"))
        self._country.show_value(context.workspace.read(support.country))
        self._country.settle_at_once()
        column = column_in(self, 2)
        for part in (body(in_danger()), heading(_("My people")), self._people, self._add, self._country, self._lines):
            column.addWidget(part)
        column.addStretch(1)  # where there is more room than lines
        column_in(self._people, 2)
        column_in(self._lines, 2)
        self._add.clicked.connect(self._begin)
        self._country.settled.connect(self._choose)
        self.look()

    def start(self) -> None:
        first = next((button for entry in self._people.findChildren(Entry) for button in entry.buttons), self._add)
        first.setFocus()

    def look(self) -> None:
        """Read it all anew; there are few."""
        people = self._context.workspace.read(support.people)
        fill(self._people, [self._person(people, at) for at in range(len(people))])
        lines = self._context.workspace.read(support.lines, self._context.library.support)
        fill(self._lines, [self._line(line, own) for line, own in lines])

    def settle(self) -> None:
        self._country.settle_now()

    def _person(self, people: Sequence[SupportContact], at: int) -> Entry:
        who = people[at]
        name = shown_name(who)
        deeds = [*copying(name, who.reached, self._copy), self._editing(name, who)]
        if at:
            spoken = _("Move {who} up").format(who=name)
            deeds.append((_("Move up"), spoken, partial(self._move, who, people[at - 1].id)))
        return Entry(name, who.reached.strip(), (who.hours.strip(), who.wording.strip()), "", tuple(deeds))

    def _line(self, line: SupportLine, own: SupportContact | None) -> Entry:
        if own is not None:
            name = shown_name(own)
            deeds = (*copying(name, own.reached, self._copy), self._editing(name, own))
            note = _("Changed by you")
            return Entry(name, own.reached.strip(), (own.hours.strip(), own.wording.strip()), note, deeds)
        name = _(line.label)
        change = (_("Change"), _("Change {who}").format(who=name), partial(self._change, line))
        return shipped(line, (*copying(name, line.number, self._copy), change))

    def _editing(self, name: str, contact: SupportContact) -> Deed:
        spoken = _("Change {who}").format(who=name)
        return (_("Change"), spoken, partial(self.edit_wanted.emit, contact.id))

    def _copy(self, reached: str) -> None:
        QGuiApplication.clipboard().setText(reached)
        self.said.emit(_("Copied."))

    def _begin(self) -> None:
        if (new := self._context.do(Label.ADD, support.add)) is not None:
            self.edit_wanted.emit(new.id)

    def _change(self, line: SupportLine) -> None:
        if (own := self._context.do(Label.ADD, support.change, line)) is not None:
            self.edit_wanted.emit(own.id)

    def _move(self, who: SupportContact, before: str) -> None:
        if self._context.save(Label.MOVE, support.move, (who.id,), before):
            self.look()
            self.said.emit(_("Moved up."))
            self.start()

    def _choose(self, chosen: str) -> None:
        if self._context.save(Label.CHOOSE, support.choose_country, chosen):
            self.look()
