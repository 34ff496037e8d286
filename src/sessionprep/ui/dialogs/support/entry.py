"""One person or line: who, how to reach them, and what can be done with it; and a column of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services.summary.dates import short_date
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body, heading, quiet
from sessionprep.ui.kit.tab_order import line_up
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sessionprep.domain.support import SupportContact
    from sessionprep.services.content.support import SupportLine
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


def shipped(line: SupportLine, deeds: tuple[Deed, ...]) -> Entry:
    """A public line, with the day it was looked at and where it can be looked up."""
    note = _("As of {day}, see {source}. Please check it yourself.")
    note = note.format(day=short_date(line.checked), source=line.source)
    return Entry(_(line.label), line.number, (_(line.hours), _(line.says)), note, deeds)


def copying(name: str, reached: str, copy: Callable[[str], object]) -> tuple[Deed, ...]:
    """Nothing where there is nothing to copy."""
    number = reached.strip()
    return ((_("Copy"), _("Copy how to reach {who}").format(who=name), partial(copy, number)),) if number else ()


def in_danger() -> str:
    return _("If you or somebody else is in danger right now, call the emergency number of where you are.")


def column_in(widget: QWidget, steps: float) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(steps))
    return column


def fill(frame: QWidget, entries: Iterable[Entry]) -> None:
    """In place of those before."""
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
