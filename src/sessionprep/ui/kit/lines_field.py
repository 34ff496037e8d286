"""Short lines that hang on the record above: write, tick, reorder and remove them without leaving the keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from sessionprep.services.lines import Moved, Reworded, Written
from sessionprep.ui.kit.headings import without_mnemonic
from sessionprep.ui.kit.held import holds_keyboard
from sessionprep.ui.kit.labelled import set_out
from sessionprep.ui.kit.line_row import LineRow
from sessionprep.ui.kit.settling import Settler
from sessionprep.ui.kit.unlearned import unlearned
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.services.lines import Edit, Line


@dataclass(frozen=True, slots=True)
class LinesWords:
    """`one` names a line, with its {number}; `add` the line for the next one, `write` what stands in it."""

    all: str
    one: str
    add: str
    write: str
    hint: str = ""


class LinesField(QWidget):
    """What it says when it settles is a tuple of edits, to be stored together or not at all.

    A new line is stored at a pause like all that is typed, and the typing goes on in it as if nothing had happened.
    """

    settled = Signal(object)

    def __init__(self, words: LinesWords) -> None:
        super().__init__()
        self._words = words
        self._rows: list[LineRow] = []
        self._refused = False
        self._entering = False
        self._adder = QLineEdit()
        unlearned(self._adder)
        self._adder.setPlaceholderText(words.write)
        box = QFrame()
        box.setAccessibleName(without_mnemonic(words.all))
        self._column = QVBoxLayout(box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(0.75))
        self._column.addWidget(self._adder)
        set_out(self, words.all, self._adder, words.hint, row=box)
        self._adder.setAccessibleName(words.add)
        self._settler = Settler(self, self.value, self._say)
        self._adder.textEdited.connect(self._settler.touched)
        self._adder.returnPressed.connect(self._enter)
        self._adder.editingFinished.connect(self.settle_now)

    def value(self) -> tuple[Edit, ...]:
        """What is typed and not yet stored."""
        reworded = [Reworded(row.line.id, row.words()) for row in self._rows if row.words() != row.line.words]
        new = [line.strip() for line in self._adder.text().splitlines()]  # several when a list was pasted
        return (*reworded, *(Written(line) for line in new if line))

    def show_value(self, value: Sequence[Line]) -> None:
        """Lines that stay keep the keyboard and what is being typed in them."""
        known = {row.line.id: row for row in self._rows}
        had = next((place for place, row in enumerate(self._rows) if holds_keyboard(row)), None)
        kept = {line.id for line in value}
        for row in self._rows:
            if row.line.id not in kept:
                row.hide()
                row.deleteLater()
        self._rows = [known[line.id] if line.id in known else self._new_row(line) for line in value]
        for place, (row, line) in enumerate(zip(self._rows, value, strict=True)):
            row.show_line(line, self._words.one.format(number=place + 1))
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
                row.show()  # at once, for the Tab key not to pass it by
        self._chain()
        if had is not None and not any(holds_keyboard(row) for row in self._rows):
            (self._rows[min(had, len(self._rows) - 1)] if self._rows else self._adder).setFocus()

    def settle_now(self) -> None:
        self._settler.settle_now()

    def keep_unsaved(self) -> None:
        self._refused = True
        self._settler.keep_unsaved()
        for row in self._rows:
            row.untick()

    def _say(self, value: object) -> None:
        self._refused = False
        begun, spot = self._adder.text(), self._adder.cursorPosition()
        self.settled.emit(value)
        if self._refused:
            return
        self._adder.clear()
        for row in self._rows:
            row.accept()
        self._settler.put_in()
        if begun.strip() and self._adder.hasFocus() and self._rows and not self._entering:
            self._rows[-1].go_on(begun, spot)

    def _enter(self) -> None:
        """The keyboard stays where the next line is written."""
        self._entering = True
        self._settler.settle_now()
        self._entering = False

    def _do(self, edit: Edit) -> None:
        """At once, along with what is typed."""
        self._say((*self.value(), edit))

    def _new_row(self, line: Line) -> LineRow:
        row = LineRow(line)
        row.edited.connect(self._settler.touched)
        row.left.connect(self._settler.settle_now)
        row.entered.connect(self._begin)
        row.done.connect(self._do)
        row.moved.connect(self._move)
        return row

    def _begin(self) -> None:
        self._adder.setFocus(Qt.FocusReason.TabFocusReason)

    def _move(self, line: str, steps: int) -> None:
        place = next(place for place, row in enumerate(self._rows) if row.line.id == line)
        if 0 <= place + steps < len(self._rows):
            behind = place + (2 if steps > 0 else -1)
            self._do(Moved(line, self._rows[behind].line.id if behind < len(self._rows) else ""))

    def _chain(self) -> None:
        """The Tab key follows the eye, also after a move."""
        stops = [stop for row in self._rows for stop in row.stops()]
        for one, other in pairwise([*self._stop_before(), *stops, self._adder]):
            QWidget.setTabOrder(one, other)

    def _stop_before(self) -> list[QWidget]:
        """The last one outside that leads here."""
        each = self._adder.previousInFocusChain()
        while each is not None and each is not self._adder:
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not self.isAncestorOf(each):
                return [each]
            each = each.previousInFocusChain()
        return []
