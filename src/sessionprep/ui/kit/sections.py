"""A tab of several parts: the one most people came for is open, the others are one step away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from sessionprep.ui.kit.tab_spec import TabView


@dataclass(frozen=True, slots=True)
class Section:
    """`has` tells whether a record is shown in this part; `beside` stands behind the chips while it is in sight."""

    words: str
    build: Callable[[], TabView]
    has: Callable[[str], bool] = lambda _record: False
    beside: QWidget | None = None


class Sections(QWidget):
    """Each part is a tab in itself, built when it is first shown; every call goes to the one in sight."""

    def __init__(self, name: str, sections: Sequence[Section], first: int = 0) -> None:
        super().__init__()
        wear(self, Look.PAGE)
        self._sections = tuple(sections)
        self._views: dict[int, TabView] = {}
        self._shown = first
        self._chips = QButtonGroup(self)
        self._pages = QStackedWidget()
        row = QFrame()
        row.setAccessibleName(name)
        flow = Flow(row, space(1))
        for place, section in enumerate(self._sections):
            chip = QRadioButton(section.words)
            wear(chip, Look.CHIP)
            self._chips.addButton(chip, place)
            flow.addWidget(chip)
        for section in self._sections:
            if section.beside is not None:
                flow.addWidget(section.beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(1), 0, 0)
        column.setSpacing(space(1))
        column.addWidget(row)
        column.addWidget(self._pages, 1)
        self._chips.idClicked.connect(self.turn_to)
        self.turn_to(first)

    def widget(self) -> QWidget:
        return self

    def start(self) -> None:
        self._current().start()

    def add(self) -> None:
        self._current().add()

    def find_here(self) -> None:
        self._current().find_here()

    def show_record(self, record: str) -> None:
        place = next((at for at, section in enumerate(self._sections) if section.has(record)), 0)
        if place != self._shown:
            self.turn_to(place)
            self.start()
        self.show_in_sight(record)

    def show_in_sight(self, record: str) -> None:
        """In the part that is in sight already."""
        self._current().show_record(record)

    @property
    def place(self) -> int:
        """Of the part in sight, counted from 0."""
        return self._shown

    def show_section(self, words: str) -> None:
        """The part of this name, with the keyboard in it."""
        self.turn_to(next(at for at, section in enumerate(self._sections) if section.words == words))
        self.start()

    def offer(self, places: Collection[int], *, offered: bool) -> None:
        """Whether the chips of these parts are there: a part that needs what is not there yet is not to be entered."""
        for place in places:
            self._chips.button(place).setVisible(offered)

    def settle(self) -> bool:
        settled = [view.settle() for view in self._views.values()]  # each of them, whatever the others say
        return all(settled)

    def turn_to(self, place: int) -> None:
        """The part at this place. The keyboard stays where it is, so that a person can walk along the chips."""
        self.settle()
        if place not in self._views:
            self._views[place] = self._sections[place].build()
            self._pages.addWidget(self._views[place].widget())
        self._shown = place
        self._chips.button(place).setChecked(True)
        self._pages.setCurrentWidget(self._views[place].widget())
        for at, section in enumerate(self._sections):
            if section.beside is not None:
                section.beside.setVisible(at == place)

    def _current(self) -> TabView:
        return self._views[self._shown]
