"""What most people do not need stays folded until wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import Button
from sessionprep.ui.theme.looks import Look
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable


class Folded(QWidget):
    def __init__(
        self, words: str, inside: QWidget, *, opened: bool = False, remember: Callable[[bool], None] | None = None
    ) -> None:
        """`remember` is told when the person opens or folds it."""
        super().__init__()
        self._inside = inside
        self._remember = remember
        self._button = Button(words, Look.DISCLOSURE)
        self._button.setCheckable(True)
        self._button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self._button)
        column.addWidget(inside)
        self.setFocusProxy(self._button)
        self.set_open(opened=opened)
        self._button.clicked.connect(self._turn)

    def call(self, words: str) -> None:
        """By another name than at first."""
        self._button.setText(words.replace("&", "&&"))

    @property
    def opener(self) -> QWidget:
        """The button that opens and folds it."""
        return self._button

    def is_open(self) -> bool:
        return self._button.isChecked()

    def set_open(self, *, opened: bool) -> None:
        self._button.setChecked(opened)
        self._button.set_drawing("chevron-down" if opened else self._chevron())
        self._button.setAccessibleDescription(_("Open") if opened else _("Folded"))
        self._inside.setVisible(opened)

    def _turn(self) -> None:
        self.set_open(opened=self._button.isChecked())
        if self._remember:
            self._remember(self.is_open())

    def _chevron(self) -> str:
        return "chevron-left" if self.isRightToLeft() else "chevron-right"
