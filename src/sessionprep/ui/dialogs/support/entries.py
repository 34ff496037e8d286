"""All of it in one column: people of one's own, then the lines of the country that was chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sessionprep.services import support
from sessionprep.services.labels import Label
from sessionprep.services.summary.dates import short_date
from sessionprep.text import _
from sessionprep.ui.dialogs.support.entry import Entry, shown_name
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.headings import body, heading
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.tab_order import line_up
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
        column = _column(self, 2)
        danger = _("If you or somebody else is in danger right now, call the emergency number of where you are.")
        for part in (body(danger), heading(_("My people")), self._people, self._add, self._country, self._lines):
            column.addWidget(part)
        column.addStretch(1)  # where there is more room than lines
        _column(self._people, 2)
        _column(self._lines, 2)
        self._add.clicked.connect(self._begin)
        self._country.settled.connect(self._choose)
        self.look()

    def start(self) -> None:
        first = next((button for entry in self._people.findChildren(Entry) for button in entry.buttons), self._add)
        first.setFocus()

    def look(self) -> None:
        """Read it all anew; there are few."""
        people = self._context.workspace.read(support.people)
        _fill(self._people, [self._person(people, at) for at in range(len(people))])
        lines = self._context.workspace.read(support.lines, self._context.library.support)
        _fill(self._lines, [self._line(line, own) for line, own in lines])

    def settle(self) -> None:
        self._country.settle_now()

    def _person(self, people: Sequence[SupportContact], at: int) -> Entry:
        who = people[at]
        name = shown_name(who)
        deeds = [*self._copying(name, who.reached), self._editing(name, who)]
        if at:
            spoken = _("Move {who} up").format(who=name)
            deeds.append((_("Move up"), spoken, partial(self._move, who, people[at - 1].id)))
        return Entry(name, who.reached.strip(), (who.hours.strip(), who.wording.strip()), "", tuple(deeds))

    def _line(self, line: SupportLine, own: SupportContact | None) -> Entry:
        if own is not None:
            name = shown_name(own)
            deeds = (*self._copying(name, own.reached), self._editing(name, own))
            note = _("Changed by you")
            return Entry(name, own.reached.strip(), (own.hours.strip(), own.wording.strip()), note, deeds)
        name = _(line.label)
        note = _("As of {day}, see {source}. Please check it yourself.")
        note = note.format(day=short_date(line.checked), source=line.source)
        change = (_("Change"), _("Change {who}").format(who=name), partial(self._change, line))
        deeds = (*self._copying(name, line.number), change)
        return Entry(name, line.number, (_(line.hours), _(line.says)), note, deeds)

    def _copying(self, name: str, reached: str) -> tuple[Deed, ...]:
        if not reached.strip():
            return ()
        spoken = _("Copy how to reach {who}").format(who=name)
        return ((_("Copy"), spoken, partial(self._copy, reached.strip())),)

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


def _column(widget: QWidget, steps: float) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(steps))
    return column


def _fill(frame: QWidget, entries: Iterable[Entry]) -> None:
    column = frame.layout()
    if column is None:
        return
    while (item := column.takeAt(0)) is not None:
        if before := item.widget():
            before.hide()
            before.setParent(None)
            before.deleteLater()
    shown = [*entries]
    for entry in shown:
        column.addWidget(entry)
        entry.show()  # at once, to take the keyboard: Qt would wait for the next event
    line_up(frame, shown)
    frame.setVisible(bool(shown))
