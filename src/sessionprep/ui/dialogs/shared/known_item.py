"""One thing somebody knows: in the words they were given, and what it says by now."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services.told import Since
from sessionprep.text import _
from sessionprep.ui.dialogs.shared.leads import lead
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLabel

    from sessionprep.services.told import Told


class KnownItem(QWidget):
    """Only to read; `go` leads to the record, where there is a way to it."""

    def __init__(self, go: Callable[[str, str], None] | None) -> None:
        super().__init__()
        self._go = go
        self._told: Told | None = None
        self._given, self._now = _words(), _words()
        self._given_above, self._now_above = quiet(""), quiet(_("It says now"))
        self._since = body("")
        self._there = quiet_button(_("&Go there"), "chevron-right")
        self._there.clicked.connect(self._lead)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        for part in (self._given_above, self._given, self._since, self._now_above, self._now):
            column.addWidget(part)
        column.addSpacing(space(1))
        column.addWidget(self._there, alignment=Qt.AlignmentFlag.AlignLeading)
        self._card = DetailCard(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card)
        self.show_told(None, "")

    def show_told(self, told: Told | None, given: str) -> None:
        """`given` says when and how."""
        self._told = told
        self._card.setVisible(told is not None)
        if told is None:
            return
        self._given_above.setText(given)
        self._given.setText(told.known.words)
        self._since.setText(since_words(told))
        says = told.since is Since.OTHERWISE and bool(told.now)
        self._now.setText(told.now if says else "")
        for part in (self._now_above, self._now):
            part.setVisible(says)
        self._there.setVisible(self._go is not None and told.record is not None and lead(told.record) is not None)

    def _lead(self) -> None:
        place = lead(self._told.record) if self._told and self._told.record else None
        if self._go is not None and place is not None:
            self._go(*place)


def since_words(told: Told) -> str:
    """What became of it."""
    match told.since:
        case Since.THE_SAME:
            return _("It still says so.")
        case Since.OTHERWISE:
            return _("Says something else now") if told.now else _("Says nothing now")
        case Since.GONE:
            return _("Not here any more")
        case Since.SPOKEN:
            return _("Noted by hand.")
        case _:
            assert_never(told.since)


def _words() -> QLabel:
    """A person may want to copy them."""
    words = body("")
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return words
