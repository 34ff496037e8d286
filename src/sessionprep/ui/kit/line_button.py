"""A whole line of words to press, on as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from sessionprep.ui.kit.buttons import Button
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.theme.looks import Look
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space


class LineButton(Button):
    def __init__(self, words: str, does: str, note: str = "", *, beside: QLabel | None = None) -> None:
        """`does` says what pressing it does, to those who point at it or hear it; a note stands below, smaller."""
        super().__init__(" ", Look.DISCLOSURE)
        self.setAccessibleName(words)
        self.setAccessibleDescription(does)
        self.setToolTip(does)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space(1), space(0.75), space(1), space(0.75))
        self._column.setSpacing(space(0.25))
        first = QHBoxLayout()
        first.addWidget(body(words), 1)
        if beside is not None:
            first.addWidget(beside)
        self._column.addLayout(first)
        if note:
            self._column.addWidget(quiet(note))
        for line in self.findChildren(QLabel):
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Not fixed: that would be as high as it is where there is room for the words on fewer lines.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return self._column.totalSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._column.totalMinimumSize()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(self._column.totalHeightForWidth(width), space(4))
