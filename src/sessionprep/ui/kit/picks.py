"""Things to tick, each with one key: its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sessionprep.ui.kit.check_field import CheckField
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.held import holds_keyboard
from sessionprep.ui.kit.one_by_one import bring_into_sight
from sessionprep.ui.kit.tab_order import go_into, line_up_among
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sessionprep.ui.kit.choice_field import Option

_KEYS = 9


class Picks(QFrame):
    """Says what was ticked or unticked; what is ticked is shown again by whoever stores it."""

    picked = Signal(str, bool)

    def __init__(self, name: str, *, large: bool = False, beside: bool = False, numbered: bool = True) -> None:
        """One below the other, or `beside` each other where they are single words; `large` as on a page of its own."""
        super().__init__()
        self.setAccessibleName(name)
        self._large = large
        self._numbered = numbered
        self._rows: list[_Row] = []
        self._options: tuple[Option, ...] = ()
        self._beside = beside
        if beside:
            Flow(self, space(2), lines_apart=0.25)  # a row is high enough by itself
        else:
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(space(1.5) if large else 0)
        for number in range(1, _KEYS + 1) if numbered else ():
            self._key(number)

    def show_options(self, options: Sequence[Option], chosen: Collection[str]) -> None:
        """The same options again keep their rows, and the keyboard with them."""
        if tuple(options) != self._options:
            had = next((place for place, row in enumerate(self._rows) if holds_keyboard(row)), None)
            self._fill(options)
            if had is not None and self._rows:
                go_into(self._rows[min(had, len(self._rows) - 1)])
        for row in self._rows:
            row.field.show_value(row.value in chosen)
        self.setVisible(bool(options))

    def start(self) -> bool:
        """On the first one; False where there is none."""
        if not self._rows:
            return False
        go_into(self._rows[0])
        return True

    def untick(self, value: str) -> None:
        """It could not be stored, so it is as it was before."""
        for row in self._rows:
            if row.value == value:
                row.put_back()

    def _fill(self, options: Sequence[Option]) -> None:
        self._options = tuple(options)
        column = self.layout()
        if column is None:
            return
        for row in self._rows:
            column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for place, option in enumerate(options):
            number = place + 1 if self._numbered and place < _KEYS else 0
            row = _Row(option, number, self._field(option.words))
            row.field.settled.connect(lambda on, value=option.value: self.picked.emit(value, on))
            self._rows.append(row)
            column.addWidget(row)
            row.show()  # at once, for the keyboard to find it
        line_up_among(self, self._rows)

    def _field(self, words: str) -> CheckField:
        if self._beside:
            return CheckField(words.replace("&", "&&"))
        return CheckField(words, large=self._large, wraps=True)

    def _key(self, number: int) -> None:
        # Not in one call: given what to do, PySide 6.11 forgets the context. It works while these rows are in sight.
        key = QShortcut(QKeySequence(str(number)), self, context=Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(lambda: self._press(number))

    def _press(self, number: int) -> None:
        if number <= len(self._rows):
            row = self._rows[number - 1]
            go_into(row)
            bring_into_sight(row)
            row.turn()


class _Row(QWidget):
    def __init__(self, option: Option, number: int, field: CheckField) -> None:
        super().__init__()
        self.value = option.value
        self.field = field
        field.settle_at_once()
        if number:
            field.show_key(number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(field)

    def turn(self) -> None:
        self.field.turn()

    def put_back(self) -> None:
        self.field.show_value(not self.field.value())
