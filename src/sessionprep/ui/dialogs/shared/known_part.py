"""“What does … know?”: the words somebody was given last, item by item, and what became of them since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sessionprep.domain.words import one_line
from sessionprep.services import shared_words, shares
from sessionprep.services.days import brief
from sessionprep.services.told import Since, told
from sessionprep.text import _
from sessionprep.ui.dialogs.shared.known_item import KnownItem, since_words
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.find_field import FindField
from sessionprep.ui.kit.headings import heading, quiet
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.row import Row, fold
from sessionprep.ui.kit.rows import RowsModel
from sessionprep.ui.kit.split import Split
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.ids import TherapistId
    from sessionprep.services.told import Told
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

    Recipient = tuple[str, TherapistId | None]

_FIND_FROM = 6


class KnownPart(QWidget):
    """One person at a time; `go` leads to a record, where there is a way."""

    def __init__(self, context: Context, go: Callable[[str, str], None] | None, recipient: str) -> None:
        super().__init__()
        wear(self, Look.PAGE)
        self._context = context
        self._named = context.library.feeling_words()
        self._found: dict[str, Told] = {}
        self._recipients: dict[str, Recipient] = {}
        self._who = PickField(_("&Who it is"), [])
        self._heading = heading("")
        self._rows = RowsModel()
        self._list = RecordList(self._rows, _("What they know"), movable=False)
        self._find = FindField(_("Find in what they know"))
        self._item = KnownItem(go)
        self._pages = QStackedWidget()
        self._pages.addWidget(_centred(quiet(_("Nothing was shared so far, so nobody knows anything from here."))))
        self._pages.addWidget(Split(self._list_side(), self._item))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._learn_recipients()
        self._choose(recipient)
        self._show_known()
        self._who.settle_at_once()
        self._who.settled.connect(self._show_known)
        self._list.chosen.connect(self._show_item)
        self._find.words.connect(self._rows.find)
        self._find.list_wanted.connect(self._list.setFocus)
        context.bridge.committed.connect(self._refresh)

    def widget(self) -> QWidget:
        return self

    def start(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Nothing is added here: what was handed over is noted where it leaves."""

    def find_here(self) -> None:
        self._find.show()
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_record(self, record: str) -> None:
        self._list.choose(record)

    def settle(self) -> bool:
        """Nothing is typed here."""
        return True

    def _choose(self, recipient: str) -> None:
        """By a label or by the id of a therapist."""
        wanted = (value for value, who in self._recipients.items() if recipient and recipient in {who[1], value})
        by_label = (value for value, who in self._recipients.items() if who[0].casefold() == recipient.casefold())
        if (found := next(wanted, None) or next(by_label, None)) is not None:
            self._who.show_value(found)

    def _refresh(self) -> None:
        self._learn_recipients()
        self._show_known()

    def _learn_recipients(self) -> None:
        found = self._context.workspace.read(shares.recipients)
        self._recipients = {therapist or _key(label): (label, therapist) for label, therapist in found}
        self._who.set_options(Option(value, self._name(who)) for value, who in self._recipients.items())
        if self._who.value() not in self._recipients and self._recipients:
            self._who.show_value(next(iter(self._recipients)))
        self._pages.setCurrentIndex(1 if self._recipients else 0)

    def _name(self, who: Recipient) -> str:
        named = self._context.workspace.read(lambda work: shared_words.who(work, *who))
        return named or _("Nobody was named")

    def _show_known(self) -> None:
        who = self._recipients.get(self._who.value())
        found = self._context.workspace.read(self._told, who) if who else ()
        self._found = {f"{each.key.record} {each.key.field}": each for each in found}
        self._heading.setText(_("What does {name} know?").format(name=self._name(who)) if who else "")
        self._rows.show(self._row(row, each) for row, each in self._found.items())
        self._find.setVisible(len(self._found) >= _FIND_FROM or bool(self._find.text()))
        if self._list.chosen_id() not in self._found and self._found:
            self._list.choose(next(iter(self._found)))
        self._show_item(self._list.chosen_id())

    def _show_item(self, row: str) -> None:
        each = self._found.get(row)
        self._item.show_told(each, self._note(each) if each else "")

    def _told(self, work: Work, who: Recipient) -> tuple[Told, ...]:
        return told(work, *who, lambda feeling: self._named.get(feeling, feeling))

    def _row(self, row: str, each: Told) -> Row:
        note = self._note(each)
        badge = since_words(each) if each.since in {Since.OTHERWISE, Since.GONE} else ""
        words = one_line(each.known.words)
        return Row(row, words, note, badge, search=fold(f"{words} {note}"))

    def _note(self, each: Told) -> str:
        clock = self._context.clock
        return f"{brief(each.known.at, clock.zone, clock.now())} · {shared_words.means(each.known.means)}"

    def _list_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, space(1), 0, 0)
        column.setSpacing(space(1.5))
        for part in (self._who, self._heading, self._find):
            column.addWidget(part)
        column.addWidget(self._list, 1)
        return side


def _key(label: str) -> str:
    """Never empty, which would stand for nobody chosen."""
    return f"={label.casefold()}"


def _centred(words: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(space(4), space(4), space(4), space(4))
    column.addWidget(words, alignment=Qt.AlignmentFlag.AlignTop)
    return page
