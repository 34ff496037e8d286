"""What a record leads to: questions and tasks that came out of it, and those it may become in one step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.kit.held import holds_keyboard
from sessionprep.ui.kit.link_button import LinkButton
from sessionprep.ui.kit.tab_order import line_up
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sessionprep.ui.kit.buttons import Button
    from sessionprep.ui.kit.choice_field import Option


@dataclass(frozen=True, slots=True)
class Link:
    """`tab` and `record` are where it leads; `kind` says what it is, the drawing says it too; `words` may be long."""

    tab: str
    record: str
    kind: str
    words: str
    drawing: str


@dataclass(frozen=True, slots=True)
class Linked:
    """`why` says quietly why something is offered."""

    links: tuple[Link, ...] = ()
    offers: tuple[Option, ...] = ()
    why: str = ""


class LinkedField(QWidget):
    """Out of sight while there is nothing; it says the value of an offer when that was taken."""

    settled = Signal(object)

    def __init__(self, words: str, go: Callable[[str, str], None]) -> None:
        super().__init__()
        self._go = go
        self._shown = Linked()
        self._why = quiet("")
        self._links = QFrame()
        self._links.setAccessibleName(words)
        self._offers = QFrame()
        self._offers.setAccessibleName(words)
        QVBoxLayout(self._links).setContentsMargins(0, 0, 0, 0)
        Flow(self._offers, space(1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(0.5))
        for part in (body(words), self._links, self._why, self._offers):
            column.addWidget(part)
        self.hide()

    def value(self) -> Linked:
        return self._shown

    def show_value(self, value: Linked) -> None:
        had = holds_keyboard(self)
        self._shown = value
        self._fill(self._links, [self._link(link) for link in value.links])
        self._fill(self._offers, [self._offer(option) for option in value.offers])
        self._why.setText(value.why)
        self._why.setVisible(bool(value.why))
        self.setVisible(bool(value.links or value.offers))
        if had and (buttons := [*self._links.findChildren(QWidget), *self._offers.findChildren(QWidget)]):
            buttons[0].setFocus()

    def settle_now(self) -> None:
        """An offer is taken at once or not at all."""

    def keep_unsaved(self) -> None:
        """It is still there to be taken."""

    def _link(self, link: Link) -> LinkButton:
        button = LinkButton(link.words, f"{link.kind}: {link.words}", link.drawing)
        button.clicked.connect(lambda: self._go(link.tab, link.record))
        return button

    def _offer(self, option: Option) -> Button:
        button = quiet_button(option.words)
        button.clicked.connect(lambda: self.settled.emit(option.value))
        return button

    def _fill(self, frame: QFrame, buttons: Sequence[Button]) -> None:
        row = frame.layout()
        if row is None:
            return
        while (item := row.takeAt(0)) is not None:
            if old := item.widget():
                old.setParent(None)
                old.deleteLater()
        for button in buttons:
            row.addWidget(button)
            button.show()
        line_up(frame, buttons)
        frame.setVisible(bool(buttons))
