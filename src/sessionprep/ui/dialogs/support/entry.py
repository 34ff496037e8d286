"""One person or line: who, how to reach them, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body, heading, quiet
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.support import SupportContact
    from sessionprep.ui.kit.buttons import Button

Deed = tuple[str, str, "Callable[[], object]"]  # words, what is said of it, what it does


class Entry(QWidget):
    """`said` are its lines beneath the name; `edit` is reached again once it was edited."""

    def __init__(self, name: str, reached: str, said: tuple[str, ...], note: str, deeds: tuple[Deed, ...]) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(0.25))
        column.addWidget(body(name))
        if reached:
            column.addWidget(heading(reached))
        for line in filter(None, said):
            column.addWidget(body(line))
        if note:
            column.addWidget(quiet(note))
        row = QWidget()
        flow = Flow(row, space(1))
        for words, spoken, act in deeds:
            button = plain(words)
            button.setAccessibleName(spoken)
            button.clicked.connect(act)
            flow.addWidget(button)
            self.buttons.append(button)
        column.addWidget(row)


def shown_name(contact: SupportContact) -> str:
    return contact.label.strip() or _("Somebody")
