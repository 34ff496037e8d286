"""The column at the side: the tabs, and below them Share and Lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from sessionprep.text import _
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.headings import heading
from sessionprep.ui.kit.tab_column import TabColumn
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence


class Side(QFrame):
    """`tabs` is a list of words and icon names."""

    def __init__(self, tabs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        wear(self, Look.SIDE)
        self.tabs = TabColumn()
        self.tabs.setAccessibleName(_("Rooms"))
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click goes on into the room
        for words, icon_name in tabs:
            self.tabs.add(words, icon_name)
        self.share = quiet_button(_("&Share…"), "share-2")
        self.lock = quiet_button(_("&Lock"), "lock")
        column = QVBoxLayout(self)
        column.setContentsMargins(space(2), space(2.5), space(2), space(2))
        column.setSpacing(space(1))
        column.addWidget(heading("SessionPrep"))
        column.addSpacing(space(1))
        column.addWidget(self.tabs, 1)
        column.addWidget(self.share)
        column.addWidget(self.lock)
