"""A line that makes something else out of what is typed in it, and shows what it made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.ui.kit.headings import body
from sessionprep.ui.kit.link_button import LinkButton
from sessionprep.ui.kit.room_adding import Adding, AddingLine
from sessionprep.ui.kit.tab_order import line_up
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.linked_field import Link


class OneStepLine(QWidget):
    """Its value is what came of it so far; None puts it out of sight."""

    settled = Signal(object)  # never: what is typed becomes something else at once

    def __init__(self, context: Context, name: str, words: tuple[str, str], add: Callable[[str], str]) -> None:
        """`name` is that of its draft, `words` what it asks and what stands in it while it is empty."""
        super().__init__()
        self._go = context.guide.go
        self._links: tuple[Link, ...] = ()
        asks, hint = words
        self._line = AddingLine(context, name, Adding(asks, hint, add, self._add_each))
        self._add = add
        self._made = QWidget()
        made = QVBoxLayout(self._made)
        made.setContentsMargins(0, 0, 0, 0)
        made.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(0.5))
        for part in (body(asks), self._line, self._made):
            column.addWidget(part)
        self._made.hide()
        self.setFocusProxy(self._line.quick_add)

    def value(self) -> tuple[Link, ...]:
        return self._links

    def show_value(self, value: Sequence[Link] | None) -> None:
        self.setVisible(value is not None)
        links = tuple(value or ())
        made = self._made.layout()
        if links == self._links or made is None:
            return
        self._links = links
        while (item := made.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        buttons = [self._button(link) for link in links]
        for button in buttons:
            made.addWidget(button)
            button.show()
        line_up(self._made, buttons)
        self._made.setVisible(bool(links))

    def settle_now(self) -> None:
        self._line.settle()

    def settle(self) -> bool:
        """Keep what is typed and not yet added."""
        return self._line.settle()

    def keep_unsaved(self) -> None:
        """It stays typed by itself."""

    def _button(self, link: Link) -> LinkButton:
        button = LinkButton(link.words, f"{link.kind}: {link.words}", link.drawing)
        button.clicked.connect(lambda: self._go(link.tab, link.record))
        return button

    def _add_each(self, lines: str) -> None:
        for line in lines.splitlines():
            if line.strip():
                self._add(line.strip())
