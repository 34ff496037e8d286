"""The column at the side: the tabs, and below them Share, Lock and support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.headings import heading
from sessionprep.ui.kit.support_button import support_button
from sessionprep.ui.kit.tab_column import TabColumn
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


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
        self.support = support_button()
        self._name = QWidget()
        named = QVBoxLayout(self._name)
        named.setContentsMargins(0, 0, 0, space(1))
        named.addWidget(heading("SessionPrep"))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(space(2), space(2.5), space(2), space(2))
        column.setSpacing(space(1))
        column.addWidget(self._name)
        column.addWidget(self.tabs, 1)
        for button in (self.share, self.lock, self.support):
            column.addWidget(button)

    @override
    def minimumSizeHint(self) -> QSize:
        """Without the name of the program, which the window's title says too."""
        least = super().minimumSizeHint()
        return least if self._name.isHidden() else least - QSize(0, self._height_of_name())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.minimumSizeHint().height() + self.tabs.sizeHint().height() - self.tabs.minimumSizeHint().height()
        self._name.setVisible(self.height() >= roomy + self._height_of_name())

    def _height_of_name(self) -> int:
        return self._name.sizeHint().height() + self._column.spacing()
