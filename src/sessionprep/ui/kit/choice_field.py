"""One of a few: every choice in sight, chosen with the arrows or a click."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QRadioButton, QWidget

from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import without_mnemonic
from sessionprep.ui.kit.labelled import set_out
from sessionprep.ui.kit.settling import Settler
from sessionprep.ui.kit.shown_key import say_key, with_key
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

_NUMBERS = frozenset("123456789")


class Option(NamedTuple):
    """What is stored, and the words a person sees for it."""

    value: str
    words: str


class ChoiceField(QWidget):
    settled = Signal(object)
    picked = Signal()  # by its number, a click or Space, also once more; not by an arrow on its way

    def __init__(self, words: str, options: Iterable[Option], *, hint: str = "", numbered: bool = False) -> None:
        """`numbered` for a choice made often: while the keyboard is in it, the number of an option chooses it."""
        super().__init__()
        self._options = tuple(options)
        self._group = QButtonGroup(self)
        row = QFrame()
        row.setAccessibleName(without_mnemonic(words))
        flow = Flow(row, space(1))
        for place, option in enumerate(self._options):
            shown = with_key(place + 1, option.words) if numbered else option.words
            button = QRadioButton(shown.replace("&", "&&"))
            wear(button, Look.CHIP)
            self._group.addButton(button, place)
            flow.addWidget(button)
        first = self._group.button(0)
        set_out(self, words, first, hint, row=row)
        first.setAccessibleName(self._options[0].words)
        for place, option in enumerate(self._options if numbered else ()):
            self._group.button(place).setAccessibleName(option.words)
            say_key(self._group.button(place), place + 1)
        self._numbered = numbered
        self._settler = Settler(self, self.value, self.settled.emit)
        self._group.idClicked.connect(self._settler.touched)
        self._group.idClicked.connect(self._tell_picked)

    def value(self) -> str:
        """Empty while nothing is chosen."""
        place = self._group.checkedId()
        return self._options[place].value if place >= 0 else ""

    def show_value(self, value: str) -> None:
        nothing_yet = self._group.checkedId() < 0  # reads like "", which one of the options may stand for
        if not self._settler.learned(value) and not nothing_yet:
            return
        self._group.setExclusive(False)  # or the last choice could not be taken back
        for place, option in enumerate(self._options):
            self._group.button(place).setChecked(option.value == value)
        self._group.setExclusive(True)
        self._lead_to(self._group.checkedButton())

    def settle_at_once(self) -> None:
        """For a field that changes what is in sight: nobody waits for the pause."""
        self._group.idClicked.connect(self._settler.settle_now)

    def settle_now(self) -> None:
        self._settler.settle_now()

    def keep_unsaved(self) -> None:
        self._settler.keep_unsaved()

    def start(self) -> QWidget:
        """The keyboard on the chosen one, or on the first."""
        place = max(0, self._group.checkedId())
        self._group.button(place).setFocus(Qt.FocusReason.TabFocusReason)
        return self._group.button(place)

    def _tell_picked(self, place: int) -> None:
        """An arrow chooses before the keyboard has followed it."""
        if self._group.button(place).hasFocus():
            self.picked.emit()

    def _lead_to(self, chosen: QAbstractButton | None) -> None:
        """Tab comes to the chosen one; Qt 6.11 sees to it only where a person chose."""
        tab = Qt.FocusPolicy.TabFocus
        for button in self._group.buttons() if chosen else ():
            rest = button.focusPolicy() & ~tab
            button.setFocusPolicy(rest | tab if button is chosen else rest)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Of the keys that mean nothing to a button."""
        number = int(event.text()) if self._numbered and event.text() in _NUMBERS else 0
        if 0 < number <= len(self._options):
            self._group.button(number - 1).setFocus()
            self._group.button(number - 1).click()
        else:
            super().keyPressEvent(event)
